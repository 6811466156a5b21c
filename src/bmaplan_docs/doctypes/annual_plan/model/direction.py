"""Where the office wants to go: missions, objectives, and how it sees its surroundings."""

from typing import Annotated, ClassVar

from pydantic import Field

from bmaplan_docs.facts import Entity, Many, Reference, Text
from bmaplan_docs.facts.bare import bare, or_bare


class OfficeMission(Entity):
    """A mission (พันธกิจ) of the office; its text alone may stand for it."""

    kind: ClassVar[str] = "mission"
    id: Text | None = Field(None, title="รหัสพันธกิจ", description="ใส่เมื่อวัตถุประสงค์ต้องอ้างถึง")
    name: Text = Field(title="พันธกิจ")


class Objective(Entity):
    """An objective (วัตถุประสงค์) and the missions it answers; its text alone may stand for it."""

    kind: ClassVar[str] = "objective"
    id: Text | None = Field(None, title="รหัสวัตถุประสงค์")
    name: Text = Field(title="วัตถุประสงค์")
    missions: Many[Annotated[Text, Reference("mission")]] = Field((), title="รหัสพันธกิจที่ตอบ")


class MainGoal(Entity):
    """A main goal (เป้าหมายหลัก): what comes of missions; its text alone may stand for it."""

    name: Text = Field(title="เป้าหมายหลัก")
    missions: Many[Annotated[Text, Reference("mission")]] = Field((), title="รหัสพันธกิจที่ทำให้เกิดผล")


class Finding(Entity):
    """A strength, weakness, opportunity or threat; its text alone may stand for it."""

    kind: ClassVar[str] = "finding"
    id: Text | None = Field(None, title="รหัสข้อ", description="ใส่เมื่อต้องอ้างถึง")
    name: Text = Field(title="ข้อความ")


Findings = Annotated[Many[Finding], bare("name")]


class Swot(Entity):
    """Strengths, weaknesses, opportunities and threats."""

    strengths: Findings = Field(title="จุดแข็ง (Strength)", json_schema_extra=or_bare)
    weaknesses: Findings = Field(title="จุดอ่อน (Weakness)", json_schema_extra=or_bare)
    opportunities: Findings = Field(title="โอกาส (Opportunity)", json_schema_extra=or_bare)
    threats: Findings = Field(title="อุปสรรค (Threat)", json_schema_extra=or_bare)
