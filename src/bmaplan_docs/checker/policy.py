"""Which rules are asked, and how bad what they find is: as project, document and command line say."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from bmaplan_docs.checker.catalogue import all_rules, groups, matching
from bmaplan_docs.checker.rule import Rule
from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.facts.checks import Checks
from bmaplan_docs.values import dataclass, field

UNKNOWN_RULE = Code(
    "unknown-rule",
    Severity.WARNING,
    N_("there is no rule and no group of rules '{name}'"),
    why=N_("A misspelt name would turn nothing on or off, and nobody would notice."),
    hint=N_("groups are: {groups}; '{program} explain' lists the rules"),
    bad="checks:\n  ignore: mai-yamok-spacin",
    good="checks:\n  ignore: mai-yamok-spacing",
)
NOT_A_RULE = Code(
    "not-a-rule",
    Severity.WARNING,
    N_("'{name}' is no rule: the build itself says it, and it cannot be turned off or passed over"),
    why=N_(
        "Rules look at what a text says; the build tells what would be missing or otherwise in the Word file."
    ),
    hint=N_("delete the name here and mend what is told; '{program} explain {name}' says how"),
    bad="checks:\n  ignore: unfinished",
    good="checks:\n  ignore: doubled-space",
)
CODES = (UNKNOWN_RULE, NOT_A_RULE)

OfBuild = Callable[[str], bool]
"""Whether a name is that of a message of the build itself."""


def of_no_build(name: str) -> bool:  # noqa: ARG001 - nothing is known
    """Return that no message has this name: for whoever knows none."""
    return False


@dataclass(frozen=True)
class Policy:
    """What is asked: ``select`` without ``ignore``; nothing selected means everything."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def told(self) -> tuple[object, ...]:
        """All of it in one order: two policies that tell the same ask the same."""
        select = sorted(self.select) if self.select is not None else None
        return select, sorted(self.ignore), sorted(self.severities.items())

    def with_checks(self, checks: Checks | None, report: Report, of_build: OfBuild = of_no_build) -> "Policy":
        """Return the policy with the settings of a project or document; report unknown names."""
        if checks is None:
            return self
        for field_, names in (("select", checks.select), ("ignore", checks.ignore)):
            for at, name in enumerate(names):
                if not matching([name]):
                    _report(name, checks, (field_, at), report, of_build)
        severities = dict(self.severities)
        for name, level in checks.severity.items():
            if not matching([name]):
                _report(name, checks, ("severity", name), report, of_build)
            severities |= dict.fromkeys(matching([name]), level.severity)
        chosen = self.narrowed(checks.select, checks.ignore)
        return Policy(chosen.select, chosen.ignore, severities)

    def narrowed(self, select: Iterable[str], ignore: Iterable[str]) -> "Policy":
        """Return the policy that asks only for ``select``, where that names any, and not for ``ignore``.

        Settings that are nearer select what farther ones ignore.
        """
        wanted = matching(select)
        ignored = matching(ignore)
        left = frozenset(self.ignore - wanted)
        return Policy(wanted or self.select, left | ignored, self.severities)

    def rules(self) -> Iterator[tuple[Rule, Severity]]:
        """Yield the rules that are asked, and how bad what each finds is."""
        for rule in all_rules():
            name = rule.code.name
            if name not in self.ignore and (self.select is None or name in self.select):
                yield rule, self.severities.get(name, rule.code.severity)


def _report(
    name: str, checks: Checks, steps: tuple[str | int, ...], report: Report, of_build: OfBuild
) -> None:
    if of_build(name):
        report.add(NOT_A_RULE, checks.place(*steps), name=name)
        return
    close = nearest(name, (*groups(), *(rule.code.name for rule in all_rules())))
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    report.add(UNKNOWN_RULE, checks.place(*steps), hint=hint, name=name, groups=", ".join(groups()))
