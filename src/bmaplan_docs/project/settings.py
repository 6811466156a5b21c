"""The settings of a project: what ``bmaplan.yaml`` may say."""

from typing import ClassVar

from pydantic import Field

from bmaplan_docs.facts import Checks, Entity, Text


class Settings(Entity):
    """The settings of a project (``bmaplan.yaml``)."""

    kind: ClassVar[str] = "settings"
    name: Text = Field(title="ชื่อโครงการเอกสาร", description="ชื่อที่แสดงในรายงานผลของเครื่องมือ")
    checks: Checks | None = Field(None, title="กฎตรวจสอบ", description="กฎที่ใช้กับทุกเอกสาร")
