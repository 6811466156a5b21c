"""What must agree in minutes: rules of the regulation on correspondence of 2526 and of good minutes."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.minutes.model import BAD_MEETING_NUMBER

CODES = (BAD_MEETING_NUMBER,)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself."""
