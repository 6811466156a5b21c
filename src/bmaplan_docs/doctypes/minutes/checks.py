"""What must agree between the facts of a meeting, and with the project's other meetings of the same body."""

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity, nearest
from bmaplan_docs.doctypes.base import Draft, Status
from bmaplan_docs.doctypes.minutes import conduct, sequence, wording
from bmaplan_docs.doctypes.minutes.agenda import agenda
from bmaplan_docs.doctypes.minutes.compose import NEXT_MEETING, tells_next_meeting
from bmaplan_docs.doctypes.minutes.model import BAD_MEETING_NUMBER, Minutes, Person
from bmaplan_docs.facts import is_unfilled
from bmaplan_docs.thai import format_date, format_time

YEAR_DIFFERS = Code(
    "meeting-year-differs",
    Severity.ERROR,
    N_("the meeting is numbered in {typed}, but its date lies in {year}"),
    why=N_(
        "Meetings are counted in the calendar year in which they are held, not in the fiscal year "
        "(regulation on correspondence, 2526, form 11)."
    ),
    hint=N_("write '{number}/{year}', or check the date; a new year begins with number 1"),
    bad="number: 2/2568\ndate: 10 มกราคม 2569",
    good="number: 1/2569\ndate: 10 มกราคม 2569",
)
IN_FUTURE = Code(
    "meeting-in-future",
    Severity.ERROR,
    N_("the meeting of {date} is said to have ended, and that day has not come yet"),
    why=N_("Minutes tell what was said (regulation on correspondence, 2526); before it there is an agenda."),
    hint=N_("check the year of the date; before the meeting leave out 'end'"),
    bad="date: 10 มกราคม 2669\nend: 12.00",
    good="date: 10 มกราคม 2569\nend: 12.00",
)
NOT_ENDED = Code(
    "meeting-not-ended",
    Severity.ERROR,
    N_("these minutes are marked '{status}', and the meeting has no end"),
    why=N_("The form prints when the meeting ended (regulation on correspondence, 2526, form 11)."),
    hint=N_("add a line 'end: …' with the time, or leave the status at 'ร่าง'"),
    bad="status: สมบูรณ์\nbegin: 09.30",
    good="status: สมบูรณ์\nbegin: 09.30\nend: 12.00",
)
ENDS_TOO_EARLY = Code(
    "meeting-ends-too-early",
    Severity.ERROR,
    N_("the meeting ends at {end} and begins at {begin}"),
    why=N_("A meeting ends after it began; the form prints both times (form 11 of the regulation of 2526)."),
    hint=N_("write times of 24 hours: half past one in the afternoon is 13.30"),
    bad="begin: 13.30\nend: 03.00",
    good="begin: 13.30\nend: 15.00",
)
NEXT_NOT_LATER = Code(
    "next-meeting-not-later",
    Severity.ERROR,
    N_("the next meeting, {following}, is not after this one, {date}"),
    why=N_("Meetings follow each other by date and number (form 11 of the regulation of 2526)."),
    hint=N_("check both dates"),
    bad="date: 20 กุมภาพันธ์ 2568\nnext: {date: 20 มกราคม 2568}",
    good="date: 20 กุมภาพันธ์ 2568\nnext: {date: 20 มีนาคม 2568}",
)
NEXT_WITHOUT_ITEM = Code(
    "next-meeting-without-item",
    Severity.ERROR,
    N_("no item of the agenda speaks of the next meeting, so it would not be printed"),
    why=N_("The sentence on the next meeting stands below the item whose title speaks of it."),
    hint=N_("add an item with one of these words in its title: {words}"),
    bad="next: {date: 20 มีนาคม 2568}\n…\n# เรื่องอื่น ๆ",
    good="next: {date: 20 มีนาคม 2568}\n…\n# เรื่องกำหนดวันประชุมครั้งต่อไป",
)
PERSON_TWICE = Code(
    "person-twice",
    Severity.ERROR,
    N_("'{name}' stands in the lists twice"),
    why=N_(
        "Nobody is both present and absent, or member and guest; the lists exclude each other "
        "(form 11 of the regulation on correspondence, 2526)."
    ),
    hint=N_("leave the name in one of the lists"),
    bad="present:\n  - {name: นาย ก ตัวอย่าง, role: ประธาน}\nabsent:\n  - {name: นาย ก ตัวอย่าง}",
    good="present:\n  - {name: นาย ก ตัวอย่าง, role: ประธาน}",
)
SIGNER_NOT_THERE = Code(
    "signer-not-there",
    Severity.ERROR,
    N_("'{name}' signs, and is in no list of those who were there"),
    why=N_(
        "Minutes are signed by the secretary or by who was told to take them, spelt as in the lists; "
        "position and role of the signature come from there (regulation on correspondence, 2526, form 11)."
    ),
    hint=N_("write the name as in 'present' or 'attending', or add the person there"),
    bad="present:\n  - {name: นางสาว อรุณ ตัวอย่าง, role: เลขานุการ}\nrecorder: นางสาว อรุญ ตัวอย่าง",
    good="present:\n  - {name: นางสาว อรุณ ตัวอย่าง, role: เลขานุการ}\nrecorder: นางสาว อรุณ ตัวอย่าง",
)
CODES = (
    BAD_MEETING_NUMBER,
    YEAR_DIFFERS,
    IN_FUTURE,
    NOT_ENDED,
    ENDS_TOO_EARLY,
    NEXT_NOT_LATER,
    NEXT_WITHOUT_ITEM,
    PERSON_TWICE,
    SIGNER_NOT_THERE,
    *sequence.CODES,
    *conduct.CODES,
    *wording.CODES,
)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself, other meetings, or the prescribed form."""
    meeting: Minutes = draft.facts
    items = agenda(draft.prose)
    _check_times(meeting, draft, report)
    _check_next(meeting, draft, report)
    _check_persons(meeting, report)
    sequence.check(meeting, draft.others, items, report)
    conduct.check(meeting, draft.prose, items, report)
    wording.check(meeting, draft.prose, items, report)


def _check_times(meeting: Minutes, draft: Draft, report: Report) -> None:
    typed = meeting.number.year
    if typed is not None and typed != meeting.year:
        place, number = meeting.place("number"), meeting.number.number
        report.add(YEAR_DIFFERS, place, typed=typed, year=meeting.year, number=number)
    if meeting.end is None:
        if meeting.status is Status.FINAL:
            report.add(NOT_ENDED, meeting.place("status"), status=str(meeting.status))
        return
    if draft.today is not None and meeting.date > draft.today:
        report.add(IN_FUTURE, meeting.place("date"), date=format_date(meeting.date))
    if meeting.end <= meeting.begin:
        begin, end = format_time(meeting.begin), format_time(meeting.end)
        report.add(ENDS_TOO_EARLY, meeting.place("end"), begin=begin, end=end)


def _check_next(meeting: Minutes, draft: Draft, report: Report) -> None:
    following = meeting.next
    if following is None:
        return
    if following.date <= meeting.date:
        date, later = format_date(meeting.date), format_date(following.date)
        report.add(NEXT_NOT_LATER, following.place("date"), date=date, following=later)
    if not any(map(tells_next_meeting, agenda(draft.prose))):
        report.add(NEXT_WITHOUT_ITEM, meeting.place("next"), words=" ".join(NEXT_MEETING))


def _check_persons(meeting: Minutes, report: Report) -> None:
    first: dict[str, Person] = {}
    listed: tuple[Person, ...] = (*meeting.present, *meeting.absent, *meeting.attending)
    for person in listed:
        if is_unfilled(person.name):
            continue
        twin = first.setdefault(" ".join(person.name.split()), person)
        if twin is not person:
            place = twin.place("name")
            related = [Related(place, Message(N_("it stands here first")))] if place else []
            report.add(PERSON_TWICE, person.place("name"), name=person.name, related=related)
    for key in ("recorder", "checker"):
        name = getattr(meeting, key)
        if name is not None and not is_unfilled(name) and meeting.person(name) is None:
            close = nearest(name, [person.name for person in meeting.persons])
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            report.add(SIGNER_NOT_THERE, meeting.place(key), hint=hint, name=name)
