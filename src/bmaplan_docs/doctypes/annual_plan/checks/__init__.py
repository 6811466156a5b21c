"""What must agree in an annual plan: the rules that the tables of the form embody."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.annual_plan.checks import (
    evaluation,
    links,
    names,
    prescribed,
    stated,
    steps,
    targets,
)
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.thai import FiscalYear

CODES = (
    *steps.CODES,
    *targets.CODES,
    *links.CODES,
    *stated.CODES,
    *names.CODES,
    *evaluation.CODES,
    *prescribed.CODES,
)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself, each fault once and where it was typed."""
    plan: AnnualPlan = draft.facts
    for project in plan.projects:
        steps.check_steps(project, FiscalYear(plan.fiscal_year), report)
    targets.check_targets(plan, report)
    links.check_links(plan, draft.registry, report)
    stated.check_stated(Ledger(plan, draft.registry), report)
    names.check_names(plan, report)
    evaluation.check_evaluation(plan, report)
    prescribed.check_prescribed(draft, report)
