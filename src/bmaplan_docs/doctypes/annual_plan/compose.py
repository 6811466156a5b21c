"""From the facts and prose of an annual plan to the fields of its form."""

from bmaplan_docs.doctypes.annual_plan import chapters, chart, implementation, programmes, statements
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan
from bmaplan_docs.doctypes.annual_plan.outline import is_in_four_parts
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
        "head": statements.head(draft),
        "objectives": statements.objectives(draft),
        "main_goals": statements.main_goals(draft),
        "strategic": implementation.strategic_table(ledger),
        "routine": implementation.routine_table(ledger),
        "negotiated": implementation.negotiated_table(ledger),
        "evaluations": implementation.evaluations(ledger),
        "proposals": programmes.proposals(ledger),
        **(_in_four_parts(ledger) if is_in_four_parts(draft.edition) else _as_issued(ledger)),
    }
    properties = Properties(f"{title} พ.ศ. {plan.fiscal_year}", agency.name, agency.parent or "")
    return Document(draft.edition.form, fields, properties)


def _as_issued(ledger: Ledger) -> dict[str, Field]:
    """Return what only the plan as offices issue it prints."""
    return {
        "goal_list": chapters.goal_list(ledger),
        "parts": chapters.parts(ledger),
        "summary": chapters.summary(ledger),
        "step_tables": implementation.step_tables(ledger),
    }


def _in_four_parts(ledger: Ledger) -> dict[str, Field]:
    """Return what only the four parts of the strategy office print."""
    return {
        "parts": chapters.parts(ledger, projects=False),
        "chart": chart.pages(ledger),
        "approach": programmes.approach(ledger),
        "strategic_groups": programmes.strategic_groups(ledger),
        "strategic_total": programmes.strategic_total(ledger),
        "routine_lists": programmes.routine_lists(ledger),
        "grand_total": chapters.grand_total(ledger),
        "step_tables": implementation.step_tables(ledger, routine=True),
    }
