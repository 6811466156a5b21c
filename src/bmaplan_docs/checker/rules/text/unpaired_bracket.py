"""Every bracket has its partner in the same paragraph."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.pairs import unpaired
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "unpaired-bracket",
        Severity.WARNING,
        N_("the bracket '{found}' has no partner in this paragraph"),
        why=N_("Nobody can tell where what stands in brackets begins or ends."),
        hint=N_("type the other bracket, or delete this one"),
        bad="สำนักงานการต่างประเทศ (สกต. ดำเนินการ",
        good="สำนักงานการต่างประเทศ (สกต.) ดำเนินการ",
        source=ROYAL_SOCIETY,
    ),
    unpaired("bracket-pair"),
)
