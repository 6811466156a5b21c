"""So many times so much is what is stated behind it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity

_PRODUCT = Pattern(
    rf"(?<![0-9/.,])(?P<count>{NUMBER})\s*(?P<unit>[ก-๎]{{2,12}}?)\s*(?:ๆ\s*)?(?:(?P=unit))?\s?ละ\s*(?P<each>{NUMBER})\s*(?P<of>[ก-๎]{{2,8}}?)"
    rf"[,\s]*(?:รวม(?:ทั้งสิ้น|ทั้งหมด|เป็น|จำนวน)*|คิดเป็น(?:เงิน)?|เป็นเงิน)\s*(?:จำนวน\s*)?(?P<total>{NUMBER})\s*(?P=of)",
    "ละ",
)


def _value(text: str) -> float:
    return float(text.replace(",", ""))


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _PRODUCT):
        count, each, total = (_value(match[part]) for part in ("count", "each", "total"))
        if count * each != total:
            yield find(
                passage,
                *match.span("total"),
                count=match["count"],
                each=match["each"],
                right=f"{count * each:,.12g}",
            )


RULE = Rule(
    Code(
        "product-differs",
        Severity.WARNING,
        N_("{count} times {each} are {right}, not {found}"),
        why=N_("Whoever works it out again takes the whole table for wrong."),
        hint=N_("correct one of the three numbers"),
        bad="จัด 3 เมือง เมืองละ 1 ครั้ง รวม 4 ครั้ง",
        good="จัด 3 เมือง เมืองละ 1 ครั้ง รวม 3 ครั้ง",
    ),
    _check,
)
