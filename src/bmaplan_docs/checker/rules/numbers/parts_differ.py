"""Men and women make up all persons."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity

_PARTS = Pattern(
    rf"(?P<all>{NUMBER})\s*คน\s*[,(]?\s*(?:แบ่งเป็น|แยกเป็น|จำแนกเป็น|ประกอบด้วย|เป็น|ได้แก่)?\s*(?:เพศ)?ชาย\s*(?:จำนวน\s*)?(?P<men>{NUMBER})\s*คน"
    rf"\s*(?:,|และ)?\s*(?:เป็น)?\s*(?:เพศ)?หญิง\s*(?:จำนวน\s*)?(?P<women>{NUMBER})\s*คน",
    "ชาย",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _PARTS):
        every, men, women = (float(match[part].replace(",", "")) for part in ("all", "men", "women"))
        if men + women != every:
            yield find(
                passage,
                *match.span("all"),
                men=match["men"],
                women=match["women"],
                right=f"{men + women:,.12g}",
            )


RULE = Rule(
    Code(
        "parts-differ",
        Severity.WARNING,
        N_("{men} men and {women} women are {right} persons, not {found}"),
        why=N_("One of the three numbers was changed without the others."),
        hint=N_("correct the wrong one"),
        bad="ผู้เข้าร่วม 30 คน เป็นชาย 12 คน หญิง 20 คน",
        good="ผู้เข้าร่วม 32 คน เป็นชาย 12 คน หญิง 20 คน",
    ),
    _check,
)
