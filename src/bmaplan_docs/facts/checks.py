"""What a project or a document says about the rules of the checker."""

from pydantic import Field

from bmaplan_docs.diagnostics import Severity
from bmaplan_docs.facts.entity import Entity
from bmaplan_docs.facts.fields import Choice, Many, Text


class Level(Choice):
    """How bad it is when a rule finds something."""

    ERROR = "ผิด"
    WARNING = "เตือน"
    INFO = "แนะนำ"

    @property
    def severity(self) -> Severity:
        """The severity of the diagnostics."""
        return Severity[self.name]


class Checks(Entity):
    """Which rules are asked, and how bad what they find is."""

    select: Many[Text] = Field((), title="กฎที่ใช้", description="รหัสหรือกลุ่มของกฎ ไม่ระบุคือทุกกฎ")
    ignore: Many[Text] = Field((), title="กฎที่ไม่ใช้", description="รหัสหรือกลุ่มของกฎ หรือ all")
    severity: dict[Text, Level] = Field(
        default_factory=dict, title="ความรุนแรง", description="รหัสหรือกลุ่มของกฎ กับ error warning หรือ info"
    )
