"""กรุงเทพมหานคร is abbreviated กทม., with its full stop."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_SHORT = Pattern(r"(?<![ก-๙.#])(?:กทม(?![.ก-๙])|ก\.ท\.ม\.(?![ก-๙]))", "กทม", "ก.ท.ม.")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SHORT):
        for match in () if passage.quoted else _SHORT.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), "กทม.")


RULE = Rule(
    Code(
        "city-abbreviation",
        Severity.WARNING,
        N_("the city is abbreviated '{put}', not '{found}'"),
        why=N_("One abbreviation for one name: so it stands in the city's own documents."),
        hint=N_("write {put}"),
        bad="ข้าราชการ กทม จำนวน 20 คน",
        good="ข้าราชการ กทม. จำนวน 20 คน",
    ),
    _check,
)
