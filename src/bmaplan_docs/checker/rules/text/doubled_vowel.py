"""A vowel that stands beside its consonant is typed once."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_DOUBLED = Pattern(
    r"(?<=[ก-๎])(?P<vowel>[าะำ])(?P=vowel)+|(?P<before>[โไใ])(?P=before)+", *(v * 2 for v in "าะำโไใ")
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_DOUBLED):
        for match in () if passage.quoted else _DOUBLED.finditer(passage.text):
            if passage.is_plain(*match.span()):
                word = passage.text[max(match.start() - 6, 0) : match.end()]
                yield replacing(passage, *match.span(), match[0][0], word=word)


RULE = Rule(
    Code(
        "doubled-vowel",
        Severity.WARNING,
        N_("a vowel was typed twice: '…{word}'"),
        why=N_("The eye passes over it, and searches do not find the word."),
        hint=N_("type it once"),
        bad="ผู้บังคับบัญชาาร่วมกัน",
        good="ผู้บังคับบัญชาร่วมกัน",
    ),
    _check,
)
