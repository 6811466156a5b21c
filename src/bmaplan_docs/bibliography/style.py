"""How one work is listed: author, year, title and where it can be found, by the kind of work."""

import re
from collections.abc import Iterator
from datetime import date

from bmaplan_docs.bibliography.names import editors_of_whole, listed_names
from bmaplan_docs.facts import Issued, Work, WorkType
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import MONTHS, format_date, to_arabic_digits, to_thai_digits
from bmaplan_docs.tree import Code, Emphasis, Inline, Inlines, Link, Strong, Text, plain_text

NO_YEAR_THAI, NO_YEAR = "ม.ป.ป.", "n.d."
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PERIODICALS = (WorkType.JOURNAL, WorkType.MAGAZINE, WorkType.NEWSPAPER)
_PARTS = (WorkType.CHAPTER, WorkType.CONFERENCE)
_DATED = (WorkType.MAGAZINE, WorkType.NEWSPAPER, WorkType.LAW)
"""What is known by its day, not only by its year."""

_CLOSED = Pattern(r"[.?!…]$")


def entry(work: Work, letter: str = "") -> Inlines:
    """Return a work as the bibliography lists it; ``letter`` stands behind its year.

    A work without author or editor is listed by its title.
    """
    names = listed_names(work)
    when = f"({_when(work, letter)})."
    title = _closed(work, (*_title(work), *_notes(work)))
    begin = [(literal(work, f"{_stop(names)} {when}"),), title] if names else [title, (literal(work, when),)]
    sentences = [*begin, *_where(work), *_address(work)]
    return tuple(part for sentence in sentences for part in (Text(" "), *sentence))[1:]


def _closed(work: Work, sentence: Inlines) -> Inlines:
    return sentence if _CLOSED.search(plain_text(sentence)) else (*sentence, literal(work, "."))


def _stop(text: str) -> str:
    return text if _CLOSED.search(text) else f"{text}."


def literal(work: Work, text: str) -> Inline:
    """Return a text of ours or of the writer; the digits of English works stay as they are."""
    return Text(text) if work.is_thai else Code(text)


def figures(work: Work, text: str) -> str:
    """Return a number, a page or the like in the digits of the work."""
    if not work.is_thai or re.search("[A-Za-z]", text):
        return to_arabic_digits(text)
    return to_thai_digits(text)


def year(work: Work, letter: str = "") -> str:
    """Return the year of a work in the era and the digits of its language."""
    if work.issued is None:
        return (NO_YEAR_THAI if work.is_thai else NO_YEAR) + letter
    if work.is_thai:
        return to_thai_digits(str(work.issued.buddhist_year)) + letter
    return str(work.issued.common_year) + letter


def _when(work: Work, letter: str) -> str:
    """Return the year, with the day or month where the kind of work is known by it."""
    issued = work.issued
    if issued is None or issued.month is None or work.type not in _DATED:
        return year(work, letter)
    return f"{year(work, letter)}, {_day(work, issued, issued.month)}"


def _day(work: Work, issued: Issued, month: int) -> str:
    day = str(issued.day) if issued.day else ""
    if work.is_thai:
        return " ".join(filter(None, (to_thai_digits(day), MONTHS[month - 1])))
    return " ".join(filter(None, (_MONTHS[month - 1], day)))


def _title(work: Work) -> Inlines:
    """Return the title: marked where the work stands for itself, plain where it is part of another."""
    plain = literal(work, work.title)
    return (plain,) if work.type in (*_PERIODICALS, *_PARTS, WorkType.LAW) else (_marked(work, work.title),)


def _marked(work: Work, text: str) -> Inline:
    return Strong((Text(text),)) if work.is_thai else Emphasis((Code(text),))


def _notes(work: Work) -> Inlines:
    """Return what kind of thesis or report a work is, and its edition."""
    thesis = ("วิทยานิพนธ์" if work.is_thai else "Thesis") if work.type is WorkType.THESIS else ""
    notes = [note for note in (work.genre or thesis,) if note]
    number = to_arabic_digits(work.edition or "")
    if number and number != "1":
        notes.append(_ordinal(work, number) if number.isdecimal() else number)
    return (literal(work, f" ({', '.join(notes)})"),) if notes else ()


def _ordinal(work: Work, number: str) -> str:
    if work.is_thai:
        return f"พิมพ์ครั้งที่ {to_thai_digits(number)}"
    teen = number[-2:-1] == "1"
    return f"{number}{'th' if teen else {'1': 'st', '2': 'nd', '3': 'rd'}.get(number[-1], 'th')} ed."


def _where(work: Work) -> Iterator[Inlines]:
    """Yield sentences that tell where a work appeared."""
    if work.type in _PERIODICALS and work.container_title:
        yield (_marked(work, work.container_title), literal(work, f"{_numbers(work)}."))
    elif work.type is WorkType.LAW and work.container_title:
        yield _closed(work, (_marked(work, work.container_title),))
    elif work.type in _PARTS and work.container_title:
        yield _whole(work, work.container_title)
    elif work.container_title:
        yield (literal(work, _stop(work.container_title)),)
    law = _places_in_gazette(work) if work.type is WorkType.LAW else ""
    if law:
        yield (literal(work, _stop(law)),)
    publisher = ": ".join(filter(None, (work.publisher_place, work.publisher)))
    if publisher:
        yield (literal(work, _stop(publisher)),)


def _numbers(work: Work) -> str:
    """Return volume, issue and pages of a periodical: ``, 12(3), 45-60``."""
    issue = f"({figures(work, work.issue)})" if work.issue else ""
    volume = figures(work, work.volume or "") + issue
    pages = figures(work, work.page or "")
    if pages and not volume:
        pages = f"{'หน้า' if work.is_thai else 'p.'} {pages}"
    return "".join(f", {part}" for part in (volume, pages) if part)


def _whole(work: Work, title: str) -> Inlines:
    """Return the book in which a chapter or paper stands, with its editors and pages."""
    editors = editors_of_whole(work)
    opening = f"{'ใน' if work.is_thai else 'In'} {editors}{', ' if editors else ''}"
    pages = figures(work, work.page or "")
    word = "หน้า" if work.is_thai else "pp." if re.search("[-–,]", pages) else "p."
    return (
        literal(work, opening),
        _marked(work, title),
        literal(work, f" ({word} {pages})." if pages else "."),
    )


def _places_in_gazette(work: Work) -> str:
    words = ("เล่ม", "ตอนที่", "หน้า") if work.is_thai else ("Vol.", "No.", "p.")
    numbers = (work.volume, work.issue, work.page)
    return " ".join(
        f"{word} {figures(work, number)}" for word, number in zip(words, numbers, strict=True) if number
    )


def _address(work: Work) -> Iterator[Inlines]:
    """Yield where a work can be read: its DOI, or its address with the day it was read there."""
    if work.DOI:
        doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", work.DOI, flags=re.IGNORECASE)
        yield (_link(f"https://doi.org/{doi}"),)
    elif work.URL:
        yield (literal(work, f"{_retrieved(work, work.accessed)} "), _link(work.URL))


def _retrieved(work: Work, accessed: date | None) -> str:
    if work.is_thai:
        return f"สืบค้นเมื่อวันที่ {format_date(accessed)} จาก" if accessed else "สืบค้นจาก"
    if accessed is None:
        return "Retrieved from"
    return f"Retrieved {_MONTHS[accessed.month - 1]} {accessed.day}, {accessed.year}, from"


def _link(address: str) -> Inline:
    return Link((Code(address),), address if "://" in address else f"https://{address}")
