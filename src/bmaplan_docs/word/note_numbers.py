"""The numbers that footnotes will have in Word, where something else in the text mentions them."""

from collections.abc import Iterable, Sequence

from bmaplan_docs.word.contents import show_page
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.sections import governing_section, sections_of
from bmaplan_docs.word.xml import Element, W, get, replace_by, tag

SETTINGS = "word/settings.xml"


def fill_note_numbers(
    body: Element, slots: Sequence[Element], marks: Iterable[Element], settings: Element, font: str
) -> None:
    """Put the number of its footnote into every mention; Word counts the ``marks`` along the body."""
    if not slots:
        return
    numbers = _numbers(body, marks, settings)
    for slot in slots:
        shown = numbers.get(slot.get(f"{{{W}}}anchor") or "", "")
        replace_by(slot, text_runs(shown, Look(font, slot.find(tag("rPr")))))


def order_notes(marks: Iterable[Element], notes: Element) -> None:
    """Bring the footnotes into the order of their marks; LibreOffice gives the first mark the first note."""
    by_id = {note.get(f"{{{W}}}id"): note for note in notes if note.get(f"{{{W}}}type") is None}
    for count, mark in enumerate(marks, 1):
        note = by_id.pop(mark.get(f"{{{W}}}id"), None)
        if note is not None:
            notes.append(note)
            note.set(f"{{{W}}}id", str(count))
            mark.set(f"{{{W}}}id", str(count))


def _numbers(body: Element, marks: Iterable[Element], settings: Element) -> dict[str, str]:
    """Return the printed number of each footnote that stands in a bookmark, by the bookmark's name."""
    sections = sections_of(body)
    common = get(settings.find(tag("footnotePr")), "numFmt")
    numbers: dict[str, str] = {}
    for count, mark in enumerate(marks, 1):
        start = next(mark.iterancestors(tag("r"))).getprevious()
        if start is not None and start.tag == tag("bookmarkStart"):
            own = get(governing_section(mark, sections).find(tag("footnotePr")), "numFmt")
            shown = show_page(count, own or common or "decimal")
            numbers[start.get(f"{{{W}}}name") or ""] = shown
    return numbers
