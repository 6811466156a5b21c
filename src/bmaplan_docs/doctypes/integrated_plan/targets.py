"""Targets: one for every year of the plan, and one for its end that follows from them."""

from decimal import Decimal

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import Adding, IntegratedPlan, JointIndicator, KeyResult
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import FiscalYear, format_number, to_arabic_digits

_NUMBER = Pattern(r"[0-9][0-9,]*(?:\.[0-9]+)?")
CLOSE = Decimal("0.01")

YEAR_WITHOUT_TARGET = Code(
    "year-without-target",
    Severity.WARNING,
    N_("'{name}' has no target for {year}"),
    why=N_(
        "Goals and indicators are shown with their target of every year "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 1)."
    ),
    hint=N_("add a line '{year}: …' under 'targets:'"),
)
OVERALL_DIFFERS = Code(
    "overall-target-differs",
    Severity.ERROR,
    N_("the plan is to end with {typed}, but the targets of the years give {found} ({adding})"),
    why=N_(
        "The targets of the years and of the whole plan must agree "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 1)."
    ),
    hint=N_("correct a target, or say how the years lead to the whole with 'adding:'"),
    bad="targets: {2568: 100 ราย, 2569: 150 ราย}\noverall: 300 ราย\nadding: ผลรวม",
    good="targets: {2568: 100 ราย, 2569: 150 ราย}\noverall: 250 ราย\nadding: ผลรวม",
)
DUE_OUTSIDE_PLAN = Code(
    "due-outside-plan",
    Severity.ERROR,
    N_("'{due}' lies outside the plan, which runs from {begin} to {end}"),
    why=N_(
        "An indicator is reached within the time of the plan: each has its target, type, method and deadline "
        "(the city's table of indicators, and its budget rules for integrated plans, item 4)."
    ),
    hint=N_("correct 'due:', or 'begin' and 'end' of the plan"),
)
CODES = (YEAR_WITHOUT_TARGET, OVERALL_DIFFERS, DUE_OUTSIDE_PLAN)


def check_targets(ledger: Ledger, report: Report) -> None:
    """Report missing targets, and targets and deadlines that contradict each other."""
    plan = ledger.plan
    indicators = [indicator for stage in plan.stages for indicator in stage.indicators]
    rows: list[KeyResult | JointIndicator] = [*plan.all_key_results, *indicators]
    for row in rows:
        missing = [str(year) for year in plan.years if year not in row.targets]
        if missing:
            hint = Message(YEAR_WITHOUT_TARGET.hint, {"year": missing[0]})
            report.add(
                YEAR_WITHOUT_TARGET, row.place("targets"), hint=hint, name=row.name, year=", ".join(missing)
            )
        else:
            _check_overall(row, plan, report)
    for indicator in indicators:
        _check_due(indicator, plan, report)


def _check_overall(row: KeyResult | JointIndicator, plan: IntegratedPlan, report: Report) -> None:
    """Compare the numbers of the targets; words alone cannot be compared."""
    typed = _number(row.overall or "")
    numbers = [_number(row.targets[year]) for year in plan.years]
    known = [number for number in numbers if number is not None]
    if typed is None or len(known) < len(numbers):
        return
    found = {
        Adding.LAST: known[-1],
        Adding.SUM: sum(known, Decimal(0)),
        Adding.AVERAGE: sum(known, Decimal(0)) / len(known),
    }[row.adding]
    if abs(found - typed) >= CLOSE:
        report.add(
            OVERALL_DIFFERS,
            row.place("overall"),
            typed=row.overall,
            found=format_number(round(found, 2).normalize(), digits="arabic"),
            adding=row.adding,
        )


def _number(text: str) -> Decimal | None:
    """Return the first number of a target, or ``None`` where it has none."""
    found = _NUMBER.search(to_arabic_digits(text))
    return Decimal(found[0].replace(",", "")) if found else None


def _check_due(indicator: JointIndicator, plan: IntegratedPlan, report: Report) -> None:
    end = indicator.due.end if indicator.due else None
    if end and not FiscalYear(plan.begin).start <= end <= FiscalYear(plan.end).end:
        place, text = indicator.place("due"), indicator.due.text if indicator.due else ""
        report.add(DUE_OUTSIDE_PLAN, place, due=text, begin=plan.begin, end=plan.end)
