"""A measure with a number has one name in all tables and headings."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Pattern, Reading, Rule
from bmaplan_docs.checker.grids import Said
from bmaplan_docs.checker.likeness import alike, fold
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.thai import to_arabic_digits

_MEASURE = Pattern(
    r"(?:^|(?<=\s))มาตรการ(?:ของหน่วยงาน)?ที่\s*(?P<number>[0-9๐-๙]{1,2})\s+"
    r"(?P<name>[ก-๎].{15,}?)(?=\s+มาตรการ(?:ของหน่วยงาน)?ที่|\n|$)",
    "มาตรการที่",
    "มาตรการของหน่วยงานที่",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    named: dict[str, dict[str, list[Said]]] = {}
    for passage in reading.texts_with(_MEASURE):
        for match in _MEASURE.finditer(passage.text) if not passage.quoted else ():
            said = Said(passage, *match.span("name"))
            names = named.setdefault(to_arabic_digits(match["number"]), {})
            names.setdefault(fold(said.text), []).append(said)
    for number, names in named.items():
        yield from _odd(number, names)


def _odd(number: str, names: dict[str, list[Said]]) -> Iterator[Finding]:
    """Yield the names that are rarer than one nearly like them, or as rare and later."""
    order = list(names)
    for at, odd in enumerate(order):
        near = [
            one
            for other, one in enumerate(order)
            if alike(odd, one) and (len(names[one]), at) > (len(names[odd]), other)
        ]
        for said in names[odd] if near else ():
            right = names[max(near, key=lambda one: len(names[one]))][0]
            place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
            params = {"number": number, "found": said.text, "other": right.text}
            yield Finding(said.passage, said.start, said.end, params, others=(place,))


RULE = Rule(
    Code(
        "measure-name-differs",
        Severity.WARNING,
        N_("measure {number} is '{found}' here, but '{other}' elsewhere in the document"),
        why=N_("Tables of a plan are tied together by the names of its measures."),
        hint=N_("take the name from the plan, and use it everywhere"),
        bad="มาตรการที่ 2 การประชาสัมพันธ์ส่งเสริมศักยภาพของเมือง … มาตรการที่ 2 การประชาสัมพันธ์เพื่อส่งเสริมศักยภาพของเมือง",
        good="มาตรการที่ 2 การประชาสัมพันธ์ส่งเสริมศักยภาพของเมือง … มาตรการที่ 2 การประชาสัมพันธ์ส่งเสริมศักยภาพของเมือง",
    ),
    _check,
)
