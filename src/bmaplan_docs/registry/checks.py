"""What must agree among parent plans: phases lie in their plan, codes begin with those above them."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.registry import ParentPlan, PlanDimension, PlanGoal, PlanTarget, RegistryFacts

PHASE_OUTSIDE = Code(
    "phase-outside-plan",
    Severity.WARNING,
    N_("{begin} to {end} lie outside '{plan}', of which this is a phase, from {first} to {last}"),
    why=N_("A phase is a part of the years of its plan."),
    hint=N_("check the years, or name another plan under 'phase_of:'"),
    bad="- {id: city, name: แผน 20 ปี, begin: 2556, end: 2575}\n"
    "- {id: city-2, name: ระยะที่ 2, phase_of: city, begin: 2571, end: 2576}",
    good="- {id: city, name: แผน 20 ปี, begin: 2556, end: 2575}\n"
    "- {id: city-2, name: ระยะที่ 2, phase_of: city, begin: 2561, end: 2565}",
)
CODE_OF_OTHER = Code(
    "code-of-other-branch",
    Severity.WARNING,
    N_("the code {id} does not begin with that of what stands above it, {above}"),
    why=N_("The code of a goal tells its area, dimension and target; readers find it by that."),
    hint=N_("check the code, or move the entry to where it belongs"),
    bad="- id: 3.1\n  goals:\n    - {id: 6.1.1.2, name: …}",
    good="- id: 6.1\n  goals:\n    - {id: 6.1.1.2, name: …}",
)
CODES = (PHASE_OUTSIDE, CODE_OF_OTHER)


def check_plans(registry: RegistryFacts, report: Report) -> None:
    """Report phases outside the years of their plan, and codes that belong elsewhere in it."""
    plans = {plan.id: plan for plan in registry.plans}
    for plan in registry.plans:
        whole = plans.get(plan.phase_of or "")
        if whole is not None and not whole.begin <= plan.begin <= plan.end <= whole.end:
            _report_phase(plan, whole, report)
        for above, below in _branches(plan):
            if not below.id.startswith(f"{above}."):
                report.add(CODE_OF_OTHER, below.place("id"), id=below.id, above=above)


def _report_phase(phase: ParentPlan, whole: ParentPlan, report: Report) -> None:
    report.add(
        PHASE_OUTSIDE,
        phase.place("begin"),
        begin=phase.begin,
        end=phase.end,
        plan=whole.name,
        first=whole.begin,
        last=whole.end,
    )


def _branches(plan: ParentPlan) -> Iterator[tuple[str, PlanDimension | PlanTarget | PlanGoal]]:
    """Yield what has a code, with the code above it."""
    for part in plan.parts:
        for area in part.areas:
            for dimension in area.dimensions:
                yield area.id, dimension
                yield from ((dimension.id, target) for target in dimension.targets)
                yield from ((dimension.id, goal) for goal in dimension.goals)
