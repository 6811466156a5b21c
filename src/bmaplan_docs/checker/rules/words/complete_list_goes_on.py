"""Behind ได้แก่ all are named, so that neither เป็นต้น nor ฯลฯ ends the list."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

# Whatever else introduces words on the way may be what เป็นต้น ends.
_LIST = Pattern(
    r"ได้แก่(?:(?!เช่น|อาทิ|ได้แก่|คือ|ประกอบด้วย|\n).){3,200}?(?<!นับ)(?<!ใน)(เป็นต้น(?![กทไ])|ฯลฯ)", "ได้แก่"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_LIST):
        for match in () if passage.quoted else _LIST.finditer(passage.text):
            if passage.is_plain(*match.span(1)):
                yield find(passage, *match.span(1))


RULE = Rule(
    Code(
        "complete-list-goes-on",
        Severity.INFO,
        N_("'{found}' ends a list that ได้แก่ begins"),
        why=N_("ได้แก่ names all of them, เช่น some: with both nobody knows whether there are more."),
        hint=N_("write เช่น at the beginning, or leave '{found}' out"),
        bad="หน่วยงาน ได้แก่ สำนักการศึกษา สำนักอนามัย เป็นต้น",
        good="หน่วยงาน เช่น สำนักการศึกษา สำนักอนามัย เป็นต้น",
        source="พจนานุกรม ราชบัณฑิตยสภา",
    ),
    _check,
)
