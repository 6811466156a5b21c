"""Definition lists: a term, and below it lines that begin with a colon and say what it means."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.deflist import deflist_plugin

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.source import Span
from bmaplan_docs.thai import columns
from bmaplan_docs.tree import Blocks, Definition, Inlines, Paragraph, plain_text
from bmaplan_docs.values import replace

LONGEST_TERM = 80
_SIGN = ":"

SENTENCE_AS_TERM = Code(
    "sentence-as-term",
    Severity.WARNING,
    N_("this line is printed as a term in bold, because the next one begins with ':' and so defines it"),
    why=N_("A line that begins with a colon and a space says what the words above it mean."),
    hint=N_("where nothing is defined, put a backslash before ':'; else keep to the term in the line above"),
    bad="ประชาชนในพื้นที่ได้รับบริการทางการแพทย์อย่างทั่วถึงและเป็นธรรมตามที่กฎหมายกำหนดไว้ทุกประการ\n: ก",
    good="การบริการทางการแพทย์\n: ก",
)
CODES = (SENTENCE_AS_TERM,)


def definition_lists(parser: MarkdownIt) -> None:
    """Let lines that begin with ``: `` define the line above them; ``~`` stays a sign of the text."""
    deflist_plugin(parser)
    (rule,) = (rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "deflist")

    def read(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - its shape
        line = start if silent else start + 1
        if line < end and not silent and state.isEmpty(line):
            line += 1
        if line >= end or not state.src.startswith(_SIGN, state.bMarks[line] + state.tShift[line]):
            return False
        return rule(state, start, end, silent)

    parser.block.ruler.at("deflist", read, {"alt": ["paragraph", "reference", "blockquote"]})


def term(words: Inlines, span: Span, report: Report) -> Definition:
    """Return a term that has no meaning yet; one that ends with a colon shares a line with its meaning."""
    text = plain_text(words).strip()
    if columns(text) > LONGEST_TERM:
        report.add(SENTENCE_AS_TERM, span)
    return Definition(words, (), run_in=text.endswith(_SIGN), span=span)


def with_meaning(definition: Definition, blocks: Blocks) -> Definition:
    """Return a definition with one more meaning; where only a comment stands, it is empty."""
    return replace(definition, meanings=(*definition.meanings, blocks or (Paragraph(()),)))
