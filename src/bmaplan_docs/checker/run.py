"""Asking the rules about a reading, and telling what they found."""

from collections.abc import Iterable, Sequence

from bmaplan_docs.checker.names import names_of
from bmaplan_docs.checker.naming import Name, Names
from bmaplan_docs.checker.policy import OfBuild, Policy, of_no_build
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.checker.rule import Context, Rule
from bmaplan_docs.checker.suppressions import Suppressions
from bmaplan_docs.diagnostics import N_, Message, Related, Report, Severity
from bmaplan_docs.values import replace


def check(
    reading: Reading, context: Context, policy: Policy, report: Report, of_build: OfBuild = of_no_build
) -> Names:
    """Report what the rules of a policy find in a reading, but for what the writer takes upon himself.

    Return the names in it, to be compared with those of other documents by the rules that do so.
    """
    suppressions = Suppressions.of(reading)
    comparing: list[tuple[Rule, Severity]] = []
    for rule, severity in policy.rules():
        if rule.compare is not None:
            comparing.append((rule, severity))
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
    names = _hushed(names_of(reading), comparing, suppressions) if comparing else ()
    suppressions.report_rest([rule.code.name for rule, _ in policy.rules()], report, of_build)
    asked = tuple((rule.code.name, severity.value) for rule, severity in comparing)
    return Names(context.document, context.kind, _year(reading), asked, tuple(names))


def _hushed(
    names: Iterable[Name], comparing: Iterable[tuple[Rule, Severity]], suppressions: Suppressions
) -> Iterable[Name]:
    """Yield names with the codes that the writer passes over there."""
    codes = [rule.code.name for rule, _ in comparing]
    for name in names:
        hushed = tuple(code for code in codes if suppressions.covers(code, name.place))
        yield replace(name, hushed=hushed) if hushed else name


def _year(reading: Reading) -> str:
    """Return the year of a document as it was typed; empty where it has none."""
    years = (one.text for one in reading.passages if one.fact and one.fact.path == ("fiscal_year",))
    return next(years, "")


def compare(project: Sequence[Names], rules: Iterable[Rule], report: Report) -> None:
    """Report where documents of a project name one thing otherwise than others do."""
    for rule in rules:
        for drift in rule.compare(project) if rule.compare else ():
            asked = dict(drift.odd.by.asked).get(rule.code.name)
            if asked is None or rule.code.name in drift.odd.name.hushed:
                continue
            right = drift.right.name
            first, last = right.years or ("", "")
            place = [Related(right.place, Message(N_("here it is called so")))] if right.place else []
            report.add(
                rule.code,
                drift.place,
                related=place,
                severity=Severity(asked),
                found=drift.text,
                other=right.text,
                document=drift.right.by.document,
                first=first,
                last=last,
            )
