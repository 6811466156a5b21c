"""What was written for a document as a reading, and the rules that are asked about it."""

from bmaplan_docs.checker import Context, Reading
from bmaplan_docs.checker.run import check
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.base import DocumentType, Draft
from bmaplan_docs.facts import Checks
from bmaplan_docs.pipeline.drafting import Written
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.reader.validation import validate


def check_rules(
    written: Written, draft: tuple[DocumentType, Draft] | None, around: Surroundings, report: Report
) -> None:
    """Report what the rules find that project and document ask for; without a draft, those of texts only."""
    policy = around.policy.with_checks(_checks(written), report)
    reading = Reading.of(written.content.prose, written.content.facts, written.kind.model)
    kind = written.kind
    context = Context(around.registry, draft[1] if draft else None, kind.name, around.today, kind.add_up)
    check(reading, context, policy, report)


def _checks(written: Written) -> Checks | None:
    """Return the settings of the document; what is wrong with them is told with the other facts."""
    node = written.content.facts.entries.get("checks")
    return validate(node, Checks, Report()) if node else None
