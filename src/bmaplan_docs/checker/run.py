"""Asking the rules about a reading, and telling what they found."""

from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.checker.rule import Context
from bmaplan_docs.checker.suppressions import Suppressions
from bmaplan_docs.diagnostics import Report


def check(reading: Reading, context: Context, policy: Policy, report: Report) -> None:
    """Report what the rules of a policy find in a reading, but for what the writer takes upon himself."""
    suppressions = Suppressions.of(reading)
    for rule, severity in policy.rules():
        if rule.needs_facts and context.draft is None:
            suppressions.keep(rule.code.name)
            continue
        for found in rule.check(reading, context):
            if not suppressions.covers(rule.code.name, found.place):
                report.add(
                    rule.code,
                    found.place,
                    related=[related for other in found.others for related in other.related],
                    severity=severity,
                    fix=found.fix,
                    **found.params,  # type: ignore[arg-type]  # the blanks of the message
                )
    suppressions.report_rest([rule.code.name for rule, _ in policy.rules()], report)
