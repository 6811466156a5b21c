"""How a meeting is conducted: every item of the agenda numbered and closed, every resolution in its place."""

from collections.abc import Iterable

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.minutes.agenda import (
    AgendaItem,
    Matter,
    Resolved,
    agenda_word,
    nested_resolutions,
    resolutions,
    resolved,
)
from bmaplan_docs.doctypes.minutes.model import Minutes
from bmaplan_docs.source import Span
from bmaplan_docs.thai import ThaiError, format_date, parse_date
from bmaplan_docs.tree import Blocks, plain_text
from bmaplan_docs.tree.outline import Prose

NO_AGENDA = Code(
    "no-agenda",
    Severity.ERROR,
    N_("there is no item of the agenda"),
    why=N_("A meeting goes by its agenda (regulation on correspondence, 2526, form 11)."),
    hint=N_("write each item as a heading: '# เรื่อง…'"),
    bad="---\n…\n---",
    good="---\n…\n---\n\n# เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
)
ITEM_WITHOUT_NUMBER = Code(
    "agenda-item-without-number",
    Severity.ERROR,
    N_("'{word}' stands here without a number"),
    why=N_("Items are numbered from 1 (form 11 of the regulation of 2526), and the tool counts them."),
    hint=N_("leave the word out: '# {title}'"),
    bad="# ระเบียบวาระที่ เรื่องอื่น ๆ",
    good="# เรื่องอื่น ๆ",
)
ITEM_MISNUMBERED = Code(
    "agenda-item-misnumbered",
    Severity.ERROR,
    N_("this is item {number} of the agenda, not item {typed}"),
    why=N_("Items of the agenda are numbered from 1 without gaps (form 11 of the regulation of 2526)."),
    hint=N_("leave the number to the tool: '# {title}'"),
    bad="# ระเบียบวาระที่ 1 เรื่อง ก\n# ระเบียบวาระที่ 3 เรื่อง ข",
    good="# เรื่อง ก\n# เรื่อง ข",
)
ITEM_UNTITLED = Code(
    "agenda-item-untitled",
    Severity.ERROR,
    N_("item {number} of the agenda does not say what it is about"),
    why=N_("Each item of the agenda has a title (form 11 of the regulation of 2526)."),
    hint=N_("write the title behind '#': '# เรื่องที่เสนอให้ที่ประชุมพิจารณา'"),
    bad="# ระเบียบวาระที่ 1",
    good="# เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
)
ITEM_OPEN = Code(
    "agenda-item-open",
    Severity.WARNING,
    N_("'{title}' ends without a resolution"),
    why=N_(
        "Each matter ends with what the meeting resolved, or says that there is none "
        "(regulation on correspondence, 2526, form 11)."
    ),
    hint=N_("add ':::{{resolution}}' with what was resolved, or write ไม่มี where there was no matter"),
    bad="# เรื่องอื่น ๆ\n\nหารือเรื่องที่จอดรถ",
    good="# เรื่องอื่น ๆ\n\nหารือเรื่องที่จอดรถ\n\n:::{resolution}\nรับทราบ\n:::",
)
RESOLUTION_OUTSIDE = Code(
    "resolution-outside-agenda",
    Severity.ERROR,
    N_("this resolution belongs to no item of the agenda"),
    why=N_(
        "A resolution closes the item or the matter it stands below (form 11 of the regulation of 2526); "
        "before the first item, or inside a list, nobody can tell which."
    ),
    hint=N_("move it below the heading of its item, to the left margin"),
    bad=":::{resolution}\nรับทราบ\n:::\n\n# เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    good="# เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ\n\n…\n\n:::{resolution}\nรับทราบ\n:::",
)
DUE_TOO_EARLY = Code(
    "due-before-meeting",
    Severity.ERROR,
    N_("this is due on {due}, before the meeting of {date}"),
    why=N_("Nobody can do by then what is resolved later; the list of resolutions prints both dates."),
    hint=N_("check the date"),
    bad=":::{resolution}\n:due: 1 มกราคม 2561",
    good=":::{resolution}\n:due: 31 ตุลาคม 2561",
)
CODES = (
    NO_AGENDA,
    ITEM_WITHOUT_NUMBER,
    ITEM_MISNUMBERED,
    ITEM_UNTITLED,
    ITEM_OPEN,
    RESOLUTION_OUTSIDE,
    DUE_TOO_EARLY,
)


def check(meeting: Minutes, prose: Prose, items: tuple[AgendaItem, ...], report: Report) -> None:
    """Report what is missing in the agenda, or stands in the wrong place."""
    if not items:
        report.add(NO_AGENDA, meeting.place())
    opening = prose.blocks("opening")
    outside = (*resolutions(opening), *nested_resolutions(opening))
    for item in items:
        _check_number(item, report)
        outside = (*outside, *nested_resolutions(item.every_block))
        if meeting.is_held:
            _check_closed(item, report)
    for remark in outside:
        report.add(RESOLUTION_OUTSIDE, remark.span)
    _check_due(meeting, resolved(items), report)


def _check_number(item: AgendaItem, report: Report) -> None:
    title = plain_text(item.title)
    if not title.strip():
        report.add(ITEM_UNTITLED, item.span, number=item.number)
    elif item.typed is not None and item.typed_number is None:
        report.add(ITEM_WITHOUT_NUMBER, item.span, word=agenda_word(item.typed), title=title)
    elif item.typed_number not in (None, item.number):
        report.add(ITEM_MISNUMBERED, item.span, number=item.number, typed=item.typed_number, title=title)


def _check_closed(item: AgendaItem, report: Report) -> None:
    """Report an item, or a matter below it, that ends without a resolution."""
    if item.is_empty or not plain_text(item.title).strip():
        return
    parts: list[tuple[AgendaItem | Matter, Blocks, Span | None]] = [
        (matter, matter.blocks, matter.span) for matter in item.matters
    ]
    if not parts:
        parts.append((item, item.blocks, item.span))
    for part, blocks, span in parts:
        if not resolutions(blocks):
            report.add(ITEM_OPEN, span, title=plain_text(part.title))


def _check_due(meeting: Minutes, rows: Iterable[Resolved], report: Report) -> None:
    for row in rows:
        try:
            due = parse_date(row.task.due or "")
        except ThaiError:
            continue  # words such as 'before the next meeting'
        if due < meeting.date:
            late, date = format_date(due), format_date(meeting.date)
            report.add(DUE_TOO_EARLY, row.task.place("due"), due=late, date=date)
