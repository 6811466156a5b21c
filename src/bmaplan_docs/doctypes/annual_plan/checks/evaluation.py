"""The evaluation: its four dimensions, and that each indicator is defined and worked for."""

from collections.abc import Iterable

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, EvaluationIndicator

DIMENSIONS = 3  # the second to the fourth; the first is the plan's own indicators

DIMENSIONS_MISSING = Code(
    "evaluation-dimensions",
    Severity.WARNING,
    N_("there are {count} dimensions here; those from the second to the fourth are 3"),
    why=N_(
        "The evaluation of the city's agencies has four dimensions: results, efficiency, quality and "
        "development of the organisation. The first one is the plan's own indicators."
    ),
    hint=N_("list the dimensions 2, 3 and 4 under 'evaluation:'"),
)
NOT_DEFINED = Code(
    "evaluation-not-defined",
    Severity.WARNING,
    N_("nobody defines '{name}'"),
    why=N_("The table says for each indicator how it is defined, or which agency defines it."),
    hint=N_("add 'defined_by:' with the id of an agency, or 'definition:'"),
    bad="indicators:\n  - name: ระดับความพึงพอใจของผู้รับบริการ\n    tasks: {name: สำรวจ, section: admin}",
    good="indicators:\n  - name: ระดับความพึงพอใจของผู้รับบริการ\n    defined_by: inspectors\n"
    "    tasks: {name: สำรวจ, section: admin}",
)
NO_TASK = Code(
    "evaluation-without-task",
    Severity.WARNING,
    N_("nothing is done for '{name}'"),
    why=N_("The table names for each indicator the work and the section that does it."),
    hint=N_("add 'tasks:' with a name and the id of a section"),
)
CODES = (DIMENSIONS_MISSING, NOT_DEFINED, NO_TASK)


def check_evaluation(plan: AnnualPlan, report: Report) -> None:
    """Report dimensions that are missing, and indicators that nobody defines or works for."""
    if plan.evaluation and len(plan.evaluation) != DIMENSIONS:
        report.add(DIMENSIONS_MISSING, plan.place("evaluation"), count=len(plan.evaluation))
    for dimension in plan.evaluation:
        _check(dimension.indicators, report, defined=False)


def _check(indicators: Iterable[EvaluationIndicator], report: Report, *, defined: bool) -> None:
    for indicator in indicators:
        known = defined or bool(indicator.defined_by)
        if indicator.indicators:
            _check(indicator.indicators, report, defined=known)
            continue
        if not (known or indicator.definition):
            report.add(NOT_DEFINED, indicator.place("name"), name=indicator.name)
        if not indicator.tasks:
            report.add(NO_TASK, indicator.place("name"), name=indicator.name)
