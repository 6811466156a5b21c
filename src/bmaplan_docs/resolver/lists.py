"""Lists of tables and of figures: what was asked for, and whether there is anything to list."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.tree import (
    Blocks,
    Contents,
    Diagram,
    Document,
    Field,
    Figure,
    ItemList,
    Landscape,
    Line,
    Listed,
    Quote,
    Schedule,
    Slot,
    Table,
)
from bmaplan_docs.tree.walk import map_fields
from bmaplan_docs.values import replace

EMPTY_LIST = Code(
    "empty-list",
    Severity.WARNING,
    N_("a list of {what} was asked for, and nothing in the document has a caption to be listed"),
    why=N_("The page of the list would be empty; it is left out."),
    hint=N_("write captions, or delete the line"),
    bad="list_of_tables: ใช่\n---\n| ก | ข |\n|---|---|",
    good="list_of_tables: ใช่\n---\n:::{table} ชื่อตาราง\n| ก | ข |\n|---|---|\n:::",
)
CODES = (EMPTY_LIST,)
_WHAT = {"tables": Message(N_("tables")), "figures": Message(N_("figures"))}


def drop_empty_lists(document: Document, report: Report) -> Document:
    """Return the document without lists that would be empty; each is reported where it was asked for."""
    there: set[Listed] = {"headings"}

    def learn(value: str | Line | Slot) -> Field:
        if isinstance(value, Slot):
            there.update(_captioned(value.blocks))
        return value

    def change(value: str | Line | Slot) -> Field:
        if not isinstance(value, Slot):
            return value
        for block in value.blocks:
            if isinstance(block, Contents) and block.kind not in there:
                report.add(EMPTY_LIST, block.span, what=_WHAT[block.kind])
                return replace(value, blocks=())
        return value

    map_fields(document.fields, learn)
    return replace(document, fields=map_fields(document.fields, change))


def _captioned(blocks: Blocks) -> Iterator[Listed]:
    """Yield the kind of list for each caption in blocks."""
    for block in blocks:
        match block:
            case Schedule(caption=(_, *_)):
                yield "tables"
            case Diagram(caption=(_, *_)) | Figure(caption=(_, *_)):
                yield "figures"
            case Table():
                if block.caption:
                    yield "tables"
                for row in (*block.head, *block.body):
                    for cell in row.cells:
                        yield from _captioned(cell.blocks)
            case Landscape() | Quote():
                yield from _captioned(block.blocks)
            case ItemList():
                for item in block.items:
                    yield from _captioned(item.blocks)
            case _:
                pass
