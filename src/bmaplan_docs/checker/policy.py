"""Which rules are asked, and how bad what they find is: as project, document and command line say."""

from collections.abc import Iterable, Iterator, Mapping

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
CODES = (UNKNOWN_RULE,)


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

    def with_checks(self, checks: Checks | None, report: Report) -> "Policy":
        """Return the policy with the settings of a project or document; report unknown names."""
        if checks is None:
            return self
        for field_, names in (("select", checks.select), ("ignore", checks.ignore)):
            for at, name in enumerate(names):
                if not matching([name]):
                    _report(name, checks, (field_, at), report)
        severities = dict(self.severities)
        for name, level in checks.severity.items():
            if not matching([name]):
                _report(name, checks, ("severity", name), report)
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


def _report(name: str, checks: Checks, steps: tuple[str | int, ...], report: Report) -> None:
    close = nearest(name, (*groups(), *(rule.code.name for rule in all_rules())))
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    report.add(UNKNOWN_RULE, checks.place(*steps), hint=hint, name=name, groups=", ".join(groups()))
