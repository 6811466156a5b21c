"""Shorter ways for what the Markdown parser does most often; what it finds is the same.

Most cells of tables, and most lines without marks, are one text, and most rows have no backslash.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import table
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from bmaplan_docs.reader.rebinding import rebound

_MARK = re.compile(r"[\n\\`*_\[<&{]")
"""A sign with which something other than text may begin."""
BAR = re.compile(r"(?<!\\)\|")
"""A sign between cells; behind a backslash it is a sign of the text."""


def quick_lines(parser: MarkdownIt) -> None:
    """Take a line that has no sign of Markdown as one text."""
    parser.core.ruler.at("inline", _read_lines)


def _read_lines(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = token.children or []
        if _MARK.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))


def quick_tables(parser: MarkdownIt) -> None:
    """Divide the rows of tables at their bars."""
    parser.block.ruler.at("table", rebound(table, escapedSplit=_cells), {"alt": ["paragraph", "reference"]})


def _cells(row: str) -> list[str]:
    """Return what stands between the bars of a row; a backslash before a bar makes it a sign of the text."""
    if "\\" not in row:
        return row.split("|")
    return [cell.replace("\\|", "|") for cell in BAR.split(row)]
