"""A plan has the same years everywhere in a document."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.rules.names.plans import NamedPlan, named_plans
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_LEAST = 14
_SLIP = 2


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    named: dict[str, list[NamedPlan]] = {}
    for plan in reading.share(named_plans):
        if plan.passage.text[: plan.start].rstrip(" ()").endswith("ร่าง"):
            continue  # a draft may have had other years
        named.setdefault(fold(plan.name).removeprefix("ร่าง"), []).append(plan)
    for name, plans in named.items():
        counts = Counter(plan.years for plan in plans)
        if len(counts) == 1 or len(name) < _LEAST:
            continue
        usual = max(counts, key=lambda years: counts[years])
        right = next(plan for plan in plans if plan.years == usual)
        place = Other(right.passage, *right.years_at, Message(N_("here it has these years")))
        for plan in plans:
            if one_edition(plan.years, usual):
                found = plan.passage.text[slice(*plan.years_at)]
                params = {"plan": plan.name, "found": found, "first": usual[0], "last": usual[1]}
                yield Finding(plan.passage, *plan.years_at, params, others=(place,))


def one_edition(years: tuple[int, int], usual: tuple[int, int]) -> bool:
    """Whether two spans are one with a slip: editions follow each other, and phases are much shorter."""
    overlap = years[0] < usual[1] and usual[0] < years[1]
    return years != usual and overlap and abs((years[1] - years[0]) - (usual[1] - usual[0])) <= _SLIP


RULE = Rule(
    Code(
        "plan-years-vary",
        Severity.WARNING,
        N_("'{plan}' is of '{found}' here, but of {first} to {last} elsewhere in the document"),
        why=N_("One of the two is wrong, or two editions of a plan are taken for one."),
        hint=N_("correct the years, or say which edition or phase is meant"),
        bad="แผนพัฒนาบุคลากร (พ.ศ. 2561 - 2565) … แผนพัฒนาบุคลากร (พ.ศ. 2560 - 2564)",
        good="แผนพัฒนาบุคลากร (พ.ศ. 2561 - 2565) … แผนพัฒนาบุคลากร (พ.ศ. 2561 - 2565)",
    ),
    _check,
)
