"""No letter of another script stands inside a Thai word."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "look-alike",
        Severity.WARNING,
        N_("'{found}' inside a Thai word is not Thai; '{put}' is meant"),
        why=N_(
            "Scanned or copied words hold letters of other scripts that only look right; it is "
            "printed mended."
        ),
        hint=N_("type the word again"),
        bad="ค\u0941ณ",
        good="คูณ",
    ),
    repairing("look-alike", "latin-inside"),
)
