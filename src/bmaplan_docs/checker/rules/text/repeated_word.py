"""No word is typed twice by mistake."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_TWICE = Pattern(
    r"(?P<joint>และ|หรือ|เพื่อ(?!เพื่อน)|โดย(?!โดยสาร)|ซึ่ง|ภายใต้|ดังนี้|ประกอบด้วย|ได้แก่)(?P=joint)"
    r"|(?<![ก-๎A-Za-z.])(?<![0-9๐-๙] )(?P<word>[ก-๎]{5,}|[a-z]{3,}) (?P=word)(?![ก-๎A-Za-zๆ.])"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    suspects = (match.start() for match in _TWICE.finditer(reading.searched.whole))
    for passage in reading.texts_at(suspects):
        for match in _TWICE.finditer(passage.text):
            if passage.is_plain(*match.span()):
                word = match["joint"] or match["word"]
                yield replacing(passage, *match.span(), word, safe=False)


RULE = Rule(
    Code(
        "repeated-word",
        Severity.WARNING,
        N_("'{found}' stands there twice in a row"),
        why=N_("It was typed or pasted twice."),
        hint=N_("delete one of them"),
        bad="เพื่อเพื่อให้บริการ",
        good="เพื่อให้บริการ",
    ),
    _check,
)
