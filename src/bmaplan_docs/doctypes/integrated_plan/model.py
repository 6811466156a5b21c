"""The facts of an integrated-plan annex (แผนบูรณาการ): one policy, a value chain, several agencies."""

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from bmaplan_docs.doctypes.base import DocumentFacts
from bmaplan_docs.facts import Baht, Entity, Lines, Many, Reference, Text, Year
from bmaplan_docs.registry.funding import FundingSource

AgencyId = Annotated[Text, Reference("agency")]
Targets = dict[Year, Text]
"""A target for each fiscal year."""


class Policy(Entity):
    """The policy that the plan carries out."""

    code: Text = Field(title="รหัสนโยบาย", description="เช่น P129")
    name: Text = Field(title="ชื่อนโยบาย")
    strategy: Text = Field(title="ยุทธศาสตร์ของแผนระดับบน", description="เช่น ยุทธศาสตร์ที่ 6")
    area: Text = Field(title="ด้าน", description="เช่น 7. ด้านเศรษฐกิจดี")
    issue: Text = Field(title="ประเด็นการพัฒนา", description="เช่น 7.3 ส่งเสริมเศรษฐกิจสร้างสรรค์")


class KeyResult(Entity):
    """A key result (KR) of the objective, with its target of each year."""

    code: Text = Field(title="รหัสผลลัพธ์หลัก", description="เช่น KR4")
    name: Text = Field(title="ผลลัพธ์หลัก (Key Result)")
    targets: Targets = Field(title="ค่าเป้าหมายรายปี")


class JointIndicator(Entity):
    """An indicator that agencies share (ตัวชี้วัดร่วม)."""

    name: Text = Field(title="ตัวชี้วัดร่วม")
    owners: Many[AgencyId] = Field(title="รหัสหน่วยงานเจ้าของตัวชี้วัด")
    targets: Targets = Field(title="ค่าเป้าหมายรายปี")


class Funding(Entity):
    """Money from one source, year by year."""

    source: FundingSource = Field(FundingSource.CITY, title="แหล่งงบประมาณ", description="กทม. รัฐบาล หรือ อื่น ๆ")
    years: dict[Year, Baht] = Field(title="งบประมาณรายปี (บาท)")


class ChainProject(Entity):
    """A project in a stage of the value chain; without a budget it uses none."""

    kind: ClassVar[str] = "project"
    id: Text = Field(title="รหัสโครงการ/กิจกรรม")
    name: Text = Field(title="ชื่อโครงการ/กิจกรรม")
    agency: AgencyId = Field(title="รหัสหน่วยงานที่ดำเนินการ")
    supporters: Many[AgencyId] = Field((), title="รหัสหน่วยงานสนับสนุน")
    duty: Text = Field(title="หน้าที่ตามกฎหมายที่ใช้ดำเนินการ")
    budget: Many[Funding] = Field((), title="งบประมาณ")

    def cost(self, year: int) -> Decimal:
        """Return the money of one fiscal year from all sources, in baht."""
        return sum((funding.years.get(year, Decimal(0)) for funding in self.budget), Decimal(0))


class Stage(Entity):
    """A stage of the value chain (ต้นน้ำ กลางน้ำ ปลายน้ำ)."""

    code: Text = Field(title="รหัสขั้น", description="เช่น V01")
    name: Text = Field(title="ชื่อขั้นของห่วงโซ่คุณค่า")
    position: Text = Field(title="ตำแหน่งในห่วงโซ่คุณค่า", description="ต้นน้ำ กลางน้ำ หรือ ปลายน้ำ")
    guidelines: Many[Text] = Field(title="แนวทางการดำเนินงาน")
    indicators: Many[JointIndicator] = Field(title="ตัวชี้วัดร่วม")
    projects: Many[ChainProject] = Field(title="โครงการ/กิจกรรม")


class IntegratedPlan(DocumentFacts):
    """An integrated-plan annex (แผนบูรณาการ)."""

    title: Lines = Field(title="ชื่อแผนบูรณาการ")
    policy: Policy = Field(title="นโยบาย")
    parent_plan: Annotated[Text, Reference("plan")] = Field(title="รหัสแผนระดับบน")
    begin: Year = Field(title="ปีงบประมาณแรก")
    end: Year = Field(title="ปีงบประมาณสุดท้าย")
    objective: Text = Field(title="เป้าหมาย (Objective)")
    key_results: Many[KeyResult] = Field(title="ผลลัพธ์หลัก (Key Results)")
    host: AgencyId = Field(title="รหัสหน่วยงานเจ้าภาพหลัก (H)")
    supporters: Many[AgencyId] = Field(title="รหัสหน่วยงานสนับสนุน (R)")
    stages: Many[Stage] = Field(title="ห่วงโซ่คุณค่า (Value Chain)")

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years of the plan."""
        return tuple(range(self.begin, self.end + 1))
