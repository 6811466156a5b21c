"""Names: years that are not the plan's, and facts that were entered twice."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, Indicator, Measure, Project
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.thai import FiscalYear, find_dates, to_arabic_digits

OTHER_YEAR = Code(
    "other-year-in-name",
    Severity.WARNING,
    N_("the name says {said}, but the plan is for fiscal year {year}"),
    why=N_("A name that was taken over from last year's plan still says last year."),
    hint=N_("change the year in the name, or leave it out"),
    bad="fiscal_year: 2562\nprojects:\n  - name: กิจกรรมประชุมประจำปี 2561",
    good="fiscal_year: 2562\nprojects:\n  - name: กิจกรรมประชุมประจำปี 2562",
)
YEAR_IN_TITLE = Code(
    "year-in-title",
    Severity.WARNING,
    N_("the title already ends in a year, and {year} is printed after it"),
    why=N_("The year of the plan is added to its title; it would stand there twice."),
    hint=N_("leave the year out of 'title:'"),
    bad="title: แผนปฏิบัติการประจำปี พ.ศ. 2562",
    good="title: แผนปฏิบัติการประจำปี",
)
ENTERED_TWICE = Code(
    "entered-twice",
    Severity.WARNING,
    N_("'{name}' is entered twice, as '{first}' and as '{second}'"),
    why=N_("A fact has one entry; two entries of one project would be counted twice."),
    hint=N_("keep one of them and name its id wherever it is needed, or give them different names"),
)
CODES = (OTHER_YEAR, YEAR_IN_TITLE, ENTERED_TWICE)
_YEAR_OF = Pattern(r"(?:ประจำปี|ปี)(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(2[4-6][0-9]{2})(?![0-9])(?!\s*[-–—])")
_YEAR_AT_END = Pattern(r"(?:พ\.ศ\.\s*|ปี\s*|\s)(2[4-6][0-9]{2})\s*$")


def check_names(plan: AnnualPlan, report: Report) -> None:
    """Report years in names that are not the plan's, and names that stand for two facts."""
    year = FiscalYear(plan.fiscal_year)
    for name, place in _names(plan):
        for said in _other_years(name, year):
            report.add(OTHER_YEAR, place, said=said, year=plan.fiscal_year)
    if _YEAR_AT_END.search(to_arabic_digits(plan.title[-1])):
        report.add(YEAR_IN_TITLE, plan.place("title"), year=f"พ.ศ. {plan.fiscal_year}")
    for many in (plan.measures, plan.indicators, plan.projects):
        _check_twice(many, report)


def _names(plan: AnnualPlan) -> Iterator[tuple[str, Span | None]]:
    for project in plan.projects:
        yield project.name, project.place("name")
        for sub in project.activities:
            yield sub.name, sub.place("name")
        for step in (*project.steps, *(step for sub in project.activities for step in sub.steps)):
            yield step.name, step.place("name")
    yield from ((indicator.name, indicator.place("name")) for indicator in plan.indicators)


def _other_years(name: str, year: FiscalYear) -> Iterator[str]:
    """Yield years of the Buddhist Era and dates in a name that lie outside the fiscal year."""
    plain = to_arabic_digits(name)
    yield from (found[0].strip() for found in _YEAR_OF.finditer(plain) if int(found[1]) != year.year)
    yield from (found.text for found in find_dates(name) if found.day and not year.contains(found.day))


def _check_twice(many: Iterable[Indicator | Measure | Project], report: Report) -> None:
    first: dict[tuple[str, str], Indicator | Measure | Project] = {}
    for entity in many:
        goal = entity.goal if isinstance(entity, Measure) else ""  # two goals may have measures of one name
        before = first.setdefault((entity.name, goal), entity)
        if before is not entity:
            place = before.place("name")
            related = [Related(place, Message(N_("it stands here first")))] if place else []
            report.add(
                ENTERED_TWICE,
                entity.place("name"),
                related=related,
                name=entity.name,
                first=before.id,
                second=entity.id,
            )
