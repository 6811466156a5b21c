"""Latin letters with accents are one character."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "decomposed-letter",
        Severity.INFO,
        N_("'{found}' was typed as a letter and an accent"),
        why=N_("Searches do not find the word, and some fonts print the accent beside the letter."),
        hint=N_("type '{put}'"),
        bad="cafe\u0301",
        good="café",
    ),
    repairing("not-nfc"),
)
