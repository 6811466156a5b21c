"""The facts of an annual action plan: each is entered once, every table is made from them."""

from typing import Annotated

from pydantic import Field

from bmaplan_docs.doctypes.annual_plan.model.direction import (
    Finding,
    MainGoal,
    Objective,
    OfficeMission,
    Swot,
)
from bmaplan_docs.doctypes.annual_plan.model.evaluation import Evaluation, EvaluationIndicator, Task
from bmaplan_docs.doctypes.annual_plan.model.head import Head
from bmaplan_docs.doctypes.annual_plan.model.linkages import Linkage
from bmaplan_docs.doctypes.annual_plan.model.measures import (
    Goal,
    GoalIndicator,
    Indicator,
    Level,
    Measure,
    Mission,
    Result,
    Scale,
)
from bmaplan_docs.doctypes.annual_plan.model.proposals import Proposal
from bmaplan_docs.doctypes.annual_plan.model.totals import ClassTotals, Totals
from bmaplan_docs.doctypes.annual_plan.model.work import (
    Funding,
    Project,
    Section,
    Step,
    SubActivity,
    Undertaking,
)
from bmaplan_docs.doctypes.front import FrontFacts
from bmaplan_docs.facts import Lines, Many, Reference, Text, Year
from bmaplan_docs.facts.bare import bare, or_bare

__all__ = [
    "AnnualPlan",
    "ClassTotals",
    "Evaluation",
    "EvaluationIndicator",
    "Finding",
    "Funding",
    "Goal",
    "GoalIndicator",
    "Head",
    "Indicator",
    "Level",
    "Linkage",
    "MainGoal",
    "Measure",
    "Mission",
    "Objective",
    "OfficeMission",
    "Project",
    "Proposal",
    "Result",
    "Scale",
    "Section",
    "Step",
    "SubActivity",
    "Swot",
    "Task",
    "Totals",
    "Undertaking",
]


class AnnualPlan(FrontFacts):
    """An annual action plan (แผนปฏิบัติการประจำปี, แผนปฏิบัติราชการประจำปี)."""

    title: Lines = Field(title="ชื่อแผน", description="ไม่ต้องพิมพ์ปี ระบบเติมให้")
    fiscal_year: Year = Field(title="ปีงบประมาณ")
    agency: Annotated[Text, Reference("agency")] = Field(title="รหัสหน่วยงานเจ้าของแผน")
    parent_plan: Annotated[Text, Reference("plan")] = Field(title="รหัสแผนระดับบน")
    sections: Many[Section] = Field(title="ส่วนราชการในหน่วยงาน")
    vision: Text = Field(title="วิสัยทัศน์")
    missions: Annotated[Many[OfficeMission], bare("name")] = Field(title="พันธกิจ", json_schema_extra=or_bare)
    objectives: Annotated[Many[Objective], bare("name")] = Field(
        (), title="วัตถุประสงค์", json_schema_extra=or_bare
    )
    main_goals: Annotated[Many[MainGoal], bare("name")] = Field(
        (), title="เป้าหมายหลัก", json_schema_extra=or_bare
    )
    head: Head | None = Field(None, title="หัวหน้าหน่วยงาน")
    swot: Swot = Field(title="การวิเคราะห์สภาพแวดล้อม (SWOT)")
    goals: Many[Goal] = Field(title="เป้าประสงค์ที่รับผิดชอบ")
    measures: Many[Measure] = Field(title="มาตรการ")
    indicators: Many[Indicator] = Field(title="ตัวชี้วัด")
    projects: Many[Project] = Field(title="โครงการ/กิจกรรม")
    evaluation: Many[Evaluation] = Field((), title="มิติที่ 2 ถึงมิติที่ 4 ของการประเมินผล")
    proposals: Many[Proposal] = Field(
        (), title="โครงการ/กิจกรรมที่เสนอใหม่", description="ที่ไม่ปรากฏในแผนปฏิบัติราชการกรุงเทพมหานคร"
    )
    totals: Totals | None = Field(
        None, title="ยอดรวมที่พิมพ์เอง", description="ไม่ต้องพิมพ์ ระบบคำนวณให้ ถ้าพิมพ์จะตรวจว่าตรงกัน"
    )
