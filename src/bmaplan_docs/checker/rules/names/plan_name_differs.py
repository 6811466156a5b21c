"""A plan of certain years is called the same everywhere in a document."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.likeness import distance, fold
from bmaplan_docs.checker.rules.names.plans import NamedPlan, named_plans
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_LEAST = 20
_SHARE = 4
"""One letter in so many may be another."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    seen: dict[tuple[int, int], dict[str, NamedPlan]] = {}
    for plan in reading.share(named_plans):
        name = fold(plan.name).removeprefix("ร่าง")
        others = seen.setdefault(plan.years, {})
        if name not in others and len(name) >= _LEAST:
            other = next((one for said, one in others.items() if _near(name, said)), None)
            if other:
                end = other.start + len(other.name)
                place = Other(other.passage, other.start, end, Message(N_("here it is called so")))
                params = {"found": plan.name, "other": other.name}
                yield Finding(plan.passage, plan.start, plan.years_at[0], params, others=(place,))
        others.setdefault(name, plan)


def _near(name: str, other: str) -> bool:
    """Whether a name lacks words of another one in its middle, or has slips; endings tell plans apart."""
    least = min(len(name), len(other))
    alike = name[:6] == other[:6] and name[-8:] == other[-8:]
    return alike and least >= _LEAST and distance(name, other, least // _SHARE) is not None


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
