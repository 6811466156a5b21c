"""The editions of the annex's form and the parts of each that hold prose."""

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.tree.outline import Part

_2568 = (
    Part("background", "ความเป็นมา", required=False, guidance="เหตุผลที่ต้องทำแผนบูรณาการ"),
    Part("notes", "หมายเหตุ", required=False, guidance="ข้อตกลงระหว่างหน่วยงาน"),
)

EDITIONS = (Edition(2568, "integrated-plan-2568", _2568),)
