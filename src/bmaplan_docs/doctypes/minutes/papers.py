"""What is made of a meeting beside its minutes: the agenda paper, and the list of resolutions."""

from bmaplan_docs.doctypes.base import NIL, Draft
from bmaplan_docs.doctypes.minutes.agenda import AgendaItem, Resolved, agenda, resolved
from bmaplan_docs.doctypes.minutes.compose import (
    attachments,
    head,
    next_meeting,
    tells_next_meeting,
)
from bmaplan_docs.doctypes.minutes.model import Minutes, label
from bmaplan_docs.tree import Document, Field, Inlines, Line, Properties, Slot, Text


def compose_agenda(draft: Draft) -> Document:
    """Return the agenda paper (ระเบียบวาระการประชุม), before and after the meeting."""
    meeting: Minutes = draft.facts
    fields: dict[str, Field] = {
        **head(meeting),
        "items": [_item(item, meeting) for item in agenda(draft.prose)],
        "attachments": attachments(meeting),
    }
    return Document(draft.edition.form_of("agenda"), fields, _properties("ระเบียบวาระการประชุม", meeting))


def compose_resolutions(draft: Draft) -> Document | None:
    """Return the list of what somebody must do (ตารางติดตามมติ); ``None`` where nobody must yet."""
    meeting: Minutes = draft.facts
    rows = [row for row in resolved(agenda(draft.prose)) if row.task.who]
    if not rows:
        return None
    fields: dict[str, Field] = {
        **{key: value for key, value in head(meeting).items() if key not in ("begin", "venue")},
        "resolutions": [_row(number, row) for number, row in enumerate(rows, 1)],
        "open": str(sum(1 for row in rows if row.task.is_open)),
    }
    return Document(draft.edition.form_of("resolutions"), fields, _properties("ตารางติดตามมติที่ประชุม", meeting))


def _properties(what: str, meeting: Minutes) -> Properties:
    return Properties(f"{what}{meeting.title}", "", label(meeting.number.number, meeting.year))


def _item(item: AgendaItem, meeting: Minutes) -> Field:
    several = len(item.matters) > 1
    return {
        "number": str(item.number),
        "title": Line(item.title),
        "next": next_meeting(meeting) if tells_next_meeting(item) else "",
        "matters": [
            {"number": f"{item.number}.{number}" if several else "", "title": Line(matter.title)}
            for number, matter in enumerate(item.matters, 1)
        ],
    }


def _row(number: int, row: Resolved) -> Field:
    task = row.task
    return {
        "number": f"{number}.",
        "item": Line((Text(f"ระเบียบวาระที่ {row.item.number} "), *row.item.title)),
        "matter": Line(_about(row.matter.title)) if row.matter else "",
        "text": Slot(row.remark.blocks),
        "who": task.who or "",
        "due": task.due or NIL,
        "status": str(task.status),
    }


def _about(title: Inlines) -> Inlines:
    return (Text("เรื่อง "), *title)
