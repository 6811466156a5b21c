"""Numbers of one list are written in one way."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_arabic_digits

_SIBLING = Pattern(
    r"\s*(?P<above>[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})*)\.(?P<last>[0-9]{1,2})(?P<dot>\.?)(?=\s+[ก-๎])"
)
_DOTTED = Pattern("[.][1-9๑-๙]", *(f".{digit}" for digit in "123456789๑๒๓๔๕๖๗๘๙"))
_INLINE = Pattern(r"\((?P<number>[0-9]{1,2})\)(?=\s*[ก-๎])")
_IN_BRACKETS = Pattern(r"\([1๑]\)", "(1)", "(๑)")
_MANY = 3


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    families: dict[str, list[tuple[Passage, tuple[int, int], str]]] = {}
    for passage in reading.texts_with(_DOTTED, Kind.PARAGRAPH, Kind.HEADING):
        match = _SIBLING.match(to_arabic_digits(passage.text))
        if match and not passage.quoted:
            label = (passage, (match.start("above"), match.end("dot")), match["dot"])
            families.setdefault(match["above"], []).append(label)
    for labels in families.values():
        for dot in (".", ""):
            odd = [one for one in labels if one[2] == dot]
            if len(odd) == 1 and len(labels) > _MANY:
                yield find(odd[0][0], *odd[0][1])
    for passage in reading.texts_with(_IN_BRACKETS, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        yield from _inline(passage)


def _inline(passage: Passage) -> Iterator[Finding]:
    """Yield the number with which a list within a sentence goes on without brackets."""
    text = to_arabic_digits(passage.text)
    last, end = 0, 0
    for match in _INLINE.finditer(text):
        if int(match["number"]) != last + 1:
            return
        last, end = last + 1, match.end()
    at = text.find(f" {last + 1}. ", end) if last >= _MANY else -1
    if at >= 0 and passage.is_plain(at + 1, at + 3):
        yield find(passage, at + 1, at + 2 + len(str(last + 1)))


RULE = Rule(
    Code(
        "label-style-varies",
        Severity.INFO,
        N_("the number '{found}' is written otherwise than those of its list"),
        why=N_("A list whose numbers look different seems to be two."),
        hint=N_("write it as the others are"),
        bad="(๑) ความมั่นคง (๒) การเกษตร (๓) การท่องเที่ยว ๔. การศึกษา",
        good="(๑) ความมั่นคง (๒) การเกษตร (๓) การท่องเที่ยว (๔) การศึกษา",
    ),
    _check,
)
