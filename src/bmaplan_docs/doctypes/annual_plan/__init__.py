"""Annual action plans (แผนปฏิบัติการประจำปี, แผนปฏิบัติราชการประจำปี) of an office."""

from bmaplan_docs.doctypes.annual_plan.charts import CHARTS
from bmaplan_docs.doctypes.annual_plan.checks import CODES, check
from bmaplan_docs.doctypes.annual_plan.compose import compose
from bmaplan_docs.doctypes.annual_plan.following import follow
from bmaplan_docs.doctypes.annual_plan.lending import lend
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan
from bmaplan_docs.doctypes.annual_plan.outline import EDITIONS
from bmaplan_docs.doctypes.annual_plan.quoting import add_up, quote
from bmaplan_docs.doctypes.annual_plan.skeleton import skeleton
from bmaplan_docs.doctypes.annual_plan.workbook import workbook
from bmaplan_docs.doctypes.base import DocumentType

TYPE = DocumentType(
    name="annual-plan",
    title="แผนปฏิบัติการประจำปี",
    model=AnnualPlan,
    editions=EDITIONS,
    check=check,
    compose=compose,
    skeleton=skeleton,
    codes=CODES,
    follow=follow,
    lend=lend,
    workbook=workbook,
    quote=quote,
    charts=CHARTS,
    add_up=add_up,
)
