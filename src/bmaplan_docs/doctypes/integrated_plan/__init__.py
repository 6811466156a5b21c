"""Integrated-plan annexes (แผนบูรณาการ): several agencies, a value chain, and a blank to fill in."""

from bmaplan_docs.doctypes.base import DocumentType, Paper
from bmaplan_docs.doctypes.integrated_plan import blank
from bmaplan_docs.doctypes.integrated_plan.charts import CHARTS
from bmaplan_docs.doctypes.integrated_plan.checks import CODES, check
from bmaplan_docs.doctypes.integrated_plan.compose import compose
from bmaplan_docs.doctypes.integrated_plan.model import IntegratedPlan
from bmaplan_docs.doctypes.integrated_plan.outline import EDITIONS
from bmaplan_docs.doctypes.integrated_plan.quoting import quote
from bmaplan_docs.doctypes.integrated_plan.skeleton import skeleton
from bmaplan_docs.doctypes.integrated_plan.workbook import workbook

TYPE = DocumentType(
    name="integrated-plan",
    title="แผนบูรณาการ",
    model=IntegratedPlan,
    editions=EDITIONS,
    check=check,
    compose=compose,
    skeleton=skeleton,
    codes=CODES,
    quote=quote,
    charts=CHARTS,
    papers=(Paper(blank.NAME, blank.TITLE, blank.compose_blank),),
    workbook=workbook,
)
