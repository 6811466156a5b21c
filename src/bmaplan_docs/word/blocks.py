"""Blocks of prose as paragraphs of Word."""

from collections.abc import Iterator
from itertools import chain

from bmaplan_docs.thai import columns
from bmaplan_docs.tree import (
    Anchor,
    Block,
    Blocks,
    Break,
    Chart,
    CodeBlock,
    Contents,
    Definitions,
    Diagram,
    Figure,
    Heading,
    Included,
    Inlines,
    Item,
    ItemList,
    Landscape,
    Paragraph,
    Quote,
    Remark,
    Rule,
    Schedule,
    Strong,
    Table,
    Text,
    plain_text,
    text,
)
from bmaplan_docs.values import replace
from bmaplan_docs.word import schedule, tables
from bmaplan_docs.word.anchors import bookmark, label_anchor, number_anchor
from bmaplan_docs.word.diagrams import write_diagram
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.layout import FIRST_LINE, REMARK
from bmaplan_docs.word.pictures import CAPTION as FIGURE_CAPTION
from bmaplan_docs.word.pictures import LEGEND, keep_with_next, write_pictures
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.tables import CAPTION as TABLE_CAPTION
from bmaplan_docs.word.xml import PPR_ORDER, Element, element, get, put, tag

LABEL_SPACE = 140
"""Room behind the label of a list item; a label needs about 150 twips a character."""
CHARACTER = 150
AFTER_TABLE = "AfterTable"
"""The empty line that Word wants between two tables."""
STEP = 567
"""How far the meaning of a term stands in from it, and a quotation from what it stands in."""
RULE_ROOM = 120
QUOTE = "Quote"


def write_blocks(blocks: Blocks, frame: Frame) -> Iterator[Element]:
    """Yield the elements of blocks, in order."""
    for block in blocks:
        yield from _write(block, frame)


def _noted(block: Block, frame: Frame, made: Iterator[Element]) -> Iterator[Element]:
    """Yield what a block was written as, after telling where it begins."""
    for number, each in enumerate(made):
        first = next(each.iter(tag("p")), None) if number == 0 and block.span else None
        if first is not None and block.span and frame.noted:
            frame.noted(first, block.span)
        yield each


def _write(block: Block, frame: Frame, indent: int = 0) -> Iterator[Element]:
    made = _made(block, frame, indent)
    return _noted(block, frame, made) if frame.noted else made


def _made(block: Block, frame: Frame, indent: int) -> Iterator[Element]:
    """Yield the elements of a block; with an ``indent`` its text stands in, in a list or a quotation."""
    match block:
        case Paragraph():
            made = _paragraph(block, frame)
            yield _indented(made, indent) if indent else made
        case Heading():
            yield _heading(block, frame.styled())
        case ItemList():
            yield from _list(block, frame, indent or _start(frame))
        case Definitions():
            yield from _definitions(block, frame, indent or _start(frame))
        case Quote() | Remark():
            yield from _quote(block, frame, indent) if isinstance(block, Quote) else _remark(block, frame)
        case Rule():
            yield _rule(frame)
        case CodeBlock():
            yield from _code(block, frame, indent)
        case Table() | Schedule():
            yield from _captioned(block, frame)
        case Diagram() | Figure():
            yield from _drawn(block, frame)
        case Landscape():
            yield from _landscape(block, frame)
        case Included() | Chart():  # a chart was drawn before anything is written
            yield element("ours:included", name=block.name)
        case Contents():
            yield element("ours:contents", levels=block.levels, kind=block.kind)


def _start(frame: Frame) -> int:
    """Return where lists begin: with the first line of a paragraph."""
    return 0 if frame.in_cell else FIRST_LINE


def _paragraph(block: Paragraph, frame: Frame) -> Element:
    if block.style:
        return frame.styled().paragraph(block.children, block.style)
    return frame.paragraph(block.children)


def _heading(block: Heading, frame: Frame) -> Element:
    if block.opens:
        return _opening(block, frame)
    made = frame.paragraph(block.children, f"Heading{min(block.level, 5)}")
    return _numbered(made, block.number, block.label, frame.look)


def _opening(block: Heading, frame: Frame) -> Element:
    """Return what opens an appendix: its number and, below it, its title, on a new page where it is counted.

    It is one paragraph, so that the list of contents has one entry, below that of the appendices.
    """
    counted = " " in block.number
    words = (Break(), *block.children) if counted else block.children
    made = frame.paragraph(words, "PageTitle")
    properties = made.find(tag("pPr"))
    assert properties is not None  # noqa: S101 - a styled paragraph has some
    if not counted:
        put(properties, element("pageBreakBefore", val=0), PPR_ORDER)
    put(properties, element("outlineLvl", val=1), PPR_ORDER)
    return _numbered(made, block.number if counted else "", block.label, frame.look, behind="")


def _numbered(paragraph: Element, number: str, label: str, look: Look, behind: str = " ") -> Element:
    """Put a number before the text of a heading or caption, in a bookmark where it has a label."""
    runs = list(text_runs(number, look)) if number else []
    if label:
        word, _, alone = number.partition(" ")
        if alone:  # of a caption the number alone can be referred to as well
            inner = bookmark(number_anchor(label), text_runs(alone, look))
            runs = [*text_runs(f"{word} ", look), *inner]
        runs = list(bookmark(label_anchor(label), runs))
    if number:
        runs += text_runs(behind, look) if behind else ()
    properties = paragraph.find(tag("pPr"))
    position = 0 if properties is None else 1
    paragraph[position:position] = runs
    return paragraph


def _list(items: ItemList, frame: Frame, start: int) -> Iterator[Element]:
    """Yield the items: label and text with a hanging indent, nested lists farther in."""
    hanging = max(columns(item.label) for item in items.items) * CHARACTER + LABEL_SPACE
    for item in items.items:
        yield from _item(item, frame, start + hanging, hanging)


def _item(item: Item, frame: Frame, left: int, hanging: int) -> Iterator[Element]:
    match item.blocks:
        case (Paragraph() as first, *rest):
            words = (*_mark(item), Text("\t"), *first.children)
            yield _indented(frame.paragraph(words), left, hanging)
        case rest:  # nothing, or a list, table or quotation, which cannot hold the label
            yield _indented(frame.paragraph(_mark(item)), left, hanging)
    for block in rest:
        yield from _write(block, frame, left)


def _mark(item: Item) -> Inlines:
    """Return the label of an item; what a reference prints of it is an anchor where the item has a name."""
    if not item.name:
        return text(item.label)
    number = item.label.removesuffix(".")
    return (Anchor(item.name, text(number)), *text(item.label[len(number) :]))


def _definitions(block: Definitions, frame: Frame, start: int) -> Iterator[Element]:
    """Yield each term in bold and its meanings farther in; a run-in term begins their first paragraph."""
    for item in block.items:
        (first, *rest), *others = item.meanings
        if item.run_in and isinstance(first, Paragraph):
            words = (Strong(item.term), Text(" "), *first.children)
            yield _indented(frame.paragraph(words), start + STEP, STEP)
        else:
            yield keep_with_next(_indented(frame.paragraph((Strong(item.term),)), start))
            rest = [first, *rest]
        for inner in chain(rest, *others):
            yield from _write(inner, frame, start + STEP)


def _quote(block: Quote, frame: Frame, indent: int) -> Iterator[Element]:
    """Yield a quotation; one inside a list, a cell or another one stands farther in than that."""
    properties = element("pPr", element("pStyle", val=QUOTE))
    inner = replace(frame.styled(), properties=properties)
    if not indent and get(frame.properties, "pStyle") == QUOTE:
        indent = FIRST_LINE
    if indent or frame.in_cell:
        indent += STEP
    for each in block.blocks:
        yield from _write(each, inner, indent)


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


def _rule(frame: Frame) -> Element:
    """Return a thin line across the middle third of the page."""
    side = frame.width // 3
    properties = element(
        "pPr",
        element("pStyle", val=AFTER_TABLE),
        element("pBdr", element("bottom", val="single", sz=6, space=1, color="auto")),
        element("spacing", before=0, after=RULE_ROOM),
        element("ind", left=side, right=side),
    )
    return element("p", properties)


def _code(block: CodeBlock, frame: Frame, indent: int) -> Iterator[Element]:
    for line in block.value.split("\n"):
        made = frame.paragraph((Text(line),) if line else (), "Code", frame.look.plain)
        yield _indented(made, indent) if indent or frame.in_cell else made


def _indented(paragraph: Element, left: int, hanging: int = 0) -> Element:
    properties = paragraph.find(tag("pPr"))
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    put(properties, element("tabs", element("tab", val="left", pos=left)), PPR_ORDER)
    put(properties, element("ind", left=left, hanging=hanging), PPR_ORDER)
    return paragraph


def _captioned(block: Table | Schedule, frame: Frame) -> Iterator[Element]:
    """Yield the caption above, the table, and the empty line that Word wants between two tables."""
    if block.caption:
        styled = frame.styled()
        caption = styled.paragraph(block.caption, TABLE_CAPTION)
        yield _numbered(caption, block.number, block.label, styled.look)
    inside = _cell_frame(frame)  # written after the caption: some programs know notes by their order only
    if isinstance(block, Table):
        yield tables.write_table(block, inside, write_blocks)
    else:
        yield schedule.write_schedule(block, inside, write_blocks)
    yield frame.styled().paragraph((), AFTER_TABLE)


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
