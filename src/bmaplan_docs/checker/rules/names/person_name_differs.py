"""A person's name is spelt in one way."""

import re
from collections import defaultdict
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.checker.likeness import distance
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_LETTERS = r"[ก-ฮะ-ฺเ-์]"
_PERSON = Pattern(
    rf"(?<![ก-๎])(?P<title>นางสาว|นาย(?!ก|ทะเบียน|ช่าง|จ้าง|อำเภอ|ทุน|หน้า|ประกัน|ท้าย|สถานี)|นาง(?!แบบ|พยาบาล|ฟ้า|งาม|สนม)|ดร\.|แพทย์หญิง|นายแพทย์)"
    rf"\s?(?P<given>{_LETTERS}{{2,25}})\s+(?P<family>(?:ณ )?{_LETTERS}{{3,25}})(?![ก-๎])",
    "นาย",
    "นาง",
    "ดร.",
    "แพทย์หญิง",
)
_LEAST = 5


def _persons(reading: Reading) -> dict[tuple[str, str], list[tuple[Passage, re.Match[str]]]]:
    found: dict[tuple[str, str], list[tuple[Passage, re.Match[str]]]] = {}
    for passage in reading.texts_with(_PERSON):
        for match in _PERSON.finditer(passage.text):
            found.setdefault((match["given"], match["family"]), []).append((passage, match))
    return found


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    persons = reading.share(_persons)
    seen: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in persons:
        before = [other for part in name for other in seen[part]]
        for part in name:
            seen[part].append(name)
        for other in before:
            if _one_person(name, other) and not _listed_together(persons[name], persons[other]):
                first, match = persons[other][0]
                place = Other(first, *match.span(), Message(N_("here it is spelt so")))
                for passage, here in persons[name]:
                    params = {"found": here[0], "other": match[0]}
                    yield Finding(passage, *here.span(), params, others=(place,))
                break


def _one_person(name: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether one part is the same and the other has one letter more, less or other."""
    for same, odd in ((0, 1), (1, 0)):
        if name[same] == other[same] and len(name[odd]) >= _LEAST and len(other[odd]) >= _LEAST:
            return distance(name[odd], other[odd], 1) == 1
    return False


def _listed_together(
    first: list[tuple[Passage, re.Match[str]]], second: list[tuple[Passage, re.Match[str]]]
) -> bool:
    """Whether both stand in one table or list, as brothers and sisters may."""
    return bool(
        {_among(passage) for passage, _ in first} & {_among(passage) for passage, _ in second} - {None}
    )


def _among(passage: Passage) -> int | None:
    if passage.cell is not None:
        return id(passage.cell.table)
    return id(passage.item.listing) if passage.item else None


RULE = Rule(
    Code(
        "person-name-differs",
        Severity.WARNING,
        N_("'{found}' is spelt '{other}' elsewhere in the document"),
        why=N_("Nobody forgives a misspelt name, and minutes with two spellings do not say who was there."),
        hint=N_("ask how the name is spelt, and correct the other"),
        bad="นางสาวตัวอย่าง นามสมมติ … นางสาวตัวอยาง นามสมมติ",
        good="นางสาวตัวอย่าง นามสมมติ … นางสาวตัวอย่าง นามสมมติ",
    ),
    _check,
)
