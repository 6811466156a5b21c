"""The facts of a new annual plan, with blanks; ids are there, so that its files fit each other."""

from collections.abc import Mapping

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


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name; its prose follows from the edition's parts."""
    return {
        "index.md": _INDEX.format(edition=edition.year, fiscal_year=fiscal_year),
        "direction.yaml": _DIRECTION,
        "sections.yaml": _SECTIONS,
        "goals.yaml": _GOALS,
        "indicators.yaml": _INDICATORS,
        "projects.yaml": _PROJECTS,
    }
