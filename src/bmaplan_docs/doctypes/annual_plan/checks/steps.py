"""Steps: their weights, their months, and the order in which they stand."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.annual_plan.model import Mission, Project, Step, SubActivity
from bmaplan_docs.facts.months import bars_within
from bmaplan_docs.thai import FiscalYear, MonthSpan, format_number

FULL = Decimal(100)

WEIGHTS_NOT_FULL = Code(
    "weights-not-100",
    Severity.ERROR,
    N_("the weights of the steps of '{name}' add up to {sum}, not to 100"),
    why=N_("The table adds the weights up; the last step must reach 100 per cent."),
    hint=N_("change the weights of the steps"),
    bad="steps:\n  - {name: ก, weight: 50, months: ต.ค.}",
    good="steps:\n  - {name: ก, weight: 100, months: ต.ค.}",
)
WEIGHT_ZERO = Code(
    "step-without-weight",
    Severity.ERROR,
    N_("the step '{name}' has the weight 0"),
    why=N_("A step that is no part of the work would not change the progress of the project."),
    hint=N_("give the step a weight, or make it part of another step"),
    bad="steps:\n  - {name: ก, weight: 0, months: ต.ค.}",
    good="steps:\n  - {name: ก, weight: 10, months: ต.ค.}",
)
STEPS_MISSING = Code(
    "steps-missing",
    Severity.ERROR,
    N_("'{name}' is strategic but has no steps"),
    why=N_("The plan holds a table of steps for every strategic project and activity."),
    hint=N_("add 'steps:' with name, weight and months of each step"),
)
STEP_ORDER = Code(
    "step-order",
    Severity.WARNING,
    N_("the step '{name}' ends ({end}) before '{earlier}' begins ({begin}), which stands above it"),
    why=N_(
        "Steps are listed in the order in which they are done: approval before procurement, procurement "
        "before the event. The progress is added up in that order."
    ),
    hint=N_("change the months, or move the step"),
    bad="steps:\n  - {name: จัดงาน, weight: 50, months: มิ.ย.}\n  - {name: ขออนุมัติ, weight: 50, months: มี.ค.}",
    good="steps:\n  - {name: ขออนุมัติ, weight: 50, months: มี.ค.}\n  - {name: จัดงาน, weight: 50, months: มิ.ย.}",
)
CODES = (WEIGHTS_NOT_FULL, WEIGHT_ZERO, STEPS_MISSING, STEP_ORDER)


def check_steps(project: Project, year: FiscalYear, report: Report) -> None:
    """Report weights, months and an order that cannot be, and a strategic project that lacks steps."""
    for owner in step_owners(project):
        _check_weights(owner, report)
        _check_months(owner.steps, year, report)
    has_steps = project.steps or (project.activities and all(sub.steps for sub in project.activities))
    if project.mission is Mission.STRATEGIC and not has_steps:
        report.add(STEPS_MISSING, project.place("name"), name=project.name)


def step_owners(project: Project) -> Iterator[Project | SubActivity]:
    """Yield the project and the activities in it that have steps."""
    owners: tuple[Project | SubActivity, ...] = (project, *project.activities)
    yield from (owner for owner in owners if owner.steps)


def _check_weights(owner: Project | SubActivity, report: Report) -> None:
    weightless = [step for step in owner.steps if not step.weight]
    for step in weightless:
        report.add(WEIGHT_ZERO, step.place("weight"), name=step.name)
    total = sum((step.weight for step in owner.steps), Decimal(0))
    if total != FULL and not weightless:
        place = owner.place("steps")
        report.add(WEIGHTS_NOT_FULL, place, name=owner.name, sum=format_number(total, digits="arabic"))


def _check_months(steps: tuple[Step, ...], year: FiscalYear, report: Report) -> None:
    """Report where a step is over before one above it begins; steps may otherwise overlap."""
    latest: tuple[Step, MonthSpan] | None = None
    told = None
    for step in steps:
        bars = bars_within(step.months, year.months, step.place("months"), report)
        if not bars:
            continue
        if latest and latest is not told and bars[-1].end < latest[1].start:
            told = latest
            _report_order(step, bars[-1], *latest, report)
        if latest is None or bars[0].start > latest[1].start:
            latest = (step, bars[0])


def _report_order(step: Step, bar: MonthSpan, above: Step, its_bar: MonthSpan, report: Report) -> None:
    report.add(
        STEP_ORDER,
        step.place("months"),
        name=step.name,
        end=bar.end.short,
        earlier=above.name,
        begin=its_bar.start.short,
    )
