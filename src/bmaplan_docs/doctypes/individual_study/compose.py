"""From the facts and prose of a study to the fields of its form."""

from typing import Any

from bmaplan_docs.bibliography import paragraphs
from bmaplan_docs.doctypes.base import Draft, Edition, part_fields
from bmaplan_docs.doctypes.front import front_fields
from bmaplan_docs.doctypes.individual_study.checks import SIGNED
from bmaplan_docs.doctypes.individual_study.model import AppendixNumbers, IndividualStudy, StudyIndicator
from bmaplan_docs.doctypes.individual_study.outline import StudyEdition
from bmaplan_docs.facts import ResultKind, Unfilled, blank_for
from bmaplan_docs.thai import format_date
from bmaplan_docs.tree import Document, Field, Heading, Properties, Slot
from bmaplan_docs.tree.document import APPENDIX_LEVEL
from bmaplan_docs.values import replace


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
        "date": _month(facts) if SIGNED & draft.prose.sections.keys() else "",
        **front_fields(draft),
        "topic": {"number": "1."},
        "indicators": [
            _indicator(number, row, draft.edition) for number, row in enumerate(facts.indicators, 1)
        ],
        **part_fields(draft),
    }
    if facts.references:
        fields["bibliography"] = _bibliography(draft)
    fields["appendix"] = _appendices(fields["appendix"], facts)
    properties = Properties(title, facts.author.name, "รายงานส่วนบุคคล")
    return Document(draft.edition.form, fields, properties, facts.references)


def _appendices(part: Any, facts: IndividualStudy) -> Field:
    """Return the appendices; ``divided`` tells that nothing but a title is on their first page."""
    slot: Slot = part["text"]
    in_letters = facts.appendix_numbers is AppendixNumbers.LETTERS
    counted = replace(slot, appendices="letters" if in_letters else "digits")
    first = slot.blocks[0] if slot.blocks else None
    opened = [block for block in slot.blocks if isinstance(block, Heading) and block.level == APPENDIX_LEVEL]
    several = len(opened) > 1
    return {**part, "text": counted, "divided": several and isinstance(first, Heading)}


def _bibliography(draft: Draft) -> Field:
    """Return the list of works, behind what was written there."""
    listed = (*draft.prose.blocks("bibliography"), *paragraphs(draft.facts.references))
    return {"number": "", "text": Slot(listed), "written": True}


def _indicator(number: int, row: StudyIndicator, edition: Edition) -> Field:
    """Return the facts of an indicator that the edition's table has columns for."""
    columns = edition.columns if isinstance(edition, StudyEdition) else ()
    facts = {key: getattr(row, key) or _missing(key) for key in columns}
    if isinstance(row.result, ResultKind) and "result" in facts:
        facts["result"] = row.result.printed
    return {"number": f"{number}.", **facts}


def _missing(key: str) -> str:
    return blank_for(StudyIndicator.model_fields[key].title or key)


def _month(facts: IndividualStudy) -> str:
    """Return the month in which the preface was signed, nothing where it has no date."""
    if facts.date is None or isinstance(facts.date, Unfilled):
        return facts.date or ""
    return format_date(facts.date, "month")
