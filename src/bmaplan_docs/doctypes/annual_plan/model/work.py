"""Who works and at what: sections, projects and activities, their steps and their money."""

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from bmaplan_docs.doctypes.annual_plan.model.linkages import Linkage
from bmaplan_docs.doctypes.annual_plan.model.measures import Mission
from bmaplan_docs.facts import Baht, Choice, Count, Entity, Many, Months, Percent, Reference, Text, YesNo
from bmaplan_docs.facts.bare import bare, or_bare
from bmaplan_docs.registry.funding import FundingSource

COMPARED = "ไม่ต้องพิมพ์ ระบบคำนวณให้ ถ้าพิมพ์จะตรวจว่าตรงกัน"


class Undertaking(Choice):
    """A project (โครงการ), or an activity (กิจกรรม) that is no project."""

    PROJECT = "โครงการ"
    ACTIVITY = "กิจกรรม"


class Section(Entity):
    """A section (ส่วนราชการ) of the office that makes the plan."""

    kind: ClassVar[str] = "section"
    id: Text = Field(title="รหัสส่วนราชการ")
    name: Text = Field(title="ชื่อเต็มของส่วนราชการ")
    short: Text = Field(title="ชื่อย่อของส่วนราชการ", description="ใช้ในตาราง เช่น ส่วนแผนงานฯ")


class Step(Entity):
    """A step (ขั้นตอน) of a project: its weight and the months in which it is done."""

    number: Count | None = Field(None, title="เลขขั้นตอน", description=COMPARED)
    name: Text = Field(title="ขั้นตอน")
    weight: Percent = Field(title="น้ำหนักเนื้องาน (ร้อยละ)")
    cumulative: Percent | None = Field(None, title="ความก้าวหน้าสะสม (ร้อยละ)", description=COMPARED)
    months: Months = Field(title="เดือนที่ดำเนินการ", description="เช่น ต.ค. - พ.ย. หรือ พ.ค. - มิ.ย., ก.ค. - ส.ค.")


class SubActivity(Entity):
    """An activity inside a project; it may have steps of its own."""

    name: Text = Field(title="ชื่อกิจกรรมย่อย")
    count: Count | None = Field(None, title="จำนวนขั้นตอน", description=COMPARED)
    steps: Many[Step] = Field((), title="ขั้นตอนการปฏิบัติงาน")


class Funding(Entity):
    """An amount of money from one source."""

    amount: Baht = Field(title="จำนวนเงิน (บาท)")
    source: FundingSource = Field(FundingSource.CITY, title="แหล่งงบประมาณ", description="กทม. รัฐบาล หรือ อื่น ๆ")


class Project(Entity):
    """A project or activity; without a budget it uses none."""

    kind: ClassVar[str] = "project"
    id: Text = Field(title="รหัสโครงการ/กิจกรรม")
    name: Text = Field(title="ชื่อโครงการ/กิจกรรม")
    type: Undertaking = Field(title="ประเภท", description="โครงการ หรือ กิจกรรม")
    mission: Mission = Field(title="ภารกิจ", description="ยุทธศาสตร์ หรือ ประจำ")
    budget: Annotated[Many[Funding], bare("amount")] = Field(
        (),
        title="งบประมาณ",
        description="จำนวนเงินบาท หรือรายการ amount/source; เว้นไว้ถ้าไม่ใช้งบประมาณ",
        json_schema_extra=or_bare,
    )
    total: Baht | None = Field(None, title="งบประมาณรวมทุกแหล่ง (บาท)", description=COMPARED)
    sections: Many[Annotated[Text, Reference("section")]] = Field(title="ส่วนราชการที่รับผิดชอบ")
    responds_to: Many[Linkage] = Field(
        (), title="สิ่งที่โครงการตอบสนอง", description="เว้นไว้ถ้าตอบสนองสิ่งเดียวกับมาตรการ"
    )
    activities: Many[SubActivity] = Field((), title="กิจกรรมย่อย")
    count: Count | None = Field(None, title="จำนวนขั้นตอน", description=COMPARED)
    steps: Many[Step] = Field((), title="ขั้นตอนการปฏิบัติงาน")
    closed: YesNo = Field(
        YesNo.NO, title="ปิดโครงการแล้ว", description="ใช่ คือไม่ยกไปในแผนของปีหน้า (คำสั่ง new --from)"
    )

    @property
    def cost(self) -> Decimal:
        """All money of the project, in baht."""
        return sum((funding.amount for funding in self.budget), Decimal(0))
