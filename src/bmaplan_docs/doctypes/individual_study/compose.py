"""From the facts and prose of a study to the fields of its form."""

from bmaplan_docs.bibliography import paragraphs
from bmaplan_docs.doctypes.base import Draft, Edition, part_fields
from bmaplan_docs.doctypes.front import front_fields
from bmaplan_docs.doctypes.individual_study.model import IndividualStudy, StudyIndicator
from bmaplan_docs.doctypes.individual_study.outline import StudyEdition
from bmaplan_docs.thai import format_date
from bmaplan_docs.tree import Document, Field, Properties, Slot


def compose(draft: Draft) -> Document:
    """Return the document that the form of the draft's edition prints."""
    facts: IndividualStudy = draft.facts
    title = " ".join(facts.title)
    fields: dict[str, Field] = {
        "title": title,
        "title_lines": list(facts.title),
        "author": {
            "name": facts.author.name,
            "position": facts.author.position,
            "units": list(facts.author.units),
        },
        "course": {
            "name": facts.course.name,
            "cohort": facts.course.cohort.removeprefix("รุ่นที่").strip(),
            "institute": list(facts.course.institute),
        },
        "fiscal_year": str(facts.fiscal_year),
        "date": format_date(facts.date, "month") if facts.date else "",
        **front_fields(draft),
        "topic": {"number": "1."},
        "indicators": [
            _indicator(number, row, draft.edition) for number, row in enumerate(facts.indicators, 1)
        ],
        **part_fields(draft),
    }
    if facts.references:
        fields["bibliography"] = _bibliography(draft)
    properties = Properties(title, facts.author.name, "รายงานส่วนบุคคล")
    return Document(draft.edition.form, fields, properties, facts.references)


def _bibliography(draft: Draft) -> Field:
    """Return the list of works, behind what was written there."""
    listed = (*draft.prose.blocks("bibliography"), *paragraphs(draft.facts.references))
    return {"number": "", "text": Slot(listed), "written": True}


def _indicator(number: int, row: StudyIndicator, edition: Edition) -> Field:
    """Return the facts of an indicator that the edition's table has columns for."""
    columns = edition.columns if isinstance(edition, StudyEdition) else ()
    facts = {key: getattr(row, key) or "" for key in columns}
    if row.result and "result" in facts:
        facts["result"] = f"{row.result} ({row.result.name.capitalize()})"
    return {"number": f"{number}.", **facts}
