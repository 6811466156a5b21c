"""The editions of the form of minutes, and where their prose stands.

The form is แบบที่ ๑๑ of the Office of the Prime Minister's regulation on correspondence, which is of 2526;
the amendments of 2548, 2560 and 2564 left it as it was, so the edition is named by the regulation.
"""

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.tree.outline import Part

_2526 = (
    Part(
        "opening",
        "คำเปิดประชุม",
        required=False,
        leading=True,
        guidance="ข้อความก่อนระเบียบวาระแรก ถ้าไม่เขียน แบบฟอร์มพิมพ์ว่าประธานกล่าวเปิดการประชุม",
    ),
    Part(
        "agenda",
        "เรื่อง…",
        required=False,
        repeated=True,
        guidance="ระเบียบวาระ กี่เรื่องก็ได้ ตั้งชื่อเอง เลขระบบใส่ให้ หัวข้อ ## ข้างในคือเรื่องย่อย",
    ),
)
CUSTOMARY = (
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    "เรื่องรับรองรายงานการประชุม",
    "เรื่องสืบเนื่อง",
    "เรื่องที่เสนอให้ที่ประชุมพิจารณา",
    "เรื่องอื่น ๆ",
    "เรื่องกำหนดวันประชุมครั้งต่อไป",
)
"""The agenda that is customary; names are the writer's."""

EDITIONS = (Edition(2526, "minutes-2526", _2526),)
