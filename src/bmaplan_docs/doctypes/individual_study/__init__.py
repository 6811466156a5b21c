"""Individual studies (รายงานส่วนบุคคล): one participant of a training course, one report."""

from bmaplan_docs.doctypes.base import DocumentType
from bmaplan_docs.doctypes.individual_study.checks import CODES, check
from bmaplan_docs.doctypes.individual_study.compose import compose
from bmaplan_docs.doctypes.individual_study.cover import recognize
from bmaplan_docs.doctypes.individual_study.model import IndividualStudy
from bmaplan_docs.doctypes.individual_study.outline import EDITIONS
from bmaplan_docs.doctypes.individual_study.skeleton import skeleton

TYPE = DocumentType(
    name="individual-study",
    title="รายงานส่วนบุคคล",
    model=IndividualStudy,
    editions=EDITIONS,
    check=check,
    compose=compose,
    skeleton=skeleton,
    codes=CODES,
    recognize=recognize,
)
