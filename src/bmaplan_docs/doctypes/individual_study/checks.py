"""What must agree in an individual study."""

from bmaplan_docs.bibliography import check_works
from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.individual_study.model import IndividualStudy, StudyIndicator
from bmaplan_docs.doctypes.individual_study.outline import StudyEdition
from bmaplan_docs.thai import FiscalYear, format_date

MOST_TITLE_LINES = 4
SIGNED = {"preface", "acknowledgements"}
"""The parts below which name, position and date stand."""

TITLE_TOO_LONG = Code(
    "title-too-long",
    Severity.ERROR,
    N_("the title has {count} lines; the cover has room for {most}"),
    why=N_("A longer title pushes the author's name off the cover."),
    hint=N_("join some lines"),
)
DATE_OUTSIDE_YEAR = Code(
    "date-outside-year",
    Severity.WARNING,
    N_("{date} lies outside the fiscal year {year} of the cover"),
    why=N_("A study of a course is handed in within the fiscal year on its cover."),
    hint=N_("check the date and 'fiscal_year'"),
    bad="fiscal_year: 2563\ndate: 21 ตุลาคม 2563",
    good="fiscal_year: 2563\ndate: 21 กันยายน 2563",
)
DATE_WITHOUT_PREFACE = Code(
    "date-without-preface",
    Severity.ERROR,
    N_("the date is printed below preface and acknowledgements, and there is neither"),
    why=N_("The date would appear nowhere."),
    hint=N_("write a part '# คำนำ' or '# กิตติกรรมประกาศ', or delete the date"),
)
MISSING_IN_EDITION = Code(
    "missing-in-edition",
    Severity.ERROR,
    N_("'{key}' ({title}) is missing; the form of {edition} has a column for it"),
    why=N_("The column would stay empty in this row."),
    hint=N_("add a line '{key}: …'"),
    bad="edition: 2566\nindicators:\n  - name: จำนวนรายงาน",
    good="edition: 2566\nindicators:\n  - name: จำนวนรายงาน\n    target: 1 ฉบับ\n    …",
)
NOT_IN_EDITION = Code(
    "not-in-edition",
    Severity.WARNING,
    N_("'{key}' ({title}) is not printed: the form of {edition} has no column for it"),
    why=N_("Each edition of the form has its own table; what does not fit is left out, but not in silence."),
    hint=N_("delete the line, or use an edition that prints it"),
    bad="edition: 2561\nindicators:\n  - due: ภายในเดือนกันยายน 2561",
    good="edition: 2566\nindicators:\n  - due: ภายในเดือนกันยายน 2566",
)
CODES = (TITLE_TOO_LONG, DATE_OUTSIDE_YEAR, DATE_WITHOUT_PREFACE, MISSING_IN_EDITION, NOT_IN_EDITION)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself."""
    facts: IndividualStudy = draft.facts
    if len(facts.title) > MOST_TITLE_LINES:
        report.add(TITLE_TOO_LONG, facts.place("title"), count=len(facts.title), most=MOST_TITLE_LINES)
    if facts.date is not None and not SIGNED & draft.prose.sections.keys():
        report.add(DATE_WITHOUT_PREFACE, facts.place("date"))
    if facts.date is not None and not FiscalYear(facts.fiscal_year).contains(facts.date):
        report.add(
            DATE_OUTSIDE_YEAR,
            facts.place("date"),
            date=format_date(facts.date, "full"),
            year=facts.fiscal_year,
        )
    check_works(facts.references, facts.date, report)
    if isinstance(draft.edition, StudyEdition):
        for indicator in facts.indicators:
            _check_columns(indicator, draft.edition, report)


def _check_columns(indicator: StudyIndicator, edition: StudyEdition, report: Report) -> None:
    for key, field in StudyIndicator.model_fields.items():
        typed = getattr(indicator, key) is not None
        if key in edition.columns and not typed:
            place = indicator.place()
            report.add(MISSING_IN_EDITION, place, key=key, title=field.title, edition=edition.year)
        elif typed and key not in edition.columns:
            place = indicator.place(key)
            report.add(NOT_IN_EDITION, place, key=key, title=field.title, edition=edition.year)
