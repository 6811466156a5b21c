"""A plan has the years that it was adopted for."""

from collections.abc import Iterator, Mapping

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.rules.names.known import PLANS
from bmaplan_docs.checker.rules.names.plans import named_plans
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.registry import Registry

_SPAN = Pattern("^(ร่าง)?(แผน)?(?=ยุทธศาสตร์ชาติ)|ระยะ20ปี$|20ปี$|^ร่าง")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    known = _known(context.registry)
    for plan in reading.share(named_plans):
        key = fold(plan.name)
        right = known.get(key) or known.get(_SPAN.sub("", key))
        # The master plans below a plan have years of their own.
        of_another = plan.passage.text[: plan.start].endswith("ภายใต้")
        if right and plan.years not in right and not of_another:
            first, last = right[0]
            yield find(plan.passage, *plan.years_at, plan=plan.name, first=first, last=last)


def _known(registry: Registry) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return the years of plans by their folded names; the registry's come first."""
    found = {fold(name): years for name, years in PLANS.items()}
    for plan in registry.plans:
        name = fold(f"{plan.name} {plan.edition or ''}")
        found[name] = ((plan.begin, plan.end), *found.get(name, ()))
    return found


RULE = Rule(
    Code(
        "plan-years-differ",
        Severity.WARNING,
        N_("'{plan}' is the plan of {first} to {last}, not of '{found}'"),
        why=N_("Whoever looks the plan up by its years finds another one, or none."),
        hint=N_("correct the years, or the name of the plan or its phase"),
        bad="ยุทธศาสตร์ชาติ ระยะ 20 ปี (พ.ศ. 2556 - 2575)",
        good="ยุทธศาสตร์ชาติ ระยะ 20 ปี (พ.ศ. 2561 - 2580)",
        source="ประกาศ เรื่อง ยุทธศาสตร์ชาติ (พ.ศ. 2561 - 2580)",
    ),
    _check,
)
