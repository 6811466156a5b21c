"""The facts of a new individual study, with blanks."""

from collections.abc import Mapping

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.doctypes.individual_study.outline import StudyEdition
from bmaplan_docs.facts import ResultKind

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
{indicators}---
"""
_INDICATOR = {
    "name": "<กรอกตัวชี้วัดระดับ{result}>",
    "objective": "<กรอกเป้าหมายหรือวัตถุประสงค์ที่ตัวชี้วัดนี้วัด>",
    "target": "<กรอกค่าเป้าหมาย เช่น {target}>",
    "result": "{result}",
    "method": "<กรอกวิธีการหรือเครื่องมือที่ใช้ติดตามผล>",
    "due": "<กรอกระยะเวลา เช่น ภายในเดือนกันยายน {fiscal_year}>",
}
_EXAMPLES = ((ResultKind.OUTPUT, "1 ฉบับ"), (ResultKind.OUTCOME, "ร้อยละ 80"))


def skeleton(edition: Edition, fiscal_year: int) -> Mapping[str, str]:
    """Return the text of each file by its name; its prose follows from the edition's parts."""
    indicators = "".join(_indicator(edition, fiscal_year, *example) for example in _EXAMPLES)
    text = _INDEX.format(edition=edition.year, fiscal_year=fiscal_year, indicators=indicators)
    return {"index.md": text}


def _indicator(edition: Edition, fiscal_year: int, result: ResultKind, target: str) -> str:
    """Return a row with the facts that the edition's table has columns for."""
    columns = edition.columns if isinstance(edition, StudyEdition) else ("name",)
    lines = (f"{key}: {blank}" for key, blank in _INDICATOR.items() if key in columns)
    row = "\n    ".join(lines).format(result=result, target=target, fiscal_year=fiscal_year)
    return f"  - {row}\n"
