"""From the facts and prose of a meeting to the fields of the form of minutes."""

from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.minutes.agenda import AgendaItem, Matter, agenda
from bmaplan_docs.doctypes.minutes.model import Absentee, Guest, Member, Minutes, label, next_label
from bmaplan_docs.thai import format_date, format_time
from bmaplan_docs.tree import Anchor, Document, Field, Line, Properties, Slot, text

ITEM_WORD, ATTACHMENT_WORD = "ระเบียบวาระที่", "เอกสารแนบ"
NEXT_MEETING = ("กำหนดวันประชุม", "กำหนดการประชุม", "นัดประชุม", "ประชุมครั้งต่อไป", "ประชุมครั้งถัดไป")
"""Words in the title of the item below which the next meeting is printed."""


def compose(draft: Draft) -> Document:
    """Return the minutes that the form of the draft's edition prints."""
    meeting: Minutes = draft.facts
    items = agenda(draft.prose)
    fields: dict[str, Field] = {
        **head(meeting),
        "present": [_member(number, row) for number, row in enumerate(meeting.present, 1)],
        "absent": [_absentee(number, row) for number, row in enumerate(meeting.absent, 1)],
        "attending": [_guest(number, row) for number, row in enumerate(meeting.attending, 1)],
        "end": format_time(meeting.end) if meeting.end else "<กรอกเวลาเลิกประชุม>",
        "opening": Slot(draft.prose.blocks("opening")),
        "items": [_item(item, meeting) for item in items],
        "attachments": attachments(meeting),
        "recorder": _signer(meeting, meeting.recorder),
        "checker": _signer(meeting, meeting.checker) if meeting.checker else {"name": ""},
    }
    subject = label(meeting.number.number, meeting.year)
    return Document(draft.edition.form, fields, Properties(meeting.title, meeting.recorder, subject))


def head(meeting: Minutes) -> dict[str, Field]:
    """Return what stands at the head of the minutes and of their papers."""
    return {
        "body": list(meeting.body),
        "meeting": label(meeting.number.number, meeting.year),
        "date": format_date(meeting.date, "weekday"),
        "begin": format_time(meeting.begin),
        "venue": meeting.venue.removeprefix("ณ").strip(),
    }


def attachments(meeting: Minutes) -> Field:
    """Return the papers of the meeting, numbered; references lead to them by their id."""
    return [
        {
            "number": Line((Anchor(row.id, text(str(number)), row.place("id"), ATTACHMENT_WORD),)),
            "name": row.name,
        }
        for number, row in enumerate(meeting.attachments, 1)
    ]


def next_meeting(meeting: Minutes) -> str:
    """Return the sentence on the next meeting; nothing where there is none."""
    following = meeting.next
    if following is None:
        return ""
    parts = [
        f"กำหนดประชุม{next_label(meeting, following)}",
        f"ใน{format_date(following.date, 'weekday')}",
        f"เวลา {format_time(following.begin)}" if following.begin else "",
        f"ณ {following.venue.removeprefix('ณ').strip()}" if following.venue else "",
    ]
    return " ".join(filter(None, parts))


def tells_next_meeting(item: AgendaItem) -> bool:
    """Whether the next meeting is printed below an item: its title speaks of it."""
    title = "".join(getattr(inline, "value", "") for inline in item.title)
    return any(word in title for word in NEXT_MEETING)


def _item(item: AgendaItem, meeting: Minutes) -> Field:
    several = len(item.matters) > 1
    return {
        "number": Line((Anchor(item.label, text(str(item.number)), item.span, ITEM_WORD),))
        if item.label
        else str(item.number),
        "title": Line(item.title),
        "next": next_meeting(meeting) if tells_next_meeting(item) else "",
        "text": Slot(item.blocks),
        "matters": [
            _matter(f"{item.number}.{number}" if several else "", matter)
            for number, matter in enumerate(item.matters, 1)
        ],
    }


def _matter(number: str, matter: Matter) -> Field:
    printed: Field = number
    if matter.label and number:
        printed = Line((Anchor(matter.label, text(number), matter.span),))
    return {"number": printed, "title": Line(matter.title), "text": Slot(matter.blocks)}


def _member(number: int, row: Member) -> Field:
    substitute = [f"แทน{row.substitute_for.removeprefix('แทน')}"] if row.substitute_for else []
    return {
        "number": f"{number}.",
        "name": row.name,
        "lines": [*(row.position or ()), *substitute],
        "role": row.role,
    }


def _absentee(number: int, row: Absentee) -> Field:
    return {
        "number": f"{number}.",
        "name": row.name,
        "lines": [*(row.position or ()), *filter(None, (row.role,))],
        "reason": row.reason or "",
    }


def _guest(number: int, row: Guest) -> Field:
    return {"number": f"{number}.", "name": row.name, "lines": list(row.position or ())}


def _signer(meeting: Minutes, name: str) -> Field:
    person = meeting.person(name)
    lines = list(person.position or ()) if person else []
    if isinstance(person, Member):
        lines.append(person.role)
    return {"name": name, "lines": lines}
