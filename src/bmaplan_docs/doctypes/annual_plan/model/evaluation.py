"""The dimensions 2 to 4 of the evaluation: their indicators, who defines them and who works for them."""

from typing import Annotated

from pydantic import Field

from bmaplan_docs.facts import Entity, Many, Reference, Text


class Task(Entity):
    """What is done for an indicator of the dimensions 2 to 4, and by whom."""

    name: Text = Field(title="โครงการ/กิจกรรม")
    section: Annotated[Text, Reference("section")] = Field(title="ส่วนราชการที่รับผิดชอบ")


class EvaluationIndicator(Entity):
    """An indicator of the dimensions 2 to 4; it has tasks, or indicators below it.

    Those below are defined by the same agencies, unless they say otherwise.
    """

    name: Text = Field(title="ตัวชี้วัด")
    definition: Text | None = Field(None, title="นิยาม/คำอธิบาย")
    defined_by: Many[Annotated[Text, Reference("agency")]] = Field(
        (), title="หน่วยงานที่กำหนดนิยาม", description="รหัสหน่วยงานในทะเบียน พิมพ์เป็น ตามที่ (ชื่อย่อ) กำหนด"
    )
    tasks: Many[Task] = Field((), title="โครงการ/กิจกรรม")
    indicators: "Many[EvaluationIndicator]" = Field((), title="ตัวชี้วัดย่อย")


class Evaluation(Entity):
    """A dimension (มิติ) of the evaluation of public service, from the second on."""

    name: Text = Field(title="ชื่อมิติ", description="ไม่ต้องพิมพ์เลขมิติ เช่น ด้านคุณภาพการปฏิบัติราชการ")
    indicators: Many[EvaluationIndicator] = Field(title="ตัวชี้วัด")
