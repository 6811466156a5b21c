"""The facts of a new individual study, with blanks."""

from collections.abc import Mapping

from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.doctypes.individual_study.outline import StudyEdition
from bmaplan_docs.facts import ResultKind

_INDEX = """\
---
# อ่านก่อน
# ไฟล์นี้คือรายงานทั้งเล่ม ข้อมูลระหว่างเส้น --- สองเส้นนี้ไปอยู่บนปกและในตาราง เนื้อความเขียนต่อจากนั้น
# พิมพ์ข้อความของท่านแทน <กรอก…> รวมทั้งเครื่องหมาย < และ > อย่าแก้คำภาษาอังกฤษหน้า : และอย่าลบวรรคหน้าบรรทัด
# ข้อความหลังเครื่องหมาย # เป็นคำแนะนำ ไม่ปรากฏในเอกสาร บันทึกแล้วสั่งสร้างเอกสารได้ทุกเมื่อ
# สิ่งที่ยังไม่ได้เขียนเป็นแถบสีเหลืองใน Word เมื่อเขียนครบแล้ว เปลี่ยน ร่าง เป็น สมบูรณ์
document: individual-study
edition: {edition}
status: ร่าง                     # ร่าง หรือ สมบูรณ์
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
# บรรทัดต่อไปนี้ใช้เมื่อต้องการ โดยลบเครื่องหมาย # และวรรคหนึ่งวรรคหน้าบรรทัดออก
# date: 31 กรกฎาคม {fiscal_year}      # วันที่ใต้ชื่อท้ายคำนำและกิตติกรรมประกาศ
# list_of_tables: ใช่           # สารบัญตาราง
# list_of_figures: ใช่          # สารบัญภาพ
# references:                  # รายการบรรณานุกรม หนึ่งกลุ่มต่อหนึ่งเรื่อง ระบบเรียงลำดับและจัดรูปแบบให้
#   - id: book-1               # อ้างในเนื้อความด้วย {{cite:p}}`book-1` หรือ {{cite:p}}`book-1: 25` เมื่ออ้างเลขหน้า
#     type: book               # หนังสือ ชนิดอื่นดูในคู่มือ
#     author: [{{given: <กรอกชื่อผู้แต่ง>, family: <กรอกนามสกุลผู้แต่ง>}}]
#     title: <กรอกชื่อหนังสือ>
#     issued: {fiscal_year}
#     publisher: <กรอกสำนักพิมพ์>
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
