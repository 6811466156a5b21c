"""The next meeting from the last: body, members, number, agenda, and what was not done yet."""

import json
from collections.abc import Iterable, Iterator

from bmaplan_docs.doctypes.base import Draft, Predecessor, Successor
from bmaplan_docs.doctypes.minutes.agenda import AgendaItem, Resolved, agenda, resolved
from bmaplan_docs.doctypes.minutes.compose import tells_next_meeting
from bmaplan_docs.doctypes.minutes.model import Absentee, Minutes, Person, label
from bmaplan_docs.doctypes.minutes.outline import CUSTOMARY
from bmaplan_docs.doctypes.minutes.skeleton import NOTHING, OPENING, RESOLUTION
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import format_date, to_buddhist_year
from bmaplan_docs.tree import Blocks, ItemList, Paragraph, plain_text

APPROVAL, FOLLOWED = "รับรองรายงานการประชุม", "สืบเนื่อง"
_PLAIN = Pattern(r"[0-9A-Za-zก-๛][0-9A-Za-zก-๛ ().,/-]*")
_MARKS = Pattern(r"([\\`*_\[\]<>|#{}])")


def follow(before: Predecessor) -> Successor:
    """Return the next meeting; its number begins again where its year is a new one."""
    draft = before.draft
    last: Minutes = draft.facts
    year, number = _numbered(last, draft)
    text = "\n".join([_facts(last, number, draft.edition.year), OPENING, *_agenda(last, draft)])
    return Successor(f"{year}-{number:02}", {"index.md": text})


def _numbered(last: Minutes, draft: Draft) -> tuple[int, int]:
    """Return year and number of the next meeting; without its date, as if it were held now."""
    if last.next is not None:
        year = to_buddhist_year(last.next.date)
    else:
        year = max(last.year, to_buddhist_year(draft.today) if draft.today else 0)
    return year, last.number.number + 1 if year == last.year else 1


def _facts(last: Minutes, number: int, edition: int) -> str:
    following = last.next
    date = format_date(following.date, digits="arabic") if following else "<กรอกวันประชุม>"
    begin = (following and following.begin) or last.begin
    venue = (following and following.venue) or last.venue
    signers = {last.recorder, last.checker}
    lines = [
        "---",
        "document: minutes",
        f"edition: {edition}",
        *_lines("body", last.body),
        f"number: {number}",
        f"date: {date}",
        f"begin: {begin:%H.%M}",
        "# end: 12.00                     # เวลาเลิกประชุม ลบเครื่องหมาย # เมื่อประชุมแล้ว",
        f"venue: {_value(venue)}",
        "",
        "# ผู้ที่ไม่มา ให้ย้ายไปไว้ใต้ absent: พร้อมเหตุผล (reason)",
        "present:",
        *(line for person in (*last.present, *last.absent) for line in _person(person)),
    ]
    guests = [person for person in last.attending if person.name in signers]
    if guests:
        lines += ["attending:", *(line for person in guests for line in _person(person))]
    lines += ["", f"recorder: {_value(last.recorder)}"]
    lines += [f"checker: {_value(last.checker)}"] if last.checker else []
    return "\n".join([*lines, "---", ""])


def _person(person: Person) -> Iterator[str]:
    yield f"  - name: {_value(person.name)}"
    if person.position:
        yield from _lines("position", person.position, "    ")
    substitute = getattr(person, "substitute_for", None)
    if substitute:
        yield f"    substitute_for: {_value(substitute)}"
    role = getattr(person, "role", None)
    if role:
        yield f"    role: {_value(role)}"
    elif isinstance(person, Absentee):
        yield "    role: <กรอกตำแหน่งในที่ประชุม>"


def _lines(key: str, lines: tuple[str, ...], indent: str = "") -> Iterator[str]:
    if len(lines) == 1:
        yield f"{indent}{key}: {_value(lines[0])}"
        return
    yield f"{indent}{key}: |"
    yield from (f"{indent}  {line}" for line in lines)


def _value(text: str) -> str:
    """Return a text as a value of YAML, in quotation marks where a sign could mean something."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _agenda(last: Minutes, draft: Draft) -> Iterator[str]:
    """Yield the items of the last meeting with what this one is to speak of."""
    items = agenda(draft.prose)
    tasks = [row for row in resolved(items) if row.task.is_open]
    titles = [plain_text(item.title) for item in items]
    if tasks and not any(FOLLOWED in title for title in titles):
        titles.insert(_behind_approval(titles), CUSTOMARY[2])
    for title, item in _paired(titles, items):
        if APPROVAL in title:
            named = f"{label(last.number.number, last.year)} เมื่อวันที่ {format_date(last.date, digits='arabic')}"
            yield f"# เรื่อง{APPROVAL}{named}\n\n{RESOLUTION.format(words='<กรอกมติ>')}"
        elif FOLLOWED in title:
            yield f"# {_markdown(title)}\n\n{''.join(_task(row, last) for row in tasks) or NOTHING}"
        elif item is not None and tells_next_meeting(item):
            words = RESOLUTION.format(words="รับทราบ")
            yield f"# {_markdown(title)}\n\n<กรอกกำหนดประชุมครั้งต่อไป>\n\n{words}"
        elif item is not None and item.matters:
            yield f"# {_markdown(title)}\n\n## <กรอกชื่อเรื่อง>\n\n<กรอกสาระสำคัญของเรื่อง>\n"
        else:
            yield f"# {_markdown(title)}\n\n{NOTHING}"


def _paired(titles: list[str], items: tuple[AgendaItem, ...]) -> Iterator[tuple[str, AgendaItem | None]]:
    by_title = {plain_text(item.title): item for item in items}
    return ((title, by_title.get(title)) for title in titles)


def _behind_approval(titles: list[str]) -> int:
    return next((place for place, title in enumerate(titles, 1) if APPROVAL in title), min(1, len(titles)))


def _task(row: Resolved, last: Minutes) -> str:
    """Return a matter that reports on what was resolved."""
    subject = row.matter.title if row.matter else row.item.title
    due = f" (กำหนดเวลา {_markdown(row.task.due)})" if row.task.due else ""
    said = "\n".join(f"> {line}".rstrip() for line in _quoted(row.remark.blocks))
    when = f"{label(last.number.number, last.year)} เมื่อวันที่ {format_date(last.date, digits='arabic')}"
    return (
        f"## เรื่อง {_markdown(plain_text(subject).removeprefix('เรื่อง').strip())}\n\n"
        f"มติการประชุม{when} มอบหมาย{_markdown(row.task.who or '')}ดำเนินการ{due} ดังนี้\n\n{said}\n\n"
        "<กรอกผลการดำเนินการ>\n\n"
        f"{RESOLUTION.format(words='<กรอกมติ>')}\n"
    )


def _quoted(blocks: Blocks) -> Iterator[str]:
    """Yield the lines of Markdown of paragraphs and lists."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        match block:
            case Paragraph():
                yield _markdown(plain_text(block.children))
            case ItemList():
                yield from _items(block)
            case _:
                yield "<กรอกมติส่วนที่เป็นตารางหรือภาพ>"


def _items(listed: ItemList) -> Iterator[str]:
    for number, item in enumerate(listed.items, listed.start):
        mark = f"{number}{listed.delimiter} " if listed.ordered else "- "
        first, *rest = [*_quoted(item.blocks)] or [""]
        yield f"{mark}{first}"
        yield from (f"{' ' * len(mark)}{line}".rstrip() for line in _without_gaps(rest))


def _without_gaps(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line)


def _markdown(text: str) -> str:
    """Return a text in which no sign means anything to Markdown; blanks of a skeleton stay blanks."""
    return text if "<กรอก" in text else _MARKS.sub(r"\\\1", text)
