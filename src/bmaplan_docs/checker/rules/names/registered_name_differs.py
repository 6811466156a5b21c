"""A dimension or goal with a code has the name that a plan of the registry gives it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.likeness import fold, much_alike
from bmaplan_docs.checker.rules.names.coded_name_differs import coded
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.registry import ParentPlan


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    names: dict[str, dict[str, str]] = {}
    for plan in context.registry.plans:
        for code, name in _codes(plan):
            names.setdefault(code, {})[fold(name)] = name
    for (_, code), found in reading.share(coded).items() if names else ():
        right = names.get(code, {})
        for said in found:
            written = fold(said.text)
            near = next((name for name in right if much_alike(written, name)), None)
            if near is not None and written not in right and not near.startswith(written):
                text = said.text.strip()
                start = said.start + said.text.index(text)
                yield find(said.passage, start, start + len(text), number=code, other=right[near])


def _codes(plan: ParentPlan) -> Iterator[tuple[str, str]]:
    for part in plan.parts:
        for area in part.areas:
            for dimension in area.dimensions:
                yield dimension.id, dimension.name
                yield from ((target.id, target.name) for target in dimension.targets)
                yield from ((goal.id, goal.name) for goal in dimension.goals)


RULE = Rule(
    Code(
        "registered-name-differs",
        Severity.WARNING,
        N_("{number} is '{found}' here, but '{other}' in the registry of plans"),
        why=N_("The name of a goal is that of the plan above, word for word."),
        hint=N_("take the name from content/registry/plans.yaml, or correct it there"),
        bad="เป้าประสงค์ที่ 3.1.3.2 สุขภาพผู้สูงอายุอย่างครบวงจร",
        good="เป้าประสงค์ที่ 3.1.3.2 ดูแลสุขภาพผู้สูงอายุอย่างครบวงจร",
    ),
    _check,
)
