"""Ranges of years have a long dash between spaces, those of days and times a short one."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.rules.text.spaces import spacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import replace

_BEFORE, _BEHIND = Pattern(r"[^\s()“”,]+$"), Pattern(r"[^\s()“”,]+")
_DASHES = " -–"
_find = spacing("year-range", "time-range", "date-range")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for found in _find(reading, context):
        if found.passage is None or found.put is None:
            continue
        text = found.passage.text
        first = _BEFORE.search(
            text[: found.start].rstrip() if found.put[:1] in _DASHES else text[: found.start]
        )
        last = _BEHIND.match(text[found.end :].lstrip())
        right = f"{first[0] if first else ''}{found.put}{last[0] if last else ''}"
        yield replace(found, params={**found.params, "right": right})


RULE = Rule(
    Code(
        "range-dash",
        Severity.INFO,
        N_("this range is written '{right}', with a space on both sides of the dash"),
        why=N_(
            "One way of writing ranges throughout a document: those of years with a long dash (–), those of "
            "days, months and times with a short one (-)."
        ),
        hint=N_("write {right}"),
        bad="พ.ศ. 2566-2570",
        good="พ.ศ. 2566 – 2570",
    ),
    _check,
)
