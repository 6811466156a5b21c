"""An indicator is measured in one way: as a percentage or as a level."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_INDICATOR = Pattern(
    r"ตัวชี้วัด(?:เรื่อง|คือ|ที่\s*[0-9๐-๙.]+)?\s?“?(?P<measure>ร้อยละ|ระดับ)(?:ของ)?(?P<name>ความสำเร็จ\S{25,})", "ตัวชี้วัด"
)
_SAME = 34


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    seen: dict[str, tuple[str, Passage, int, int]] = {}
    for passage in reading.texts_with(_INDICATOR, Kind.PARAGRAPH, Kind.ITEM):
        for match in _INDICATOR.finditer(passage.text) if not passage.quoted else ():
            here = (match["measure"], passage, *match.span("measure"))
            measure, first, start, end = seen.setdefault(fold(match["name"])[:_SAME], here)
            if measure != match["measure"]:
                place = Other(first, start, end, Message(N_("here it is this")))
                params = {"found": match["measure"], "other": measure, "name": match["name"][:_SAME]}
                yield Finding(passage, *match.span("measure"), params, others=(place,))


RULE = Rule(
    Code(
        "measure-varies",
        Severity.WARNING,
        N_("the indicator '{name}…' is measured as {found} here, but as {other} elsewhere"),
        why=N_("A percentage and a level need other targets and other evidence."),
        hint=N_("correct one of the two"),
        bad="ตัวชี้วัดร้อยละความสำเร็จของการให้บริการที่ดีที่สุด … ตัวชี้วัดระดับความสำเร็จของการให้บริการที่ดีที่สุด",
        good="ตัวชี้วัดร้อยละความสำเร็จของการให้บริการที่ดีที่สุด … ตัวชี้วัดร้อยละความสำเร็จของการให้บริการที่ดีที่สุด",
    ),
    _check,
)
