"""What other documents may use of an annual plan: its projects with their money, its indicators."""

from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, Indicator, Project


def lend(plan: AnnualPlan) -> dict[str, dict[str, object]]:
    """Return the words and numbers of each project and indicator by its id."""
    projects = {project.id: _project(project, plan.fiscal_year) for project in plan.projects}
    return {**{row.id: _indicator(row, plan.fiscal_year) for row in plan.indicators}, **projects}


def _project(project: Project, year: int) -> dict[str, object]:
    budget = [{"source": money.source, "years": {year: money.amount}} for money in project.budget]
    return {"name": project.name, **({"budget": budget} if budget else {})}


def _indicator(indicator: Indicator, year: int) -> dict[str, object]:
    return {"name": indicator.name, "method": indicator.method, "targets": {year: indicator.target}}
