"""From the facts and prose of an annual plan to the fields of its form."""

from bmaplan_docs.doctypes.annual_plan import chapters, implementation
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan
from bmaplan_docs.doctypes.base import Draft, part_fields
from bmaplan_docs.doctypes.front import front_fields
from bmaplan_docs.tree import Document, Field, Properties


def compose(draft: Draft) -> Document:
    """Return the document that the form of the draft's edition prints."""
    plan: AnnualPlan = draft.facts
    ledger = Ledger(plan, draft.registry)
    agency = draft.registry.agency(plan.agency)
    title = " ".join(plan.title)
    fields: dict[str, Field] = {
        "title_lines": list(plan.title),
        "fiscal_year": str(plan.fiscal_year),
        "agency": agency.name,
        "agency_parent": agency.parent or "",
        **front_fields(draft),
        **part_fields(draft),
        **chapters.direction(plan, ledger),
        "parts": chapters.parts(ledger),
        "summary": chapters.summary(ledger),
        "strategic": implementation.strategic_table(ledger),
        "routine": implementation.routine_table(ledger),
        "negotiated": implementation.negotiated_table(ledger),
        "step_tables": implementation.step_tables(ledger),
        "evaluations": implementation.evaluations(ledger),
    }
    properties = Properties(f"{title} พ.ศ. {plan.fiscal_year}", agency.name, agency.parent or "")
    return Document(draft.edition.form, fields, properties)
