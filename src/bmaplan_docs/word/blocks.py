"""Blocks of prose as paragraphs of Word."""

from collections.abc import Iterator
from dataclasses import replace

from bmaplan_docs.thai import columns
from bmaplan_docs.tree import (
    Block,
    Blocks,
    CodeBlock,
    Contents,
    Diagram,
    Figure,
    Heading,
    ItemList,
    Landscape,
    Paragraph,
    Quote,
    Remark,
    Schedule,
    Strong,
    Table,
    Text,
    plain_text,
    text,
)
from bmaplan_docs.word import schedule, tables
from bmaplan_docs.word.anchors import bookmark, label_anchor
from bmaplan_docs.word.diagrams import write_diagram
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.layout import FIRST_LINE, REMARK
from bmaplan_docs.word.pictures import CAPTION as FIGURE_CAPTION
from bmaplan_docs.word.pictures import LEGEND, keep_with_next, write_pictures
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.tables import CAPTION as TABLE_CAPTION
from bmaplan_docs.word.xml import PPR_ORDER, Element, element, put, tag

LABEL_SPACE = 140
"""Room behind the label of a list item; a label needs about 150 twips a character."""
CHARACTER = 150


def write_blocks(blocks: Blocks, frame: Frame) -> Iterator[Element]:
    """Yield the elements of blocks, in order."""
    for block in blocks:
        yield from _write(block, frame)


def _write(block: Block, frame: Frame) -> Iterator[Element]:
    match block:
        case Paragraph():
            yield _paragraph(block, frame)
        case Heading():
            yield _heading(block, frame.styled())
        case ItemList():
            yield from _list(block, frame, 0)
        case Quote() | Remark():
            yield from _quote(block, frame) if isinstance(block, Quote) else _remark(block, frame)
        case CodeBlock():
            for line in block.value.split("\n"):
                yield frame.paragraph((Text(line),) if line else (), "Code", frame.look.plain)
        case Table():
            yield from _captioned(block, frame, tables.write_table(block, _cell_frame(frame), write_blocks))
        case Schedule():
            yield from _captioned(
                block, frame, schedule.write_schedule(block, _cell_frame(frame), write_blocks)
            )
        case Diagram() | Figure():
            yield from _drawn(block, frame)
        case Landscape():
            yield from _landscape(block, frame)
        case Contents():
            yield element("ours:contents", levels=block.levels, kind=block.kind)


def _paragraph(block: Paragraph, frame: Frame) -> Element:
    if block.style:
        return frame.styled().paragraph(block.children, block.style)
    return frame.paragraph(block.children)


def _heading(block: Heading, frame: Frame) -> Element:
    made = frame.paragraph(block.children, f"Heading{min(block.level, 5)}")
    return _numbered(made, block.number, block.label, frame.look)


def _numbered(paragraph: Element, number: str, label: str, look: Look) -> Element:
    """Put a number before the text of a heading or caption, in a bookmark where it has a label."""
    runs = list(text_runs(number, look)) if number else []
    if label:
        runs = list(bookmark(label_anchor(label), runs))
    if number:
        runs += text_runs(" ", look)
    properties = paragraph.find(tag("pPr"))
    position = 0 if properties is None else 1
    paragraph[position:position] = runs
    return paragraph


def _list(items: ItemList, frame: Frame, indent: int) -> Iterator[Element]:
    """Yield the items: label and text with a hanging indent, nested lists farther in."""
    start = indent or (0 if frame.in_cell else FIRST_LINE)
    hanging = max(columns(item.label) for item in items.items) * CHARACTER + LABEL_SPACE
    for item in items.items:
        first = not item.blocks or isinstance(item.blocks[0], Paragraph)
        if not first:  # a list, table or quotation cannot hold the label
            yield _indented(frame.paragraph(text(item.label)), start + hanging, hanging)
        for block in item.blocks:
            if isinstance(block, ItemList):
                yield from _list(block, frame, start + hanging)
            elif isinstance(block, Paragraph):
                label = text(f"{item.label}\t") if first else ()
                yield _indented(
                    frame.paragraph((*label, *block.children)), start + hanging, hanging if first else 0
                )
            else:
                yield from _write(block, frame)
            first = False
        if not item.blocks:
            yield _indented(frame.paragraph(text(item.label)), start + hanging, hanging)


def _quote(block: Quote, frame: Frame) -> Iterator[Element]:
    for inner in write_blocks(block.blocks, frame):
        yield _styled(inner, "Quote")


def _remark(block: Remark, frame: Frame) -> Iterator[Element]:
    """Yield a remark: a resolution hangs behind its label, an opinion stands below it."""
    styled = frame.styled()
    first, *rest = block.blocks or (Paragraph(()),)
    hangs = block.kind == "resolution" and columns(plain_text(block.label)) * CHARACTER < REMARK
    if hangs and isinstance(first, Paragraph):
        yield styled.paragraph((Strong(block.label), Text("\t"), *first.children), "Remark")
    else:
        yield styled.paragraph(block.label, "RemarkLabel")
        rest = [first, *rest]
    for inner in rest:
        if block.kind == "opinion":
            yield from _write(inner, frame)
        elif isinstance(inner, ItemList):
            yield from _list(inner, frame, REMARK)
        elif isinstance(inner, Paragraph):
            yield styled.paragraph(inner.children, "RemarkText")
        else:
            yield from _write(inner, frame)


def _indented(paragraph: Element, left: int, hanging: int) -> Element:
    properties = paragraph.find(tag("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    put(properties, element("tabs", element("tab", val="left", pos=left)), PPR_ORDER)
    put(properties, element("ind", left=left, hanging=hanging), PPR_ORDER)
    return paragraph


def _styled(paragraph: Element, style: str) -> Element:
    properties = paragraph.find(tag("pPr"))
    if paragraph.tag == tag("p") and properties is not None:
        put(properties, element("pStyle", val=style), PPR_ORDER)
    return paragraph


def _captioned(block: Table | Schedule, frame: Frame, table: Element) -> Iterator[Element]:
    """Yield the caption above, the table, and the empty line that Word wants between two tables."""
    if block.caption:
        styled = frame.styled()
        caption = styled.paragraph(block.caption, TABLE_CAPTION)
        yield _numbered(caption, block.number, block.label, styled.look)
    yield table
    yield frame.styled().paragraph((), "AfterTable")


def _drawn(block: Diagram | Figure, frame: Frame) -> Iterator[Element]:
    """Yield what is drawn, the caption below it and the legend, all on one page."""
    styled = frame.styled()
    whole = [write_pictures(block, frame) if isinstance(block, Figure) else write_diagram(block, styled)]
    if block.caption:
        caption = styled.paragraph(block.caption, FIGURE_CAPTION)
        whole.append(_numbered(caption, block.number, block.label, styled.look))
    if isinstance(block, Figure):
        whole.extend(styled.paragraph(line, LEGEND) for line in block.legend)
    for number, paragraph in enumerate(whole, 1):
        yield keep_with_next(paragraph, wanted=number < len(whole), centered=True)


def _cell_frame(frame: Frame) -> Frame:
    return replace(frame, look=frame.look.plain, properties=None, in_cell=True)


def _landscape(block: Landscape, frame: Frame) -> Iterator[Element]:
    if frame.in_cell or frame.width == frame.wide:  # no page to turn, or one that is turned already
        yield from write_blocks(block.blocks, frame)
        return
    inner = replace(frame, width=frame.wide, height=frame.tall)
    yield element("ours:landscape", *write_blocks(block.blocks, inner))
