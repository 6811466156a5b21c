"""The facts of an integrated-plan annex (แผนบูรณาการ): one policy, a value chain, several agencies."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field, PlainValidator, WithJsonSchema

from bmaplan_docs.doctypes.base import DocumentFacts
from bmaplan_docs.doctypes.integrated_plan.deadlines import Due
from bmaplan_docs.facts import Baht, Choice, Entity, Lines, Many, Months, Reference, Text, Year, codes
from bmaplan_docs.facts.fields import refuse
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.values import dataclass

AgencyId = Annotated[Text, Reference("agency")]
PlanId = Annotated[Text, Reference("plan")]
Targets = dict[Year, Text]
"""A target for each fiscal year."""
MOST_DAYS = 365


def _days(value: object) -> int:
    text = to_arabic_digits(str(value or "").strip().removesuffix("วัน").strip())
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= MOST_DAYS:
        refuse(codes.BAD_NUMBER, text=str(value or ""))
    return int(text)


Days = Annotated[int, PlainValidator(_days), WithJsonSchema({"type": ["string", "number"]})]
"""How many days after the end of a period something is due."""


class Policy(Entity):
    """The policy that the plan carries out."""

    code: Text = Field(title="รหัสนโยบาย", description="เช่น P129")
    name: Text = Field(title="ชื่อนโยบาย")
    strategy: Text = Field(title="ยุทธศาสตร์ของแผนระดับบน", description="เช่น ยุทธศาสตร์ที่ 6")
    area: Text = Field(title="ด้าน", description="เช่น 7. ด้านเศรษฐกิจดี")
    issue: Text = Field(title="ประเด็นการพัฒนา", description="เช่น 7.3 ส่งเสริมเศรษฐกิจสร้างสรรค์")


class Adding(Choice):
    """How the targets of the years lead to that of the whole plan."""

    LAST = "ปีสุดท้าย"
    SUM = "ผลรวม"
    AVERAGE = "ค่าเฉลี่ย"


SAME_AS = "ชื่อแผนปฏิบัติการประจำปีในโครงการนี้ เครื่องหมาย # และรหัส เช่น plans/health-2568#clinics"


class Targeted(Entity):
    """What has a target for each year, and may have one for the whole plan."""

    name: Text
    targets: Targets = Field(default_factory=dict, title="ค่าเป้าหมายรายปี", description="ต้องมีครบทุกปีของแผน")
    overall: Text | None = Field(None, title="ค่าเป้าหมายเมื่อสิ้นสุดแผน")
    adding: Adding = Field(
        Adding.LAST, title="ค่าเป้าหมายเมื่อสิ้นสุดแผนมาจาก", description="ปีสุดท้าย ผลรวม หรือ ค่าเฉลี่ย ของรายปี"
    )


class KeyResult(Targeted):
    """A key result (KR) of an objective."""

    code: Text = Field(title="รหัสผลลัพธ์หลัก", description="เช่น KR4")
    name: Text = Field(title="ผลลัพธ์หลัก (Key Result)")


class Goal(Entity):
    """A goal below the plan's objective, with a host of its own."""

    kind: ClassVar[str] = "joint-goal"
    id: Text = Field(title="รหัสเป้าหมาย")
    name: Text = Field(title="เป้าหมาย (Objective)")
    host: AgencyId | None = Field(
        None, title="รหัสหน่วยงานเจ้าภาพของเป้าหมาย (H)", description="ต้องเป็นหน่วยงานที่ได้รับงบประมาณในแผน"
    )
    key_results: Many[KeyResult] = Field((), title="ผลลัพธ์หลัก (Key Results) ของเป้าหมาย")


class Result(Choice):
    """What an indicator measures."""

    OUTPUT = "ผลผลิต"
    OUTCOME = "ผลลัพธ์"


class JointIndicator(Targeted):
    """An indicator that agencies share (ตัวชี้วัดร่วม)."""

    kind: ClassVar[str] = "indicator"
    id: Text | None = Field(None, title="รหัสตัวชี้วัด", description="ใส่เมื่อโครงการต้องอ้างถึง")
    same_as: Text | None = Field(None, title="ใช้ชื่อ วิธีการ และค่าเป้าหมายจาก", description=SAME_AS)
    name: Text = Field(title="ตัวชี้วัดร่วม")
    owners: Many[AgencyId] = Field(title="รหัสหน่วยงานเจ้าของตัวชี้วัด")
    goals: Many[Annotated[Text, Reference("joint-goal")]] = Field(
        (), title="รหัสเป้าหมายที่ตัวชี้วัดนี้วัด", description="เว้นได้เมื่อแผนมีเป้าหมายเดียว"
    )
    type: Result | None = Field(None, title="ประเภทตัวชี้วัด", description="ผลผลิต หรือ ผลลัพธ์")
    method: Text | None = Field(None, title="วิธีการ/เครื่องมือที่ใช้ติดตามผล")
    due: Due | None = Field(None, title="ระยะเวลาที่ต้องบรรลุ", description="เช่น ภายในเดือนกันยายน 2570")


class Funding(Entity):
    """Money from one source, year by year."""

    source: FundingSource | None = Field(None, title="แหล่งงบประมาณ", description="กทม. รัฐบาล หรือ อื่น ๆ")
    years: dict[Year, Baht] = Field(title="งบประมาณรายปี (บาท)")


class Spending(Choice):
    """Whether a project takes money of the plan."""

    SOME = "ใช้งบประมาณ"
    NONE = "ไม่ใช้งบประมาณ"
    ROUTINE = "งานประจำ"


class Step(Entity):
    """A step of a project: the months of each year in which it is done, one host and its supporters."""

    name: Text = Field(title="ขั้นตอน")
    months: Months = Field(title="เดือนที่ดำเนินการ")
    years: Many[Year] = Field((), title="ปีงบประมาณที่ดำเนินการ", description="เว้นได้ถ้าทำทุกปีของแผน")
    host: Many[AgencyId] = Field(
        (), title="รหัสหน่วยงานหลักของขั้นตอน (H)", description="หน่วยงานเดียว เว้นได้ถ้าเป็นหน่วยงานของโครงการ"
    )
    supporters: Many[AgencyId] = Field((), title="รหัสหน่วยงานสนับสนุนของขั้นตอน (R)")


class ChainProject(Entity):
    """A project in a stage of the value chain."""

    kind: ClassVar[str] = "project"
    id: Text = Field(title="รหัสโครงการ/กิจกรรม")
    same_as: Text | None = Field(None, title="ใช้ชื่อและงบประมาณจาก", description=SAME_AS)
    name: Text = Field(title="ชื่อโครงการ/กิจกรรม")
    agency: AgencyId = Field(title="รหัสหน่วยงานที่ดำเนินการ")
    supporters: Many[AgencyId] = Field((), title="รหัสหน่วยงานสนับสนุน")
    duty: Text | None = Field(None, title="หน้าที่ตามกฎหมายที่ใช้ดำเนินการ")
    indicators: Many[Annotated[Text, Reference("indicator")]] = Field(
        (), title="รหัสตัวชี้วัดร่วมที่โครงการสนับสนุน", description="เว้นได้เมื่อขั้นนั้นมีตัวชี้วัดเดียว"
    )
    spending: Spending = Field(
        Spending.SOME,
        title="การใช้งบประมาณ",
        description="ใช้งบประมาณ ไม่ใช้งบประมาณ หรือ งานประจำ (ไม่แสดงค่าใช้จ่าย)",
    )
    budget: Many[Funding] = Field((), title="งบประมาณ")
    total: Baht | None = Field(
        None, title="งบประมาณรวมทุกแหล่งทุกปี", description="ไม่ต้องพิมพ์ ถ้าพิมพ์ ระบบจะเทียบกับผลรวมที่คำนวณ"
    )
    steps: Many[Step] = Field((), title="ขั้นตอนการดำเนินงาน")

    def cost(self, year: int) -> Decimal:
        """Return the money of one fiscal year from all sources, in baht."""
        return sum((funding.years.get(year, Decimal(0)) for funding in self.budget), Decimal(0))


class Contribution(Entity):
    """What an agency does for a stage."""

    agency: AgencyId = Field(title="รหัสหน่วยงาน")
    work: Text = Field(title="สิ่งที่หน่วยงานทำให้ขั้นนี้", description="วลีสั้น ๆ แสดงในแผนภาพ")


class Stage(Entity):
    """A stage of the value chain (ต้นน้ำ กลางน้ำ ปลายน้ำ)."""

    code: Text = Field(title="รหัสขั้น", description="เช่น V01")
    name: Text = Field(title="ชื่อขั้นของห่วงโซ่คุณค่า")
    position: Text = Field(title="ตำแหน่งในห่วงโซ่คุณค่า", description="ต้นน้ำ กลางน้ำ ปลายน้ำ หรือชื่ออื่น")
    guidelines: Many[Text] = Field(title="แนวทางการดำเนินงาน")
    contributions: Many[Contribution] = Field(
        (), title="บทบาทของหน่วยงานในขั้นนี้", description="ถ้าเว้น แผนภาพบอกจำนวนโครงการของแต่ละหน่วยงาน"
    )
    indicators: Many[JointIndicator] = Field((), title="ตัวชี้วัดร่วม", description="ต้องมีอย่างน้อยหนึ่งตัวชี้วัด")
    projects: Many[ChainProject] = Field((), title="โครงการ/กิจกรรม", description="ต้องมีอย่างน้อยหนึ่งโครงการ")

    @property
    def only_indicator(self) -> JointIndicator | None:
        """The indicator that all projects of the stage serve without saying so."""
        return self.indicators[0] if len(self.indicators) == 1 else None


class Reporting(Entity):
    """Who follows up the plan, and how many days after each period reports are due."""

    monitor: AgencyId = Field(title="รหัสหน่วยงานติดตามและประเมินผล", description="เช่น สำนักยุทธศาสตร์และประเมินผล")
    receiver: Text = Field(title="ผู้รับรายงานประจำปีและรายงานสิ้นสุดแผน")
    monthly: Days | None = Field(None, title="รายงานความก้าวหน้ารายเดือน ภายในกี่วันหลังสิ้นเดือน")
    quarterly: Days | None = Field(None, title="รายงานตัวชี้วัดรายไตรมาส ภายในกี่วันหลังสิ้นไตรมาส")
    yearly: Days | None = Field(None, title="รายงานผลประจำปี ภายในกี่วันหลังสิ้นปีงบประมาณ")
    final: Days | None = Field(None, title="รายงานเมื่อสิ้นสุดแผน ภายในกี่วันหลังสิ้นปีสุดท้าย")


@dataclass(frozen=True)
class Aim:
    """A goal with its host: one that was typed, or the objective of a plan that has no other."""

    id: str
    name: str
    host: str | None
    key_results: tuple[KeyResult, ...]
    typed: Goal | None = None


class IntegratedPlan(DocumentFacts):
    """An integrated-plan annex (แผนบูรณาการ)."""

    title: Lines = Field(title="ชื่อแผนบูรณาการ")
    policy: Policy = Field(title="นโยบาย")
    parent_plan: PlanId = Field(title="รหัสแผนระดับบน")
    other_plans: Many[PlanId] = Field((), title="รหัสแผนระดับบนอื่นที่เกี่ยวข้อง")
    annual_plan: Text | None = Field(
        None, title="แผนปฏิบัติราชการประจำปีที่สังกัด", description="ถ้าเว้น คือของกรุงเทพมหานครในปีแรกของแผน"
    )
    begin: Year = Field(title="ปีงบประมาณแรก")
    end: Year = Field(title="ปีงบประมาณสุดท้าย")
    objective: Text = Field(title="เป้าหมาย (Objective)")
    key_results: Many[KeyResult] = Field(
        (), title="ผลลัพธ์หลัก (Key Results)", description="ของทั้งแผน หรือพิมพ์ไว้ในแต่ละเป้าหมาย"
    )
    goals: Many[Goal] = Field((), title="เป้าหมายย่อยที่มีเจ้าภาพของตนเอง", description="เว้นได้เมื่อแผนมีเป้าหมายเดียว")
    host: AgencyId = Field(title="รหัสหน่วยงานเจ้าภาพหลัก (H)")
    supporters: Many[AgencyId] = Field(title="รหัสหน่วยงานสนับสนุน (R)")
    stages: Many[Stage] = Field(title="ห่วงโซ่คุณค่า (Value Chain)")
    reporting: Reporting | None = Field(None, title="การรายงานผล")

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years of the plan."""
        return tuple(range(self.begin, self.end + 1))

    @property
    def aims(self) -> tuple[Aim, ...]:
        """The goals of the plan; one without goals has its objective, led by its host."""
        if not self.goals:
            return (Aim("", self.objective, self.host, self.key_results),)
        return tuple(Aim(goal.id, goal.name, goal.host, goal.key_results, goal) for goal in self.goals)

    @property
    def all_key_results(self) -> tuple[KeyResult, ...]:
        """The key results of the plan, then those of its goals."""
        return (*self.key_results, *(result for goal in self.goals for result in goal.key_results))

    @property
    def projects(self) -> Iterator[ChainProject]:
        """The projects of all stages, in order."""
        return (project for stage in self.stages for project in stage.projects)

    def indicators_of(self, aim: Aim) -> Iterator[JointIndicator]:
        """Yield the indicators that measure a goal."""
        alone = len(self.aims) == 1
        for stage in self.stages:
            for indicator in stage.indicators:
                if aim.id in indicator.goals or (alone and not indicator.goals):
                    yield indicator
