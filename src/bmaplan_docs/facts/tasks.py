"""What is to be done: by whom, until when, and how far it is."""

from pydantic import Field

from bmaplan_docs.facts.entity import Entity
from bmaplan_docs.facts.fields import Choice, Text


class Progress(Choice):
    """How far a task is."""

    OPEN = "ยังไม่ดำเนินการ"
    GOING = "อยู่ระหว่างดำเนินการ"
    DONE = "ดำเนินการแล้ว"


class Task(Entity):
    """What a resolution asks for (ตารางติดตามมติ); without ``who`` nobody has to do anything."""

    who: Text | None = Field(None, title="ผู้รับผิดชอบ", description="หน่วยงานหรือบุคคลที่ต้องดำเนินการ")
    due: Text | None = Field(None, title="กำหนดเวลา", description="วันที่ หรือถ้อยคำ เช่น ก่อนการประชุมครั้งต่อไป")
    status: Progress = Field(Progress.OPEN, title="สถานะ")

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.who is not None and self.status is not Progress.DONE
