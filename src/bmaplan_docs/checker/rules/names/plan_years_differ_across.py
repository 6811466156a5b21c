"""A plan has the same years in all documents of a project, and in its registry."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.drift import year_drifts
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "plan-years-differ-across",
        Severity.WARNING,
        N_("'{found}' is of {first} to {last} in {document}"),
        why=N_("One of the two is wrong, or two editions of a plan are taken for one."),
        hint=N_("correct the years, or say which edition or phase is meant"),
        bad="(แผน) แผนพัฒนาบุคลากร (พ.ศ. 2561 - 2565) … (รายงาน) แผนพัฒนาบุคลากร (พ.ศ. 2560 - 2564)",
        good="(แผน) แผนพัฒนาบุคลากร (พ.ศ. 2561 - 2565) … (รายงาน) แผนพัฒนาบุคลากร (พ.ศ. 2561 - 2565)",
    ),
    compare=year_drifts,
)
