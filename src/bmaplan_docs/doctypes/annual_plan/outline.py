"""The editions of the annual plan's form and the parts of each that hold prose."""

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.tree.outline import Part

_2562 = (
    Part("preface", "คำนำ", guidance="ที่มาของแผน แผนระดับบนที่สอดคล้อง และการนำแผนไปใช้"),
    Part("general", "ข้อมูลทั่วไป", guidance="สภาพแวดล้อม ภารกิจ และอำนาจหน้าที่ของหน่วยงาน"),
    Part("targets", "เป้าหมายการดำเนินการ", guidance="สิ่งที่หน่วยงานมุ่งทำให้สำเร็จในปีงบประมาณนี้"),
)

_STATED = {
    "วิสัยทัศน์": "vision",
    "พันธกิจ": "missions",
    "เป้าหมาย": "goals",
    "ตัวชี้วัด": "indicators",
    "โครงการ/กิจกรรม": "projects",
}

EDITIONS = (Edition(2562, "annual-plan-2562", _2562, _STATED),)
