"""Showing how complete the drafts of a run are."""

from bmaplan_docs.cli.console import Console
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.pipeline import Result
from bmaplan_docs.project.completeness import Completeness

_FEW = 100


def show_progress(result: Result, console: Console, *, names: bool = True) -> None:
    """Print a line for each draft that lacks something, and perhaps the names of what is missing."""
    for one in result.completeness:
        if one.is_complete:
            continue
        console.say(
            N_(
                "{document}: {written} of {sections} sections written, about {words} words,"
                " {filled} of {fields} fields filled in"
            ),
            document=one.document,
            written=one.sections - len(one.missing_sections),
            sections=one.sections,
            words=f"{_rounded(one.words):,}",
            filled=one.fields - len(one.empty_fields),
            fields=one.fields,
        )
        if names and one.missing_sections:
            console.say(N_("    sections still missing: {names}"), names=", ".join(one.missing_sections))
        if names and one.empty_fields:
            fields = ", ".join(dict.fromkeys(one.empty_fields))
            console.say(N_("    fields still empty: {names}"), names=fields)


def as_object(one: Completeness) -> dict[str, object]:
    """Return what is known of a document for other programs."""
    return {
        "name": one.document,
        "status": one.status,
        "sections": {"required": one.sections, "missing": one.missing_sections},
        "words": one.words,
        "fields": {"required": one.fields, "empty": one.empty_fields},
    }


def _rounded(words: int) -> int:
    """Return an estimate without the digit that nobody can vouch for."""
    return words if words < _FEW else round(words, -1)
