"""Each entry of a bibliography has its year, or says that there is none."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.works import YEAR, works
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_NO_YEAR = Pattern(r"ม\.?ป\.?ป|n\.d\.", flags=re.IGNORECASE)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, text in reading.share(works).entries:
        if passage.is_plain(0, len(passage.text)) and not YEAR.search(text) and not _NO_YEAR.search(text):
            yield find(passage, 0, len(passage.text))


RULE = Rule(
    Code(
        "entry-without-year",
        Severity.WARNING,
        N_("this entry of the bibliography has no year"),
        why=N_("Citations lead to an entry by name and year."),
        hint=N_("add the year, or (ม.ป.ป.) where the work has none"),
        bad="ทองดี. การจัดการเมือง. กรุงเทพฯ: สำนักพิมพ์เมือง.",
        good="ทองดี. (2560). การจัดการเมือง. กรุงเทพฯ: สำนักพิมพ์เมือง.",
    ),
    _check,
)
