"""A vowel sign or tone mark is typed once."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "repeated-mark",
        Severity.WARNING,
        N_("a mark was typed twice: '{found}'"),
        why=N_("The second mark lies upon the first, so nobody sees it, and searches do not find the word."),
        hint=N_("type it once"),
        bad="ที่่ดิน",
        good="ที่ดิน",
    ),
    repairing("repeated-mark"),
)
