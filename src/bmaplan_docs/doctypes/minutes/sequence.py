"""Whether meetings of a body follow each other: numbers and dates in one calendar year."""

from collections.abc import Iterable

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity
from bmaplan_docs.doctypes.minutes.agenda import AgendaItem
from bmaplan_docs.doctypes.minutes.model import Minutes
from bmaplan_docs.facts import is_unfilled
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import find_dates, format_date, to_arabic_digits
from bmaplan_docs.tree import plain_text

_APPROVED = Pattern(r"รับรองรายงานการประชุม.*?ครั้งที่\s*([0-9]{1,3})\s*/\s*([0-9]{4})")

NUMBER_TAKEN = Code(
    "meeting-number-taken",
    Severity.ERROR,
    N_("number {number}/{year} is that of the meeting of {date}"),
    why=N_("Each meeting of a body has a number of its own in its year (form 11 of the regulation of 2526)."),
    hint=N_("give the later of the two the next number"),
    bad="number: 8    # 2561-08\nnumber: 8    # 2561-09",
    good="number: 8    # 2561-08\nnumber: 9    # 2561-09",
)
OUT_OF_ORDER = Code(
    "meetings-out-of-order",
    Severity.ERROR,
    N_("number {number}/{year} is held on {date}, but number {earlier}/{year} on {other}"),
    why=N_("Numbers run with the dates within a calendar year (form 11 of the regulation of 2526)."),
    hint=N_("check the numbers and the dates of both"),
    bad="number: 9\ndate: 20 สิงหาคม 2561    # number 8 was on 27 กันยายน 2561",
    good="number: 9\ndate: 31 ตุลาคม 2561",
)
SKIPPED = Code(
    "meeting-number-skipped",
    Severity.WARNING,
    N_("number {number}/{year} follows number {earlier}/{year}"),
    why=N_(
        "Meetings are counted without gaps (form 11 of the regulation of 2526); "
        "the minutes between may be missing in this project."
    ),
    hint=N_("check the number, or add the minutes that are missing"),
    bad="number: 8    # 2561-08\nnumber: 10    # 2561-10",
    good="number: 8    # 2561-08\nnumber: 9    # 2561-09",
)
APPROVED_DIFFERS = Code(
    "approved-minutes-differ",
    Severity.ERROR,
    N_("the meeting of number {number}/{year} was on {date}, not on {typed}"),
    why=N_("Number and date say which minutes are approved (form 11 of the regulation of 2526)."),
    hint=N_("check the number and the date"),
    bad="# เรื่องรับรองรายงานการประชุมครั้งที่ 8/2561 เมื่อวันที่ 28 กันยายน 2561",
    good="# เรื่องรับรองรายงานการประชุมครั้งที่ 8/2561 เมื่อวันที่ 27 กันยายน 2561",
)
APPROVED_NOT_EARLIER = Code(
    "approved-minutes-not-earlier",
    Severity.ERROR,
    N_("number {number}/{year} is not before this meeting, so its minutes cannot be approved here"),
    why=N_("A body approves the minutes of the meeting before (form 11 of the regulation of 2526)."),
    hint=N_("check the number"),
    bad="number: 9/2561\n…\n# เรื่องรับรองรายงานการประชุมครั้งที่ 9/2561",
    good="number: 9/2561\n…\n# เรื่องรับรองรายงานการประชุมครั้งที่ 8/2561",
)
CODES = (NUMBER_TAKEN, OUT_OF_ORDER, SKIPPED, APPROVED_DIFFERS, APPROVED_NOT_EARLIER)


def check(meeting: Minutes, others: Iterable[Minutes], items: tuple[AgendaItem, ...], report: Report) -> None:
    """Report where a meeting does not follow the others of its body.

    Of two that contradict each other only the later one is told of.
    """
    own = _folded(meeting)
    same = [other for other in others if _folded(other) == own and not is_unfilled(meeting.title)]
    year = [other for other in same if other.year == meeting.year]
    for other in year:
        _compare(meeting, other, report)
    before = [other.number.number for other in year if other.number.number < meeting.number.number]
    if before and max(before) + 1 < meeting.number.number:
        number, place = meeting.number.number, meeting.place("number")
        report.add(SKIPPED, place, number=number, earlier=max(before), year=meeting.year)
    for item in items:
        _check_approved(meeting, same, item, report)


def _folded(meeting: Minutes) -> str:
    return "".join(meeting.title.split())


def _order(meeting: Minutes) -> tuple[object, ...]:
    """Return what decides which of two meetings is the later one."""
    place = meeting.place()
    return (meeting.date, place.path if place else "")


def _related(other: Minutes) -> list[Related]:
    place = other.place("number")
    return [Related(place, Message(N_("the other meeting")))] if place else []


def _compare(meeting: Minutes, other: Minutes, report: Report) -> None:
    number, earlier, year = meeting.number.number, other.number.number, meeting.year
    date, before, related = format_date(meeting.date), format_date(other.date), _related(other)
    if number == earlier and _order(other) < _order(meeting):
        place = meeting.place("number")
        report.add(NUMBER_TAKEN, place, related=related, number=number, year=year, date=before)
    elif earlier < number and meeting.date <= other.date:
        report.add(
            OUT_OF_ORDER,
            meeting.place("date"),
            related=related,
            number=number,
            earlier=earlier,
            year=year,
            date=date,
            other=before,
        )


def _check_approved(meeting: Minutes, same: list[Minutes], item: AgendaItem, report: Report) -> None:
    """Compare the meeting whose minutes an item approves with what is known of it."""
    title = plain_text(item.title)
    match = _APPROVED.search(to_arabic_digits(title))
    if match is None:
        return
    number, year = int(match[1]), int(match[2])
    if (year, number) >= (meeting.year, meeting.number.number):
        report.add(APPROVED_NOT_EARLIER, item.span, number=number, year=year)
        return
    typed = next((found.day for found in find_dates(title) if found.day), None)
    for other in same:
        if typed and (other.year, other.number.number) == (year, number) and typed != other.date:
            report.add(
                APPROVED_DIFFERS,
                item.span,
                related=_related(other),
                number=number,
                year=year,
                typed=format_date(typed),
                date=format_date(other.date),
            )
