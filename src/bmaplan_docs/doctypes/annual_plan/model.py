"""The facts of an annual action plan: each is entered once, every table is made from them."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from bmaplan_docs.doctypes.front import FrontFacts
from bmaplan_docs.facts import (
    Baht,
    Choice,
    Entity,
    Lines,
    Many,
    Months,
    Percent,
    Reference,
    Text,
    Year,
    YesNo,
)
from bmaplan_docs.registry.funding import FundingSource


class Mission(Choice):
    """The class of an indicator or project: strategic work, or the office's routine."""

    STRATEGIC = "ยุทธศาสตร์"
    ROUTINE = "ประจำ"


class Result(Choice):
    """What an indicator measures."""

    OUTPUT = "ผลผลิต"
    OUTCOME = "ผลลัพธ์"
    BOTH = "ผลผลิต/ผลลัพธ์"


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


class GoalIndicator(Entity):
    """An indicator of a goal, as the parent plan states it."""

    number: Text = Field(title="ลำดับที่ในแผนระดับบน")
    name: Text = Field(title="ตัวชี้วัดเป้าประสงค์")
    target: Text = Field(title="ค่าเป้าหมาย")


class Goal(Entity):
    """A goal (เป้าประสงค์) of the parent plan that this plan serves."""

    goal: Annotated[Text, Reference("goal")] = Field(title="รหัสเป้าประสงค์ในแผนระดับบน")
    indicators: Many[GoalIndicator] = Field(title="ตัวชี้วัดเป้าประสงค์")


class Measure(Entity):
    """A measure (มาตรการ) of the parent plan; one without ``number`` is the office's own."""

    kind: ClassVar[str] = "measure"
    id: Text = Field(title="รหัสมาตรการ")
    goal: Annotated[Text, Reference("goal")] = Field(title="รหัสเป้าประสงค์ที่สนับสนุน")
    number: Text | None = Field(
        None, title="เลขมาตรการในแผนระดับบน", description="เว้นไว้ถ้าเป็นมาตรการของหน่วยงาน"
    )
    name: Text = Field(title="ชื่อมาตรการ")


class Level(Entity):
    """A level (ระดับที่ n) of an indicator that counts levels of success."""

    text: Text = Field(title="สิ่งที่ต้องทำสำเร็จในระดับนี้")
    weight: Percent | None = Field(None, title="น้ำหนัก (ร้อยละ)")


class Indicator(Entity):
    """An indicator (ตัวชี้วัด) of measures; its number follows from class and order."""

    kind: ClassVar[str] = "indicator"
    id: Text = Field(title="รหัสตัวชี้วัด")
    name: Text = Field(title="ชื่อตัวชี้วัด")
    mission: Mission = Field(title="ภารกิจ", description="ยุทธศาสตร์ หรือ ประจำ")
    result: Result = Field(title="ประเภทตัวชี้วัด", description="ผลผลิต ผลลัพธ์ หรือ ผลผลิต/ผลลัพธ์")
    target: Text = Field(title="ค่าเป้าหมาย")
    measures: Many[Annotated[Text, Reference("measure")]] = Field(title="รหัสมาตรการ")
    projects: Many[Annotated[Text, Reference("project")]] = Field(title="รหัสโครงการ/กิจกรรม")
    owners: Many[Annotated[Text, Reference("section")]] = Field((), title="ส่วนราชการที่รับผิดชอบ")
    negotiated: YesNo = Field(
        YesNo.NO, title="เป็นตัวชี้วัดเจรจาตกลงหรือไม่", description="ใช่ หรือ ไม่ใช่ (ใช่ คือแสดงในตาราง ค.)"
    )
    definition: Text = Field(title="นิยาม/คำอธิบาย")
    method: Text = Field(title="วิธีการคำนวณ")
    levels: Many[Level] = Field((), title="ระดับความสำเร็จ")


class Step(Entity):
    """A step (ขั้นตอน) of a project: its weight and the months in which it is done."""

    name: Text = Field(title="ขั้นตอน")
    weight: Percent = Field(title="น้ำหนักเนื้องาน (ร้อยละ)")
    months: Months = Field(title="เดือนที่ดำเนินการ", description="เช่น ต.ค. - พ.ย. หรือ พ.ค. - มิ.ย., ก.ค. - ส.ค.")


class SubActivity(Entity):
    """An activity inside a project; it may have steps of its own."""

    name: Text = Field(title="ชื่อกิจกรรมย่อย")
    steps: Many[Step] = Field((), title="ขั้นตอนการปฏิบัติงาน")


class Funding(Entity):
    """An amount of money from one source."""

    amount: Baht = Field(title="จำนวนเงิน (บาท)")
    source: FundingSource = Field(FundingSource.CITY, title="แหล่งงบประมาณ", description="กทม. รัฐบาล หรือ อื่น ๆ")


def _as_funding(value: object) -> object:
    """Let ``budget: 7,500,000`` stand for money of the city."""
    many = value if isinstance(value, list) else [value]
    return [item if isinstance(item, dict) else {"amount": item} for item in many]


def _or_amount(schema: dict[str, Any]) -> None:
    """Let the JSON Schema allow a bare amount too."""
    schema["items"] = {"anyOf": [{"type": ["string", "number"]}, schema["items"]]}


class Project(Entity):
    """A project or activity; without a budget it uses none."""

    kind: ClassVar[str] = "project"
    id: Text = Field(title="รหัสโครงการ/กิจกรรม")
    name: Text = Field(title="ชื่อโครงการ/กิจกรรม")
    type: Undertaking = Field(title="ประเภท", description="โครงการ หรือ กิจกรรม")
    mission: Mission = Field(title="ภารกิจ", description="ยุทธศาสตร์ หรือ ประจำ")
    budget: Annotated[Many[Funding], BeforeValidator(_as_funding)] = Field(
        (),
        title="งบประมาณ",
        description="จำนวนเงินบาท หรือรายการ amount/source; เว้นไว้ถ้าไม่ใช้งบประมาณ",
        json_schema_extra=_or_amount,
    )
    sections: Many[Annotated[Text, Reference("section")]] = Field(title="ส่วนราชการที่รับผิดชอบ")
    activities: Many[SubActivity] = Field((), title="กิจกรรมย่อย")
    steps: Many[Step] = Field((), title="ขั้นตอนการปฏิบัติงาน")

    @property
    def cost(self) -> Decimal:
        """All money of the project, in baht."""
        return sum((funding.amount for funding in self.budget), Decimal(0))


class Swot(Entity):
    """Strengths, weaknesses, opportunities and threats."""

    strengths: Many[Text] = Field(title="จุดแข็ง (Strength)")
    weaknesses: Many[Text] = Field(title="จุดอ่อน (Weakness)")
    opportunities: Many[Text] = Field(title="โอกาส (Opportunity)")
    threats: Many[Text] = Field(title="อุปสรรค (Threat)")


class Task(Entity):
    """What is done for an indicator of the dimensions 2 to 4, and by whom."""

    name: Text = Field(title="โครงการ/กิจกรรม")
    section: Annotated[Text, Reference("section")] = Field(title="ส่วนราชการที่รับผิดชอบ")


class EvaluationIndicator(Entity):
    """An indicator of the dimensions 2 to 4; it has tasks, or indicators below it."""

    name: Text = Field(title="ตัวชี้วัด")
    definition: Text | None = Field(None, title="นิยาม/คำอธิบาย")
    tasks: Many[Task] = Field((), title="โครงการ/กิจกรรม")
    indicators: "Many[EvaluationIndicator]" = Field((), title="ตัวชี้วัดย่อย")


class Evaluation(Entity):
    """A dimension (มิติ) of the evaluation of public service, from the second on."""

    name: Text = Field(title="ชื่อมิติ", description="ไม่ต้องพิมพ์เลขมิติ เช่น ด้านคุณภาพการปฏิบัติราชการ")
    indicators: Many[EvaluationIndicator] = Field(title="ตัวชี้วัด")


class AnnualPlan(FrontFacts):
    """An annual action plan (แผนปฏิบัติการประจำปี, แผนปฏิบัติราชการประจำปี)."""

    title: Lines = Field(title="ชื่อแผน", description="ไม่ต้องพิมพ์ปี ระบบเติมให้")
    fiscal_year: Year = Field(title="ปีงบประมาณ")
    agency: Annotated[Text, Reference("agency")] = Field(title="รหัสหน่วยงานเจ้าของแผน")
    parent_plan: Annotated[Text, Reference("plan")] = Field(title="รหัสแผนระดับบน")
    sections: Many[Section] = Field(title="ส่วนราชการในหน่วยงาน")
    vision: Text = Field(title="วิสัยทัศน์")
    missions: Many[Text] = Field(title="พันธกิจ")
    swot: Swot = Field(title="การวิเคราะห์สภาพแวดล้อม (SWOT)")
    goals: Many[Goal] = Field(title="เป้าประสงค์ที่รับผิดชอบ")
    measures: Many[Measure] = Field(title="มาตรการ")
    indicators: Many[Indicator] = Field(title="ตัวชี้วัด")
    projects: Many[Project] = Field(title="โครงการ/กิจกรรม")
    evaluation: Many[Evaluation] = Field((), title="มิติที่ 2 ถึงมิติที่ 4 ของการประเมินผล")
