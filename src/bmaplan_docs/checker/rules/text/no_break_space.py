"""Spaces are plain spaces."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "no-break-space",
        Severity.INFO,
        N_("a space that keeps a line from breaking stands here"),
        why=N_(
            "It comes with copied text. The tool itself keeps together what must not be parted, "
            "such as พ.ศ. and its year."
        ),
        hint=N_("type a plain space"),
        bad="พ.ศ.\u00a02566",
        good="พ.ศ. 2566",
    ),
    repairing("no-break-space", safe=False),
)
