"""The mind map directive: a nested list, drawn as topics that branch off from one in the middle."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.reader.branches import Arranged, Paper, Topic, arrange
from bmaplan_docs.reader.directive import Directive, ReadBlocks
from bmaplan_docs.reader.options import Option, open_body
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Anchor,
    Block,
    Blocks,
    Citation,
    Diagram,
    Emphasis,
    Fact,
    Footnote,
    Image,
    Inlines,
    Item,
    ItemList,
    Landscape,
    Link,
    Paragraph,
    Reference,
    Strong,
    plain_text,
)

UPRIGHT, TURNED = Paper(158, 195), Paper(245, 146)
"""What a page leaves beside its caption."""
EASY = Paper(UPRIGHT.width, UPRIGHT.height, least=12)
"""An upright page is taken without being asked for only where letters stay large."""
MOST = 110
"""Far more than any page holds."""

MINDMAP_WITHOUT_LIST = Code(
    "mindmap-without-list",
    Severity.ERROR,
    N_("there is no list that this mind map could be drawn from"),
    why=N_("The topics of a mind map are the items of a nested list."),
    hint=N_("write '- ' and the topic of the middle, and below it, two spaces farther in, its branches"),
    bad=":::{mindmap} เมืองน่าอยู่\n:::",
    good=":::{mindmap} เมืองน่าอยู่\n- เมืองน่าอยู่\n  - อากาศสะอาด\n  - เดินทางสะดวก\n:::",
)
MINDMAP_CENTRES = Code(
    "mindmap-centres",
    Severity.ERROR,
    N_("'{second}' stands beside '{first}', and a mind map has only one topic in its middle"),
    why=N_("All topics branch off from one."),
    hint=N_("write it two spaces farther in, below '{first}', or draw a second mind map"),
    bad=":::{mindmap}\n- อากาศสะอาด\n- เดินทางสะดวก\n:::",
    good=":::{mindmap}\n- เมืองน่าอยู่\n  - อากาศสะอาด\n  - เดินทางสะดวก\n:::",
)
MINDMAP_STRAY_TEXT = Code(
    "mindmap-stray-text",
    Severity.ERROR,
    N_("this is no topic of the list that the mind map is drawn from"),
    why=N_("A mind map draws items of a list, a line of text each; it would have no place for this."),
    hint=N_("begin the line with '- ', or move it behind the line ':::' that ends the mind map"),
    bad=":::{mindmap}\nองค์ประกอบของเมือง\n\n- เมืองน่าอยู่\n:::",
    good="องค์ประกอบของเมือง\n\n:::{mindmap}\n- เมืองน่าอยู่\n:::",
)
MINDMAP_TOO_LARGE = Code(
    "mindmap-too-large",
    Severity.ERROR,
    N_("the {count} topics of this mind map do not fit on {page} in letters that can be read"),
    why=N_("A mind map is drawn on one page, in letters of 10 points or more."),
    hint=N_("shorten the topics, leave out the outermost ones, or draw a mind map for each branch"),
)
MINDMAP_NOT_WORDS = Code(
    "mindmap-not-words",
    Severity.ERROR,
    N_("a topic of a mind map cannot hold {what}"),
    why=N_("Word allows no footnotes in a drawing, and the size of a box follows from words that are known."),
    hint=N_("write it into the caption, or into the text around the mind map"),
    bad=":::{mindmap} เมืองน่าอยู่\n- เมืองน่าอยู่[^1]\n:::",
    good=":::{mindmap} เมืองน่าอยู่[^1]\n- เมืองน่าอยู่\n:::",
)
CODES = (MINDMAP_WITHOUT_LIST, MINDMAP_CENTRES, MINDMAP_STRAY_TEXT, MINDMAP_TOO_LARGE, MINDMAP_NOT_WORDS)


def read_mindmap(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    """Return the drawing of a mind map, on a page turned sideways where it needs one."""
    opened = open_body(directive.body, directive.span, ("portrait",), report)
    if opened is None:
        return ()
    centre = _Reader(directive.span, report).centre(read_blocks(opened.body, opened.line))
    if centre is None:
        return ()
    upright = "portrait" in opened.options and _is_wanted(opened.options["portrait"], report)
    count = centre.count()
    drawn = None if count > MOST else arrange(centre, UPRIGHT if upright else EASY)
    if drawn:
        return (_diagram(drawn, directive),)
    drawn = None if upright or count > MOST else arrange(centre, TURNED)
    if drawn:
        return (Landscape((_diagram(drawn, directive),), directive.span),)
    page = Message(N_("an upright page") if upright else N_("a page turned sideways"))
    hint = Message(N_("delete the line ':portrait:', or shorten the topics")) if upright else None
    report.add(MINDMAP_TOO_LARGE, directive.span, hint=hint, count=count, page=page)
    return ()


def _is_wanted(option: Option, report: Report) -> bool:
    if option.value:
        option.refuse(Message(N_("':portrait:' with nothing behind it")), report)
    return not option.value


def _diagram(drawn: Arranged, directive: Directive) -> Diagram:
    return Diagram(
        width=drawn.width,
        height=drawn.height,
        bubbles=drawn.bubbles,
        curves=drawn.curves,
        caption=directive.caption,
        span=directive.span,
    )


class _Reader:
    """Reads the topics of a list; what is no topic is reported once, at its place."""

    def __init__(self, span: Span, report: Report) -> None:
        self.span, self.report = span, report
        self.whole = True

    def centre(self, blocks: Blocks) -> Topic | None:
        """Return the topic in the middle, or ``None`` after reporting why there is none."""
        lists = [block for block in blocks if isinstance(block, ItemList)]
        for block in blocks:
            if not isinstance(block, ItemList):
                self._refuse(block)
        items = [item for many in lists for item in many.items if item.blocks]
        if not items and self.whole:
            self.whole = False
            self.report.add(MINDMAP_WITHOUT_LIST, self.span)
        topics = [self._topic(item) for item in items]
        if len(topics) > 1 and self.whole:
            first, second = (plain_text(topic.words) for topic in topics[:2])
            self.whole = False
            self.report.add(MINDMAP_CENTRES, _place(items[1].blocks[0]), first=first, second=second)
        return topics[0] if self.whole else None

    def _topic(self, item: Item) -> Topic:
        first, *rest = item.blocks
        words: Inlines = ()
        if isinstance(first, Paragraph):
            words = first.children
            self._check(words, first.span)
        else:
            self._refuse(first)
        inner: list[Topic] = []
        for block in rest:
            if isinstance(block, ItemList):
                inner += (self._topic(item) for item in block.items if item.blocks)
            else:
                self._refuse(block)
        return Topic(words, tuple(inner))

    def _refuse(self, block: Block) -> None:
        """Report what is no topic, unless it stands for what was reported already."""
        told = isinstance(block, Paragraph) and not block.children
        if self.whole and not told:
            self.report.add(MINDMAP_STRAY_TEXT, _place(block))
        self.whole = False

    def _check(self, words: Inlines, place: Span | None) -> None:
        """Report what no box can hold: Word allows no notes there, and its numbers come too late."""
        unfit = list(_unfit(words))
        for what in unfit:
            self.report.add(MINDMAP_NOT_WORDS, place, what=what)
        self.whole = self.whole and bool(words) and not unfit


def _unfit(words: Inlines) -> Iterator[str]:
    for inline in words:
        match inline:
            case Image():
                yield "![…](…)"
            case Footnote():
                yield "[^…]"
            case Reference(children=()):
                yield "{ref}"
            case Citation():
                yield "{cite:p}"
            case Fact():
                yield "{fact}"
            case Strong() | Emphasis() | Link() | Anchor() | Reference():
                yield from _unfit(inline.children)


def _place(block: Block) -> Span | None:
    return getattr(block, "span", None)
