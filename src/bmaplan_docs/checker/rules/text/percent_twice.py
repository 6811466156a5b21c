"""A percentage says so once."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_TWICE = Pattern(r"(ร้อยละ\s*[0-9๐-๙][0-9๐-๙.,]*)\s*(?:%|เปอร์เซ็นต์)", "ร้อยละ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_TWICE):
        for match in _TWICE.finditer(passage.text):
            if passage.is_plain(*match.span()) and not passage.quoted:
                yield replacing(passage, *match.span(), match[1])


RULE = Rule(
    Code(
        "percent-twice",
        Severity.WARNING,
        N_("'{found}' says per cent twice"),
        why=N_("ร้อยละ and % are the same word."),
        hint=N_("write {put}"),
        bad="ร้อยละ 80%",
        good="ร้อยละ 80",
    ),
    _check,
)
