"""A plan of certain years is called the same everywhere in a document."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.likeness import alike, distance, fold
from bmaplan_docs.checker.rules.names.plans import NamedPlan, named_plans
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

LEAST_OF_PLAN = 20
"""Shorter folded names of plans may be near each other and still name two."""
_GENERAL = ("การบริหาร", "การจัดการ", "การพัฒนา", "การ", "ด้าน", "ความ")
_SHARE = 4
"""One letter in so many may be another."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    seen: dict[tuple[int, int], dict[str, NamedPlan]] = {}
    for plan in reading.share(named_plans):
        name = fold(plan.name).removeprefix("ร่าง")
        others = seen.setdefault(plan.years, {})
        if name not in others and len(name) >= LEAST_OF_PLAN:
            other = next((one for said, one in others.items() if near_plans(name, said)), None)
            if other:
                end = other.start + len(other.name)
                place = Other(other.passage, other.start, end, Message(N_("here it is called so")))
                params = {"found": plan.name, "other": other.name}
                yield Finding(plan.passage, plan.start, plan.years_at[0], params, others=(place,))
        others.setdefault(name, plan)


def near_plans(name: str, other: str) -> bool:
    """Whether a name lacks a word like การบริหาร in its middle, or has slips; other words are other plans."""
    longer, shorter = sorted((name, other), key=len, reverse=True)
    missing = len(longer) - len(shorter)
    if alike(name, other):
        return True
    if distance(longer, shorter, len(shorter) // _SHARE) != missing:
        return False
    at = next((at for at, pair in enumerate(zip(longer, shorter, strict=False)) if pair[0] != pair[1]), 0)
    return any(
        longer[start : start + missing].startswith(_GENERAL)
        and longer[:start] + longer[start + missing :] == shorter
        for start in range(max(at - missing, 0), at + 1)
    )


RULE = Rule(
    Code(
        "plan-name-differs",
        Severity.WARNING,
        N_("'{found}' is called '{other}' elsewhere in the document"),
        why=N_("Two names for a plan of the same years look like two plans."),
        hint=N_("use the name on the cover of that plan"),
        bad="แผนยุทธศาสตร์ทรัพยากรบุคคลของกรุงเทพมหานคร (พ.ศ. 2561 - 2565)",
        good="แผนยุทธศาสตร์การบริหารทรัพยากรบุคคลของกรุงเทพมหานคร (พ.ศ. 2561 - 2565)",
    ),
    _check,
)
