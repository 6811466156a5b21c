"""A thing has one name in all documents of a project, and in its registry."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.drift import name_drifts
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "name-differs-across",
        Severity.WARNING,
        N_("'{found}' is called '{other}' in {document}"),
        why=N_(
            "Whoever searches the documents of a project by a name misses what is called otherwise in one."
        ),
        hint=N_("use one name in all documents, best by quoting it from where it is written first"),
        bad="(แผน) ส่วนส่งเสริมความสัมพันธ์ระหว่างเมือง … (รายงานการประชุม) ส่วนส่งเสริมความสำพันธ์ระหว่างเมือง",
        good="(แผน) ส่วนส่งเสริมความสัมพันธ์ระหว่างเมือง … (รายงานการประชุม) ส่วนส่งเสริมความสัมพันธ์ระหว่างเมือง",
    ),
    compare=name_drifts,
)
