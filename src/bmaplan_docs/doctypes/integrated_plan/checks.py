"""What must agree in an integrated plan: its years, its agencies and its money."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.base import Draft, Status, money
from bmaplan_docs.doctypes.integrated_plan import chain, rules, targets
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import ChainProject, IntegratedPlan, Spending, Step
from bmaplan_docs.facts import Entity
from bmaplan_docs.facts.months import bars_within
from bmaplan_docs.source import Span
from bmaplan_docs.thai import FiscalYear

MOST_YEARS = 10

YEARS_BACKWARDS = Code(
    "years-backwards",
    Severity.ERROR,
    N_("the plan ends in {end}, before it begins in {begin}"),
    why=N_("Every table has a column for each fiscal year from the first to the last."),
    hint=N_("check 'begin' and 'end'"),
)
PLAN_TOO_LONG = Code(
    "plan-too-long",
    Severity.ERROR,
    N_("the plan runs from {begin} to {end}: {count} years"),
    why=N_("Every table has a column for each fiscal year, and a page has room for ten of them."),
    hint=N_("check 'begin' and 'end'"),
)
HOST_SUPPORTS_ITSELF = Code(
    "host-supports-itself",
    Severity.ERROR,
    N_("'{agency}' is host and supporter at once"),
    why=N_("The host (H) leads, the supporters (R) help; one agency cannot be both in one place."),
    hint=N_("take it out of 'supporters:'"),
)
STEP_HOSTS = Code(
    "step-hosts",
    Severity.ERROR,
    N_("the step '{name}' has {count} hosts: {agencies}"),
    why=N_(
        "Every step has exactly one host (H) and any number of supporters (R): "
        "the city's scheme of hosts and relatives for policies of several agencies."
    ),
    hint=N_("keep one under 'host:' and move the others to 'supporters:'"),
    bad="host: [drainage, environment]",
    good="host: drainage\nsupporters: environment",
)
AGENCY_NOT_IN_PLAN = Code(
    "agency-not-in-plan",
    Severity.ERROR,
    N_("'{agency}' takes part in the work but is neither host nor supporter of the plan"),
    why=N_("The plan names all agencies that take part in it."),
    hint=N_("add it to 'supporters:' of the plan"),
)
YEAR_OUTSIDE_PLAN = Code(
    "year-outside-plan",
    Severity.ERROR,
    N_("{year} lies outside the plan, which runs from {begin} to {end}"),
    why=N_("The tables have no column for this year; its value would be lost."),
    hint=N_("check the year, or 'begin' and 'end' of the plan"),
)
MONEY_NOT_SHOWN = Code(
    "money-not-shown",
    Severity.ERROR,
    N_("'{name}' is said to be '{spending}', but here are {amount} baht"),
    why=N_(
        "What uses no budget has no amounts, and the cost of routine work is not shown in an integrated plan "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 5)."
    ),
    hint=N_("delete 'budget:', or delete the line 'spending:'"),
    bad="spending: ไม่ใช้งบประมาณ\nbudget:\n  - source: กทม.\n    years: {2568: 500,000}",
    good="spending: ไม่ใช้งบประมาณ",
)
TOTAL_DIFFERS = Code(
    "project-total-differs",
    Severity.ERROR,
    N_("'total' says {typed} baht, but all sources and years together are {sum}"),
    why=N_("The sources of a project must make up its whole budget."),
    hint=N_("correct an amount, or delete the line 'total:': the sum is computed"),
)
CHAIN_TOO_LARGE = Code(
    "chain-too-large",
    Severity.WARNING,
    N_("the value chain is printed as a list: its drawing does not fit on a page"),
    why=N_("It is drawn in letters that can be read, with what each agency does below each stage."),
    hint=N_("write shorter words under 'contributions:', or name fewer agencies in one stage"),
)
CODES = (
    YEARS_BACKWARDS,
    PLAN_TOO_LONG,
    HOST_SUPPORTS_ITSELF,
    STEP_HOSTS,
    AGENCY_NOT_IN_PLAN,
    YEAR_OUTSIDE_PLAN,
    MONEY_NOT_SHOWN,
    TOTAL_DIFFERS,
    CHAIN_TOO_LARGE,
    *targets.CODES,
    *rules.CODES,
)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself, and what the budget rules demand: a final plan may lack none of it."""
    plan: IntegratedPlan = draft.facts
    if plan.end < plan.begin:
        report.add(YEARS_BACKWARDS, plan.place("end"), begin=plan.begin, end=plan.end)
        return
    if len(plan.years) > MOST_YEARS:
        count = len(plan.years)
        report.add(PLAN_TOO_LONG, plan.place("end"), begin=plan.begin, end=plan.end, count=count)
        return
    ledger = Ledger(plan, draft.registry)
    _check_agencies(ledger, report)
    _check_years(plan, report)
    for project in plan.projects:
        _check_money(project, report)
        for step in project.steps:
            _check_step(step, project, ledger, report)
    targets.check_targets(ledger, report)
    rules.check_rules(ledger, report)
    if not chain.drawing(ledger):
        report.add(CHAIN_TOO_LARGE, plan.place("stages"))
    if plan.status is Status.FINAL:
        for code in (*rules.CODES, targets.YEAR_WITHOUT_TARGET):
            report.raise_warnings(code)


def _check_agencies(ledger: Ledger, report: Report) -> None:
    plan = ledger.plan
    _check_host((plan.host,), plan, ledger, report)
    for stage in plan.stages:
        for entry in stage.contributions:
            _check_member(entry.agency, entry.place("agency"), ledger, report)
    for project in plan.projects:
        _check_host((project.agency,), project, ledger, report)
        _check_member(project.agency, project.place("agency"), ledger, report)
        for number, id_ in enumerate(project.supporters):
            _check_member(id_, project.place("supporters", number), ledger, report)


def _check_host(
    hosts: tuple[str, ...], owner: IntegratedPlan | ChainProject | Step, ledger: Ledger, report: Report
) -> None:
    for number, id_ in enumerate(owner.supporters):
        if id_ in hosts:
            report.add(HOST_SUPPORTS_ITSELF, owner.place("supporters", number), agency=ledger.name(id_))


def _check_member(id_: str, place: Span | None, ledger: Ledger, report: Report) -> None:
    if id_ not in (ledger.plan.host, *ledger.plan.supporters):
        report.add(AGENCY_NOT_IN_PLAN, place, agency=ledger.name(id_))


def _check_step(step: Step, project: ChainProject, ledger: Ledger, report: Report) -> None:
    hosts = step.host or (project.agency,)
    if len(hosts) > 1:
        agencies = ledger.shorts(hosts)
        report.add(STEP_HOSTS, step.place("host"), name=step.name, count=len(hosts), agencies=agencies)
    _check_host(hosts, step, ledger, report)
    for key, ids in (("host", step.host), ("supporters", step.supporters)):
        for number, id_ in enumerate(ids):
            _check_member(id_, step.place(key, number), ledger, report)
    bars_within(step.months, FiscalYear(ledger.plan.begin).months, step.place("months"), report)


def _check_years(plan: IntegratedPlan, report: Report) -> None:
    for year, owner, steps in _years(plan):
        if year not in plan.years:
            report.add(YEAR_OUTSIDE_PLAN, owner.place(*steps), year=year, begin=plan.begin, end=plan.end)


def _years(plan: IntegratedPlan) -> Iterator[tuple[int, Entity, tuple[str | int, ...]]]:
    """Yield every year that a value stands for, and where it was typed."""
    indicators = (indicator for stage in plan.stages for indicator in stage.indicators)
    for owner in (*plan.all_key_results, *indicators):
        yield from ((year, owner, ("targets", str(year))) for year in owner.targets)
    for project in plan.projects:
        for funding in project.budget:
            yield from ((year, funding, ("years", str(year))) for year in funding.years)
        for step in project.steps:
            yield from ((year, step, ("years", number)) for number, year in enumerate(step.years))


def _check_money(project: ChainProject, report: Report) -> None:
    amount = sum((each for funding in project.budget for each in funding.years.values()), Decimal(0))
    if project.spending is not Spending.SOME and amount:
        report.add(
            MONEY_NOT_SHOWN,
            project.place("budget"),
            name=project.name,
            spending=project.spending,
            amount=money(amount),
        )
    if project.total is not None and project.total != amount:
        report.add(TOTAL_DIFFERS, project.place("total"), typed=money(project.total), sum=money(amount))
