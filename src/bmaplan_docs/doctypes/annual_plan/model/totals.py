"""Totals that a writer types though they are computed: each is compared with what the facts add up to."""

from pydantic import Field

from bmaplan_docs.facts import Baht, Count, Entity


class ClassTotals(Entity):
    """Totals of one class of work."""

    budget: Baht | None = Field(None, title="งบประมาณรวม (บาท)")
    projects: Count | None = Field(None, title="จำนวนโครงการ")
    funded: Count | None = Field(None, title="จำนวนโครงการที่ใช้งบประมาณ")
    unfunded: Count | None = Field(None, title="จำนวนโครงการที่ไม่ใช้งบประมาณ")
    activities: Count | None = Field(None, title="จำนวนกิจกรรม")
    indicators: Count | None = Field(None, title="จำนวนตัวชี้วัด")


class Totals(ClassTotals):
    """Totals of the plan, of its strategic and of its routine work."""

    strategic: ClassTotals | None = Field(None, title="ยอดของภารกิจยุทธศาสตร์")
    routine: ClassTotals | None = Field(None, title="ยอดของภารกิจประจำ")
    negotiated: Count | None = Field(None, title="จำนวนตัวชี้วัดเจรจาตกลง")
