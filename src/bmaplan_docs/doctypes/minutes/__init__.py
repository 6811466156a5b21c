"""Minutes of meetings (รายงานการประชุม), with their agenda paper and the list of what was resolved."""

from bmaplan_docs.doctypes.base import DocumentType, Paper
from bmaplan_docs.doctypes.minutes.checks import CODES, check
from bmaplan_docs.doctypes.minutes.compose import compose
from bmaplan_docs.doctypes.minutes.model import Minutes
from bmaplan_docs.doctypes.minutes.outline import EDITIONS
from bmaplan_docs.doctypes.minutes.papers import compose_agenda, compose_resolutions
from bmaplan_docs.doctypes.minutes.skeleton import skeleton

TYPE = DocumentType(
    name="minutes",
    title="รายงานการประชุม",
    model=Minutes,
    editions=EDITIONS,
    check=check,
    compose=compose,
    skeleton=skeleton,
    codes=CODES,
    papers=(
        Paper("agenda", "ระเบียบวาระการประชุม", compose_agenda),
        Paper("resolutions", "ตารางติดตามมติที่ประชุม", compose_resolutions),
    ),
    compares=True,
)
