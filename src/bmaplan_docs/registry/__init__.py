"""Facts that documents share: agencies, parent plans, abbreviations, words whose digits stay as they are."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, TypeVar

from pydantic import Field

from bmaplan_docs.facts import Entity, Many, Reference, Text, Year
from bmaplan_docs.values import dataclass


class Agency(Entity):
    """An agency (หน่วยงาน) of the city, or an office in one, as registered under an id."""

    kind: ClassVar[str] = "agency"
    id: Text = Field(title="รหัสหน่วยงาน")
    name: Text = Field(title="ชื่อเต็มของหน่วยงาน")
    short: Text | None = Field(None, title="ชื่อย่อของหน่วยงาน", description="เช่น สพส.")
    parent: Text | None = Field(None, title="ชื่อหน่วยงานต้นสังกัด", description="พิมพ์ชื่อเต็ม")
    begin: Year | None = Field(None, title="ปีแรกที่ใช้ชื่อนี้")
    end: Year | None = Field(None, title="ปีสุดท้ายที่ใช้ชื่อนี้")


class PlanGoal(Entity):
    """A goal (เป้าประสงค์) of a parent plan; its code tells area, dimension and target."""

    kind: ClassVar[str] = "goal"
    id: Text = Field(title="รหัสเป้าประสงค์", description="เช่น 3.1.3.2")
    name: Text = Field(title="ชื่อเป้าประสงค์")


class PlanTarget(Entity):
    """A target (เป้าหมาย) between dimension and goal."""

    id: Text = Field(title="รหัสเป้าหมาย", description="เช่น 6.1.1")
    name: Text = Field(title="ชื่อเป้าหมาย")


class PlanDimension(Entity):
    """A dimension (มิติ) of an area."""

    id: Text = Field(title="รหัสมิติ", description="เช่น 3.1")
    name: Text = Field(title="ชื่อมิติ")
    targets: Many[PlanTarget] = Field((), title="เป้าหมาย")
    goals: Many[PlanGoal] = Field((), title="เป้าประสงค์")

    def target(self, goal: PlanGoal) -> PlanTarget | None:
        """Return the target to which a goal belongs by its code."""
        return next((target for target in self.targets if goal.id.startswith(f"{target.id}.")), None)


class PlanArea(Entity):
    """An area of development (ด้าน)."""

    id: Text = Field(title="เลขด้าน")
    name: Text = Field(title="ชื่อด้าน")
    dimensions: Many[PlanDimension] = Field((), title="มิติ")


class PlanPart(Entity):
    """A part of a plan (ส่วนที่): public services, or administration."""

    name: Text = Field(title="ชื่อส่วนของแผน")
    areas: Many[PlanArea] = Field((), title="ด้าน")


class ParentPlan(Entity):
    """A plan above the documents: a phase of the city's twenty-year plan, or one of its editions, say."""

    kind: ClassVar[str] = "plan"
    id: Text = Field(title="รหัสแผน")
    name: Text = Field(title="ชื่อแผน", description="ไม่ต้องพิมพ์ปี ระบบเติมให้")
    edition: Text | None = Field(None, title="ฉบับของแผน", description="เช่น ฉบับปรับปรุง เว้นไว้ถ้ามีฉบับเดียว")
    phase_of: Annotated[Text, Reference("plan")] | None = Field(
        None, title="รหัสแผนที่แผนนี้เป็นระยะหนึ่ง", description="เช่น ระยะที่ 2 ของแผน 20 ปี"
    )
    begin: Year = Field(title="ปีแรกของแผน")
    end: Year = Field(title="ปีสุดท้ายของแผน")
    parts: Many[PlanPart] = Field((), title="ส่วนของแผน")

    @property
    def full_name(self) -> str:
        """The name with its edition and its years."""
        edition = f" {self.edition}" if self.edition else ""
        return f"{self.name}{edition} (พ.ศ. {self.begin} – {self.end})"


class Registry(Entity):
    """All shared facts of a project (``content/registry/*.yaml``)."""

    agencies: Many[Agency] = Field((), title="หน่วยงาน")
    plans: Many[ParentPlan] = Field((), title="แผนระดับบน")
    protected: Many[Text] = Field((), title="คำที่ไม่แปลงเลข", description="คำที่ต้องคงเลขอารบิกไว้")

    def agency(self, id_: str) -> Agency:
        """Return the agency with an id that was checked before."""
        return _find(self.agencies, id_)

    def plan(self, id_: str) -> ParentPlan:
        """Return the parent plan with an id that was checked before."""
        return _find(self.plans, id_)


@dataclass(frozen=True)
class GoalPath:
    """A goal with everything above it in its plan."""

    part: PlanPart
    area: PlanArea
    dimension: PlanDimension
    goal: PlanGoal


def goal_paths(plan: ParentPlan) -> Iterator[GoalPath]:
    """Yield the goals of a plan in order, each with what stands above it."""
    for part in plan.parts:
        for area in part.areas:
            for dimension in area.dimensions:
                for goal in dimension.goals:
                    yield GoalPath(part, area, dimension, goal)


Found = TypeVar("Found", Agency, ParentPlan)


def _find(many: tuple[Found, ...], id_: str) -> Found:
    return next(item for item in many if item.id == id_)
