"""Targets: their unit fits the kind of the indicator, and levels lead up to them."""

from decimal import Decimal

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, GoalIndicator, Indicator, Scale
from bmaplan_docs.doctypes.annual_plan.model.measures import scale_of
from bmaplan_docs.facts import is_unfilled
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import format_number, to_arabic_digits

FULL = Decimal(100)

TARGET_UNIT = Code(
    "target-of-other-kind",
    Severity.WARNING,
    N_("the target '{target}' does not fit an indicator of the kind '{kind}'"),
    why=N_(
        "What an indicator counts and what its target says must be the same, or the result cannot be "
        "compared with it: จำนวน has a number and a unit, ร้อยละ a percentage, ระดับ a level."
    ),
    bad="kind: ร้อยละ\ntarget: 3 ครั้ง",
    good="kind: จำนวน\ntarget: 3 ครั้ง",
)
LEVELS_MISSING = Code(
    "levels-missing",
    Severity.ERROR,
    N_("the target is level {target}, but 'levels:' describes {count}"),
    why=N_("Nobody can tell which level was reached unless each of them is described."),
    hint=N_("describe each level up to the target under 'levels:'"),
    bad="target: ระดับ 2\nlevels:\n  - {text: มีร่างแผน}",
    good="target: ระดับ 2\nlevels:\n  - {text: มีร่างแผน}\n  - {text: แผนได้รับความเห็นชอบ}",
)
LEVELS_NOT_FULL = Code(
    "level-weights-not-100",
    Severity.ERROR,
    N_("the weights of the levels of '{name}' add up to {sum}, not to 100"),
    why=N_("The levels of an indicator share one hundred per cent among them."),
    hint=N_("change the weights, or give none of the levels a weight"),
)
CODES = (TARGET_UNIT, LEVELS_MISSING, LEVELS_NOT_FULL)

_HINTS = {
    Scale.COUNT: N_("write a number and its unit, such as '3 ครั้ง', or change 'kind:'"),
    Scale.PERCENT: N_("write 'ร้อยละ' and a number, such as 'ร้อยละ 80', or change 'kind:'"),
    Scale.LEVEL: N_("write 'ระดับ' and a number, such as 'ระดับ 4', or change 'kind:'"),
}
_NAMES = (
    (Pattern(r"(?:จำนวน|อัตรา)?\s*ร้อยละ"), Scale.PERCENT),
    (Pattern(r"จำนวน"), Scale.COUNT),
    (Pattern(r"ระดับ"), Scale.LEVEL),
)
"""How the name of an indicator begins that says in what it counts."""
_LEVEL = Pattern(r"ระดับ(?:ที่)?\s*([0-9]+)")


def check_targets(plan: AnnualPlan, report: Report) -> None:
    """Report targets whose unit is another than the indicator's, and levels that do not lead to them."""
    for goal in plan.goals:
        for row in goal.indicators:
            _check_unit(row, _named(row.name), Severity.WARNING, report)
    for indicator in plan.indicators:
        _check_levels(indicator, report)
        stated = indicator.stated_scale
        levels = Scale.LEVEL if indicator.levels else None
        severity = Severity.ERROR if stated else Severity.WARNING
        _check_unit(indicator, stated or levels or _named(indicator.name), severity, report)


def _named(name: str) -> Scale | None:
    return next((scale for shape, scale in _NAMES if shape.match(name)), None)


def _check_unit(
    row: Indicator | GoalIndicator, expected: Scale | None, severity: Severity, report: Report
) -> None:
    if expected is None or is_unfilled(row.target) or scale_of(row.target) is expected:
        return
    hint = Message(_HINTS[expected])
    place = row.place("target")
    report.add(TARGET_UNIT, place, hint=hint, severity=severity, target=row.target, kind=str(expected))


def _check_levels(indicator: Indicator, report: Report) -> None:
    level = _LEVEL.search(to_arabic_digits(indicator.target))
    if level and indicator.scale is Scale.LEVEL and len(indicator.levels) < int(level[1]):
        place = indicator.place("levels") if indicator.levels else indicator.place("target")
        report.add(LEVELS_MISSING, place, target=level[1], count=len(indicator.levels))
    weights = [each.weight for each in indicator.levels]
    total = sum((weight or Decimal(0) for weight in weights), Decimal(0))
    if any(weight is not None for weight in weights) and total != FULL:
        place = indicator.place("levels")
        report.add(LEVELS_NOT_FULL, place, name=indicator.name, sum=format_number(total, digits="arabic"))
