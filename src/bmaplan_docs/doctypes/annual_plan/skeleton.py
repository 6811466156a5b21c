"""The facts of a new annual plan, with blanks; ids are there, so that its files fit each other."""

from collections.abc import Mapping

from bmaplan_docs.doctypes.annual_plan.checks.prescribed import DIMENSIONS
from bmaplan_docs.doctypes.annual_plan.outline import is_in_four_parts
from bmaplan_docs.doctypes.base import Edition

_INDEX = """\
---
document: annual-plan
edition: {edition}
fiscal_year: {fiscal_year}
title: แผนปฏิบัติการประจำปี       # ไม่ต้องพิมพ์ปี ระบบเติมให้
agency: <กรอกรหัสหน่วยงานเจ้าของแผน>     # รหัส (id) ใน content/registry/agencies.yaml
parent_plan: <กรอกรหัสแผนระดับบน>          # รหัส (id) ใน content/registry/plans.yaml
---

<!-- ข้อเท็จจริงของแผน (ตัวชี้วัด โครงการ งบประมาณ ขั้นตอน) อยู่ในไฟล์ .yaml ในโฟลเดอร์เดียวกัน -->
"""

_DIRECTION = """\
# ทิศทางของหน่วยงาน แต่ละข้อขึ้นต้นด้วย "- " ไม่ต้องพิมพ์เลขข้อ เพิ่มข้อได้ตามต้องการ
vision: <กรอกวิสัยทัศน์>

missions:
  - <กรอกพันธกิจ>

swot:
  strengths:
    - <กรอกจุดแข็ง>
  weaknesses:
    - <กรอกจุดอ่อน>
  opportunities:
    - <กรอกโอกาส>
  threats:
    - <กรอกอุปสรรค>
"""

_SECTIONS = """\
# ส่วนราชการในหน่วยงานเจ้าของแผน ไฟล์อื่นอ้างด้วยรหัส (id) ชื่อย่อใช้พิมพ์ในตาราง
sections:
  - id: section-1
    name: <กรอกชื่อเต็มของส่วนราชการ>
    short: <กรอกชื่อย่อของส่วนราชการ>
"""

_GOALS = """\
# เป้าประสงค์ของแผนระดับบนที่หน่วยงานรับผิดชอบ ชื่ออยู่ใน content/registry/plans.yaml ที่นี่ใส่เพียงรหัส
goals:
  - goal: <กรอกรหัสเป้าประสงค์>
    indicators:
      - number: <กรอกลำดับที่ของตัวชี้วัดในแผนระดับบน>
        name: <กรอกตัวชี้วัดเป้าประสงค์>
        target: <กรอกค่าเป้าหมาย>

# มาตรการที่สนับสนุนเป้าประสงค์ ถ้าเป็นมาตรการของหน่วยงานเอง ให้ลบบรรทัด number
measures:
  - id: measure-1
    goal: <กรอกรหัสเป้าประสงค์>
    number: <กรอกเลขมาตรการในแผนระดับบน>
    name: <กรอกชื่อมาตรการ>
"""

_INDICATORS = """\
# ตัวชี้วัดของมาตรการ เรียงภารกิจยุทธศาสตร์ก่อนภารกิจประจำ ระบบนับลำดับที่และจำนวนรวมให้
indicators:
  - id: indicator-1
    name: <กรอกชื่อตัวชี้วัด>
    mission: ยุทธศาสตร์            # ยุทธศาสตร์ หรือ ประจำ
    result: ผลผลิต                # ผลผลิต ผลลัพธ์ หรือ ผลผลิต/ผลลัพธ์
    target: <กรอกค่าเป้าหมาย>
    measures: measure-1          # รหัสมาตรการในไฟล์ goals.yaml
    projects: project-1          # รหัสโครงการ/กิจกรรมในไฟล์ projects.yaml
    owners: section-1            # รหัสส่วนราชการในไฟล์ sections.yaml
    definition: <กรอกนิยาม>
    method: <กรอกวิธีการคำนวณ>
"""

_PROJECTS = """\
# โครงการและกิจกรรม ยอดรวมทุกแบบและร้อยละสะสม ระบบคำนวณให้
# ถ้าไม่ใช้งบประมาณ ให้ลบบรรทัด budget  น้ำหนักของขั้นตอนรวมกันต้องได้ 100
projects:
  - id: project-1
    name: <กรอกชื่อโครงการ>
    type: โครงการ                 # โครงการ หรือ กิจกรรม
    mission: ยุทธศาสตร์            # ยุทธศาสตร์ หรือ ประจำ
    budget: <กรอกจำนวนเงิน เช่น 7,500,000>
    sections: section-1          # รหัสส่วนราชการในไฟล์ sections.yaml
    steps:
      - name: <กรอกขั้นตอนที่หนึ่ง>
        weight: <กรอกน้ำหนัก เช่น 40>
        months: <กรอกเดือน เช่น ต.ค. - ธ.ค.>
      - name: <กรอกขั้นตอนที่สอง>
        weight: <กรอกน้ำหนัก เช่น 60>
        months: <กรอกเดือน เช่น ม.ค. - ก.ย.>
"""


_ANSWERS = """\

# วัตถุประสงค์และเป้าหมายหลัก ทุกพันธกิจต้องมีอย่างน้อยหนึ่งข้อ ถ้ามีหลายพันธกิจ ให้บอกรหัสพันธกิจที่ตอบ
objectives:
  - name: <กรอกวัตถุประสงค์>
    missions: mission-1
main_goals:
  - name: <กรอกเป้าหมายหลัก>
    missions: mission-1
"""

_HEAD = """\
# หัวหน้าหน่วยงาน พิมพ์ไว้หน้าคำนำ ถ้ามีภาพ ให้วางไฟล์ไว้ในโฟลเดอร์นี้แล้วเพิ่ม portrait: และ portrait_alt:
head:
  vision: <กรอกวิสัยทัศน์ของหัวหน้าหน่วยงาน เช่น ทำสวนให้ครบทุกเขตภายในปีนี้>
  position: <กรอกตำแหน่งหัวหน้าหน่วยงาน>
"""

_ROUTINE_INDICATOR = """\

  - id: indicator-2
    name: <กรอกชื่อตัวชี้วัดของภารกิจประจำ เช่น การตัดแต่งต้นไม้>
    mission: ประจำ
    result: ผลผลิต
    target: <กรอกค่าเป้าหมายของภารกิจประจำ>
    measures: measure-1
    projects: project-2
    owners: section-1
    definition: <กรอกนิยามของภารกิจประจำ>
    method: <กรอกวิธีการคำนวณของภารกิจประจำ>
"""

_ROUTINE_PROJECT = """\

  - id: project-2
    name: <กรอกชื่อโครงการของภารกิจประจำ เช่น โครงการตัดแต่งต้นไม้>
    type: โครงการ
    mission: ประจำ
    sections: section-1
"""

_EVALUATION = """\
# มิติที่ 2 ถึงมิติที่ 4 ของการประเมินผล มิติที่ 1 คือตัวชี้วัดในไฟล์ indicators.yaml ระบบนับเลขให้
evaluation:
"""

_DIMENSION = """\
  - name: {name}
    indicators:
      - name: <กรอกตัวชี้วัด{name}>
        definition: <กรอกนิยาม{name}>
        tasks:
          - name: <กรอกโครงการหรือกิจกรรม{name}>
            section: section-1
"""

_PROPOSALS = """\
# โครงการหรือกิจกรรมใหม่ที่ไม่ปรากฏในแผนปฏิบัติราชการกรุงเทพมหานคร งบประมาณไม่รวมในแผน
# ถ้ามี ให้ลบเครื่องหมาย # หน้าบรรทัดต่อไปนี้ แล้วพิมพ์แทนคำอธิบาย
# proposals:
#   - name: ชื่อโครงการ
#     reason: เหตุผลและความจำเป็น
#     budget: 1,000,000
#     sections: section-1
"""


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name; its prose follows from the edition's parts."""
    index = _INDEX.format(edition=edition.year, fiscal_year=fiscal_year)
    if is_in_four_parts(edition):
        return {"index.md": index, **_in_four_parts()}
    return {
        "index.md": index,
        "direction.yaml": _DIRECTION,
        "sections.yaml": _SECTIONS,
        "goals.yaml": _GOALS,
        "indicators.yaml": _INDICATORS,
        "projects.yaml": _PROJECTS,
    }


def _in_four_parts() -> Mapping[str, str]:
    """Return the files of facts of the layout of the strategy office, which asks for more."""
    mission = "  - <กรอกพันธกิจ>\n"
    named = "  - id: mission-1\n    name: <กรอกพันธกิจ>\n"
    dimensions = "".join(_DIMENSION.format(name=name) for name in DIMENSIONS)
    return {
        "head.yaml": _HEAD,
        "direction.yaml": _DIRECTION.replace(mission, named) + _ANSWERS,
        "sections.yaml": _SECTIONS,
        "goals.yaml": _GOALS,
        "indicators.yaml": _INDICATORS + _ROUTINE_INDICATOR,
        "projects.yaml": _PROJECTS + _ROUTINE_PROJECT,
        "evaluation.yaml": _EVALUATION + dimensions,
        "proposals.yaml": _PROPOSALS,
    }
