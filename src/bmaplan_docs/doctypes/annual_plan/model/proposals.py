"""What the office asks for besides its plan: new projects that the plan of the city does not hold."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from bmaplan_docs.doctypes.annual_plan.model.linkages import Linkage
from bmaplan_docs.doctypes.annual_plan.model.work import Funding, Undertaking
from bmaplan_docs.facts import Entity, Many, Reference, Text
from bmaplan_docs.facts.bare import bare, or_bare


class Proposal(Entity):
    """A project or activity that is proposed; its money is not money of the plan."""

    name: Text = Field(title="ชื่อโครงการ/กิจกรรมที่เสนอ")
    type: Undertaking = Field(Undertaking.PROJECT, title="ประเภท", description="โครงการ หรือ กิจกรรม")
    reason: Text = Field(title="เหตุผลและความจำเป็น")
    results: Text | None = Field(None, title="ผลที่คาดว่าจะได้รับ")
    responds_to: Many[Linkage] = Field((), title="สิ่งที่ตอบสนอง")
    budget: Annotated[Many[Funding], bare("amount")] = Field(
        (), title="งบประมาณที่ขอ", description="จำนวนเงินบาท หรือรายการ amount/source", json_schema_extra=or_bare
    )
    sections: Many[Annotated[Text, Reference("section")]] = Field(title="ส่วนราชการที่รับผิดชอบ")

    @property
    def cost(self) -> Decimal:
        """All money that is asked for, in baht."""
        return sum((funding.amount for funding in self.budget), Decimal(0))
