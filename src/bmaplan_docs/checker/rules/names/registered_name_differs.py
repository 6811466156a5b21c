"""A dimension or goal with a code has the name that a plan of the registry gives it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.rules.names.codes import coded, meant, registered
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    names = registered(context.registry)
    for (_, code), found in reading.share(coded).items() if names else ():
        for said in found:
            right = meant(fold(said.text), names.get(code, {}))
            if right is not None:
                text = said.text.strip()
                start = said.start + said.text.index(text)
                yield find(said.passage, start, start + len(text), number=code, other=right)


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
