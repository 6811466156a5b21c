"""The facts of a new individual study, with blanks."""

from collections.abc import Mapping

from bmaplan_docs.doctypes.base import Edition

_INDEX = """\
---
document: individual-study
edition: {edition}
fiscal_year: {fiscal_year}
title: <กรอกชื่อเรื่อง>          # ถ้าต้องการตัดบรรทัดบนปก ให้เขียนบรรทัดละหนึ่งข้อ ขึ้นต้นด้วย - ไม่เกินสี่บรรทัด
author:
  name: <กรอกคำนำหน้าชื่อ ชื่อ และนามสกุล>
  position: <กรอกตำแหน่ง>
  units:                       # เรียงจากหน่วยงานเล็กไปใหญ่
    - <กรอกกลุ่มงานหรือฝ่าย>
    - <กรอกสำนักหรือสำนักงานเขต>
course:
  name: <กรอกชื่อหลักสูตร>
  cohort: <กรอกรุ่นที่>           # เฉพาะตัวเลข เช่น 43
  institute: <กรอกสถาบันที่จัดหลักสูตร>
# date: 31 กรกฎาคม {fiscal_year}      # วันที่ในคำนำ ถ้าต้องการให้พิมพ์ ให้ลบเครื่องหมาย # หน้าบรรทัดแล้วแก้วันที่
indicators:                    # แถวของตารางตัวชี้วัด ระบบใส่เลขลำดับให้ เพิ่มแถวได้ตามต้องการ
  - name: <กรอกตัวชี้วัดระดับผลผลิต>
    target: <กรอกค่าเป้าหมาย เช่น 1 ฉบับ>
    result: ผลผลิต
    method: <กรอกวิธีการหรือเครื่องมือที่ใช้ติดตามผล>
    due: <กรอกระยะเวลา เช่น ภายในเดือนกันยายน {fiscal_year}>
  - name: <กรอกตัวชี้วัดระดับผลลัพธ์>
    target: <กรอกค่าเป้าหมาย เช่น ร้อยละ 80>
    result: ผลลัพธ์
    method: <กรอกวิธีการหรือเครื่องมือที่ใช้ติดตามผล>
    due: <กรอกระยะเวลา เช่น ภายในเดือนกันยายน {fiscal_year}>
---
"""


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name; its prose follows from the edition's parts."""
    return {"index.md": _INDEX.format(edition=edition.year, fiscal_year=fiscal_year)}
