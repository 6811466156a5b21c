"""The facts and the agenda of a new meeting, with blanks."""

from collections.abc import Mapping

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.doctypes.minutes.outline import CUSTOMARY

_FACTS = """\
---
document: minutes
edition: {edition}
body: <กรอกชื่อคณะที่ประชุม>        # พิมพ์ให้เหมือนกันทุกครั้ง
number: 1                        # นับใหม่ทุกปีปฏิทิน
date: <กรอกวันประชุม เช่น 15 มกราคม {year}>      # วันในสัปดาห์ระบบคำนวณให้
begin: 09.30
# end: 12.00                     # เวลาเลิกประชุม ลบเครื่องหมาย # เมื่อประชุมแล้ว ก่อนหน้านั้นยังเป็นระเบียบวาระ
venue: <กรอกสถานที่ประชุม>

present:                         # ผู้มาประชุม
  - name: <กรอกชื่อประธาน เช่น นาย ก ตัวอย่าง>
    position: <กรอกตำแหน่ง>
    role: ประธาน
  - name: <กรอกชื่อเลขานุการ เช่น นางสาว ข ตัวอย่าง>
    position: <กรอกตำแหน่ง>
    role: เลขานุการ
# absent:                        # ผู้ไม่มาประชุม
#   - name: นาย ค ตัวอย่าง
#     role: กรรมการ
#     reason: ติดราชการ
# attending:                     # ผู้เข้าร่วมประชุม
#   - name: นาง ง ตัวอย่าง
#     position: นักทรัพยากรบุคคลชำนาญการ

recorder: <กรอกชื่อผู้จด เช่น นางสาว ข ตัวอย่าง>      # ชื่อเดียวกับในรายชื่อข้างบน
---
"""

OPENING = """\
<!-- หัวข้อ # หนึ่งบรรทัดคือหนึ่งระเบียบวาระ เลขระบบใส่ให้ เพิ่ม ลบ หรือเปลี่ยนชื่อได้
     หัวข้อ ## คือเรื่องย่อย  มติเขียนระหว่าง :::{resolution} กับ :::
     ระเบียบวาระที่ไม่มีเรื่อง พิมพ์ว่า ไม่มี -->
"""

RESOLUTION = """\
:::{{resolution}}
{words}
:::
"""
NOTHING = "ไม่มี\n"


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name; the customary agenda is offered."""
    facts = _FACTS.format(edition=edition.year, year=fiscal_year)
    chair, approval, followed, considered, other, following = CUSTOMARY
    agenda = [
        f"# {chair}\n\n{NOTHING}",
        f"# {approval}\n\n{NOTHING}",
        f"# {followed}\n\n{NOTHING}",
        f"# {considered}\n\n## <กรอกชื่อเรื่อง>\n\n<กรอกสาระสำคัญของเรื่อง>\n",
        f"# {other}\n\n{NOTHING}",
        f"# {following}\n\n<กรอกกำหนดประชุมครั้งต่อไป>\n\n{RESOLUTION.format(words='รับทราบ')}",
    ]
    return {"index.md": "\n".join([facts, OPENING, *agenda])}
