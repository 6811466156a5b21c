"""A measure with a number has one name in all tables and headings."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Pattern, Reading, Rule
from bmaplan_docs.checker.grids import Said
from bmaplan_docs.checker.likeness import alike, distance, fold
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.thai import to_arabic_digits

_MEASURE = Pattern(
    r"(?:^|(?<=\s))มาตรการ(?:ของหน่วยงาน)?ที่\s*(?P<number>[0-9๐-๙]{1,2})\s+"
    r"(?P<name>[ก-๎].{15,}?)(?=\s+มาตรการ(?:ของหน่วยงาน)?ที่|\n|$)",
    "มาตรการที่",
    "มาตรการของหน่วยงานที่",
)
_LONG = 40
_SHARE = 10


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
            if _near(odd, one) and (len(names[one]), at) > (len(names[odd]), other)
        ]
        for said in names[odd] if near else ():
            right = names[max(near, key=lambda one: len(names[one]))][0]
            place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
            params = {"number": number, "found": said.text, "other": right.text}
            yield Finding(said.passage, said.start, said.end, params, others=(place,))


def _near(name: str, other: str) -> bool:
    """Whether two names of one number are two spellings of one: long ones may differ by a word."""
    if alike(name, other):
        return True
    longest = min(len(name), len(other))
    figures = [[sign for sign in one if sign.isdigit()] for one in (name, other)]
    slips = distance(name, other, longest // _SHARE) if longest >= _LONG and name != other else None
    return slips is not None and figures[0] == figures[1]


RULE = Rule(
    Code(
        "measure-name-differs",
        Severity.WARNING,
        N_("measure {number} is '{found}' here, but '{other}' elsewhere in the document"),
        why=N_("Tables of a plan are tied together by the names of its measures."),
        hint=N_("take the name from the plan, and use it everywhere"),
        bad="มาตรการที่ 2 การอบรมเพิ่มทักษะของผู้ดูแลสวน … มาตรการที่ 2 การอบรมเพื่อเพิ่มทักษะของผู้ดูแลสวน",
        good="มาตรการที่ 2 การอบรมเพิ่มทักษะของผู้ดูแลสวน … มาตรการที่ 2 การอบรมเพิ่มทักษะของผู้ดูแลสวน",
    ),
    _check,
)
