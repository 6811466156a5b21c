"""An amount in words is the one in figures before it."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import baht_text, parse_number

_AMOUNT = Pattern(
    rf"(?P<figure>{NUMBER})\s*(?:\.-)?\s*บาท\s*\((?P<words>[ก-๎\s]+?(?:บาท|สตางค์)(?:ถ้วน)?)\)", "บาท"
)
_WORD = Pattern("หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _AMOUNT):
        right = baht_text(parse_number(match["figure"]))
        said = re.sub(r"\s", "", match["words"])
        if _WORD.search(said) and said.removesuffix("ถ้วน") != right.removesuffix("ถ้วน"):
            yield replacing(passage, *match.span("words"), right, safe=False, figure=match["figure"])


RULE = Rule(
    Code(
        "amount-in-words-differs",
        Severity.ERROR,
        N_("{figure} baht are '{put}', not '{found}'"),
        why=N_("Where figures and words differ nobody knows which amount was approved."),
        hint=N_("correct the words or the figures"),
        bad="งบประมาณ 7,500,000 บาท (เจ็ดล้านบาทถ้วน)",
        good="งบประมาณ 7,500,000 บาท (เจ็ดล้านห้าแสนบาทถ้วน)",
    ),
    _check,
)
