"""The settings of a project: what ``bmaplan.yaml`` may say."""

from typing import ClassVar

from pydantic import Field

from bmaplan_docs.facts import Checks, Entity, Text, YesNo


class Settings(Entity):
    """The settings of a project (``bmaplan.yaml``)."""

    kind: ClassVar[str] = "settings"
    name: Text = Field(title="ชื่อโครงการเอกสาร", description="ชื่อที่แสดงในรายงานผลของเครื่องมือ")
    pdf_archive: YesNo = Field(YesNo.NO, title="PDF สำหรับเก็บรักษา", description="ใช่ คือทำ PDF เป็นแบบ PDF/A-2")
    checks: Checks | None = Field(None, title="กฎตรวจสอบ", description="กฎที่ใช้กับทุกเอกสาร")

    @property
    def archives(self) -> bool:
        """Whether PDF files are made to be kept (PDF/A)."""
        return self.pdf_archive is YesNo.YES
