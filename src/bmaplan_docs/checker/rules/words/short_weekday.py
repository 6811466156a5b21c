"""Thursday is วันพฤหัสบดี."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_SHORT = Pattern(r"วันพฤหัส(?:ฯ|บดีดี|ดี)?(?!บดี|สบดี|[ก-ฮ]{0,2}ดี)|วันพฤหัสสบดี|วันพฤหัดบดี", "พฤหั")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SHORT):
        for match in () if passage.quoted else _SHORT.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), "วันพฤหัสบดี")


RULE = Rule(
    Code(
        "short-weekday",
        Severity.WARNING,
        N_("the day is called '{put}'"),
        why=N_("The short name is said; dates of official documents have the whole name."),
        hint=N_("write {put}"),
        bad="วันพฤหัสที่ 17 สิงหาคม 2560",
        good="วันพฤหัสบดีที่ 17 สิงหาคม 2560",
    ),
    _check,
)
