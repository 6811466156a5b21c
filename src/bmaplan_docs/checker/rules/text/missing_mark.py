"""Words that are never written without their tone mark have it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_AT = (
    "ที(?![่้๊๋์มวน]|เดียว|ท่า|หลัง|ละ)"
    "(?:(?<=หน้าที)|(?<=พื้นที)|(?<=สถานที)|(?<=ลำดับที)|(?<=ตัวชี้วัดที)|(?<=มาตรการที)|(?<=ตามที))"
)
# Each begins with letters that are found fast; what stands before them is looked at behind.
_RIGHT = tuple(
    (Pattern(expression), put)
    for expression, put in (
        (_AT, "ที่"),
        ("เพือ(?![่้๊๋น])", "เพื่อ"),
        ("นี(?![้่๊๋ก-ฮ])(?:(?<=ดังนี)|(?<=ทั้งนี))", "นี้"),
        ("นัน(?![้่๊๋ท])(?<=ดังนัน)", "นั้น"),
        ("เนือง(?=จาก)|เนือง(?!่)(?<=ต่อเนือง)", "เนื่อง"),
        ("เกียวข้อง", "เกี่ยวข้อง"),
        ("(?<![ก-๎])ซึง(?=[ก-ฮเ-ไ])", "ซึ่ง"),
        ("ชือ(?!่)(?:(?<=รายชือ)|(?<=ลงชือ))", "ชื่อ"),
        ("แก(?![่้๊๋์ก-ฮะาเแโใไ])(?<=ได้แก)", "แก่"),
    )
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for pattern, put in _RIGHT:
        places = {match.start() for match in pattern.finditer(reading.searched.whole)}
        for passage in reading.texts_at(places):
            for match in pattern.finditer(passage.text) if not passage.quoted else ():
                if passage.is_plain(*match.span()):
                    word = passage.text[max(match.start() - 5, 0) : match.end() + 3]
                    yield replacing(passage, *match.span(), put, word=word)


RULE = Rule(
    Code(
        "missing-mark",
        Severity.WARNING,
        N_("'{found}' in '…{word}…' lacks a mark: '{put}'"),
        why=N_("The word is none without it, and searches do not find it."),
        hint=N_("write '{put}'"),
        bad="ตามทีระบุไว้",
        good="ตามที่ระบุไว้",
    ),
    _check,
)
