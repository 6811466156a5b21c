"""Bodies whose names have องค์กร or องค์การ in them by law or treaty are called so."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.instead import instead
from bmaplan_docs.diagnostics import N_, Code, Severity

_RIGHT = {
    "องค์กรสหประชาชาติ": "องค์การสหประชาชาติ",
    "องค์กรอนามัยโลก": "องค์การอนามัยโลก",
    "องค์กรการค้าโลก": "องค์การการค้าโลก",
    "องค์กรบริหารส่วน": "องค์การบริหารส่วน",
    "องค์กรเภสัชกรรม": "องค์การเภสัชกรรม",
    "องค์กรแรงงานระหว่างประเทศ": "องค์การแรงงานระหว่างประเทศ",
    "องค์กรมหาชน": "องค์การมหาชน",
    "องค์การปกครองส่วนท้องถิ่น": "องค์กรปกครองส่วนท้องถิ่น",
    "องค์การปกครองท้องถิ่น": "องค์กรปกครองท้องถิ่น",
    "องค์การอิสระตามรัฐธรรมนูญ": "องค์กรอิสระตามรัฐธรรมนูญ",
}

RULE = Rule(
    Code(
        "organisation-word",
        Severity.WARNING,
        N_("'{found}' is called '{put}'"),
        why=N_("The constitution, laws and treaties use one of the two words for each body."),
        hint=N_("write '{put}'"),
        bad="องค์การปกครองส่วนท้องถิ่นและองค์กรสหประชาชาติ",
        good="องค์กรปกครองส่วนท้องถิ่นและองค์การสหประชาชาติ",
        source="รัฐธรรมนูญแห่งราชอาณาจักรไทย พ.ศ. 2560 หมวด 14",
    ),
    instead(_RIGHT),
)
