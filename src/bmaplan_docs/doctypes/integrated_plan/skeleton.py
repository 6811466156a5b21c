"""The facts of a new integrated-plan annex, with blanks: three stages, three fiscal years."""

from collections.abc import Iterable, Mapping

from bmaplan_docs.doctypes.base import Edition

YEARS = 3
_POSITIONS = ("ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ")

_INDEX = """\
---
document: integrated-plan
edition: {edition}
title: <กรอกชื่อแผนบูรณาการ>
policy:
  code: <กรอกรหัสนโยบาย เช่น P129>
  name: <กรอกชื่อนโยบาย>
  strategy: <กรอกยุทธศาสตร์ของแผนระดับบน>
  area: <กรอกด้าน>
  issue: <กรอกประเด็นการพัฒนา>
parent_plan: <กรอกรหัสแผนระดับบน>          # รหัส (id) ใน content/registry/plans.yaml
begin: {begin}                    # ปีงบประมาณแรกของแผนบูรณาการ
end: {end}                      # ปีงบประมาณสุดท้าย
objective: <กรอกเป้าหมายของแผน>
host: <กรอกรหัสหน่วยงานเจ้าภาพหลัก>     # รหัส (id) ใน content/registry/agencies.yaml
supporters:                    # หน่วยงานสนับสนุน (R) อย่างน้อยหนึ่งหน่วยงาน
  - <กรอกรหัสหน่วยงานสนับสนุน>
key_results:                   # ต้องมีค่าเป้าหมายครบทุกปีของแผน
  - code: <กรอกรหัสผลลัพธ์หลัก เช่น KR1>
    name: <กรอกผลลัพธ์หลัก>
    targets:
{targets}
reporting:                     # กำหนดส่งรายงาน เป็นจำนวนวันหลังสิ้นเดือน สิ้นไตรมาส สิ้นปีงบประมาณ และสิ้นสุดแผน
  monitor: <กรอกรหัสหน่วยงานติดตามและประเมินผล>
  receiver: <กรอกผู้รับรายงานประจำปี>
  monthly: 5
  quarterly: 15
  yearly: 30
  final: 60
---

<!-- ขั้นของห่วงโซ่คุณค่า ตัวชี้วัดร่วม โครงการ และงบประมาณ อยู่ในไฟล์ stages.yaml -->
"""

_STAGES = """\
# ห่วงโซ่คุณค่าของแผนบูรณาการ เรียงจากต้นน้ำไปปลายน้ำ
# owners, agency, supporters ใส่รหัสหน่วยงานจาก content/registry/agencies.yaml
# ตัวชี้วัดร่วมมีเจ้าของตั้งแต่สองหน่วยงานขึ้นไป
# budget แยกตามแหล่งงบประมาณและปี ยอดรวมระบบคำนวณให้
# ถ้าไม่ใช้งบประมาณ ให้แทนทั้งส่วน budget ด้วย spending: ไม่ใช้งบประมาณ
# steps คือขั้นตอนที่ทำทุกปีของแผน ถ้าทำบางปี เพิ่ม years:
# หน่วยงานหลัก (H) ของขั้นตอนคือ agency ของโครงการ ถ้าไม่ใช่ เพิ่ม host:  หน่วยงานสนับสนุน (R) ใส่ใน supporters:
stages:
"""

_STAGE = """\
  - code: V{number:02}
    name: <กรอกชื่อขั้น{position}>
    position: {position}
    guidelines:
      - <กรอกแนวทางการดำเนินงาน>
    indicators:
      - name: <กรอกตัวชี้วัดร่วม>
        owners:
          - <กรอกรหัสหน่วยงานเจ้าของตัวชี้วัด>
          - <กรอกรหัสหน่วยงานสนับสนุนที่เป็นเจ้าของร่วม>
        type: ผลผลิต               # ผลผลิต หรือ ผลลัพธ์
        method: <กรอกวิธีการหรือเครื่องมือที่ใช้ติดตามผล>
        due: <กรอกระยะเวลา เช่น ภายในเดือนกันยายน {end}>
        targets:
{targets}
    projects:
      - id: project-{number}
        name: <กรอกชื่อโครงการ>
        agency: <กรอกรหัสหน่วยงานที่ดำเนินการ>
        duty: <กรอกหน้าที่ตามกฎหมายที่ใช้ดำเนินการ>
        budget:
          - source: กทม.          # กทม. รัฐบาล หรือ อื่น ๆ
            years:
{amounts}
        steps:
          - name: <กรอกขั้นตอน>
            months: <กรอกเดือน เช่น ต.ค. - ธ.ค.>
"""


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name; its prose follows from the edition's parts."""
    years = range(fiscal_year, fiscal_year + YEARS)
    index = _INDEX.format(
        edition=edition.year, begin=years[0], end=years[-1], targets=_lines(years, "ค่าเป้าหมาย", 6)
    )
    stages = [
        _STAGE.format(
            number=number,
            position=position,
            end=years[-1],
            targets=_lines(years, "ค่าเป้าหมาย", 10),
            amounts=_lines(years, "จำนวนเงิน", 14),
        )
        for number, position in enumerate(_POSITIONS, 1)
    ]
    return {"index.md": index, "stages.yaml": _STAGES + "\n".join(stages)}


def _lines(years: Iterable[int], what: str, indent: int) -> str:
    return "\n".join(f"{' ' * indent}{year}: <กรอก{what}ของปี {year}>" for year in years)
