"""Every quotation mark has its partner in the same paragraph."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.pairs import unpaired
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "unpaired-quote",
        Severity.WARNING,
        N_("the quotation mark '{found}' has no partner in this paragraph"),
        why=N_("Nobody can tell where the quotation begins or ends."),
        hint=N_("type the other mark, or delete this one"),
        bad="วิสัยทัศน์ “เมืองน่าอยู่",
        good="วิสัยทัศน์ “เมืองน่าอยู่”",
        source=ROYAL_SOCIETY,
    ),
    unpaired("quote-pair"),
)
