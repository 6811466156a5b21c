"""Fences: those and comments that are never closed, which would swallow what follows; text as it is."""

import re

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.reader.codes import STRAY_FENCE, UNSUPPORTED
from bmaplan_docs.reader.directive import is_directive
from bmaplan_docs.reader.lists import NESTED_TOO_DEEP
from bmaplan_docs.reader.nodes import Node
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Block, CodeBlock

_PREFIX = r"[ \t>]*"
_COMMENT = re.compile(r"<!--((?:(?!-->).)*)-->", re.DOTALL)

UNCLOSED = Code(
    "unclosed",
    Severity.ERROR,
    N_("'{sign}' is opened here and never closed"),
    why=N_("All that follows, headings too, would be taken for its inside."),
    hint=N_("put a line '{end}' where it ends; other faults are told once it is closed"),
    bad=":::{table} ก\n| ก |\n|---|\n| 1 |\n\n# งบประมาณ",
    good=":::{table} ก\n| ก |\n|---|\n| 1 |\n:::\n\n# งบประมาณ",
)
CODES = (UNCLOSED,)
SWALLOWING = (STRAY_FENCE, UNCLOSED, NESTED_TOO_DEEP)
"""What makes parts of the form only seem to be missing."""
MAY_STAY_OPEN = ("fence", "colon_fence", "html_block")


def is_left_open(node: Node, span: Span, report: Report, *, inside: bool) -> bool:
    """Whether a fence or a comment has no end of its own; that is reported.

    ``inside`` a directive, the directives in it are judged together with the one around them.
    """
    if node.type == "html_block":
        if not _is_open_comment(node.content):
            return False
        report.add(UNCLOSED, span, sign="<!--", end="-->")
        return True
    if node.type == "colon_fence" and (inside or not is_directive(node.info)):
        return False
    if node.type not in ("fence", "colon_fence") or not _is_open_fence(node, span):
        return False
    report.add(UNCLOSED, span, sign=f"{node.markup}{node.info}".strip(), end=node.markup)
    return True


def _is_open_comment(html: str) -> bool:
    """Whether a comment runs to the end of the text, or on to the end of another one."""
    if not html.lstrip().startswith("<!--"):
        return False
    return "<!--" in _COMMENT.sub(r"\1", html)


def _is_open_fence(node: Node, span: Span) -> bool:
    first, end = node.map or (0, 1)
    last = span.line + end - first - 1
    sign, least = re.escape(node.markup[0]), len(node.markup)
    closes = re.compile(rf"{_PREFIX}{sign}{{{least},}}\s*")
    if last == span.line or not closes.fullmatch(span.source.line(last)):
        return True
    name = r"\{" if node.type == "colon_fence" else r"[\w{]"
    opens = re.compile(rf"{_PREFIX}{sign}{{{least},}}\s*{name}")
    if not any(opens.match(line) for line in node.content.split("\n")):
        return False
    # Another one begins inside and took the end of this one, unless a second end follows: a stray one.
    fence = re.compile(rf"{_PREFIX}{sign}{{3,}}")
    following = next((line for line in span.source.lines[last:] if fence.match(line)), "")
    return closes.fullmatch(following) is None


def code_block(node: Node, span: Span, report: Report) -> Block:
    """Return the text of a fence as it is, after reporting what stands behind its computer language."""
    info = node.info.strip()
    if info and not (info.isascii() and len(info.split()) == 1):
        report.add(UNSUPPORTED, span, what=f"{node.markup}{info}")
    return CodeBlock(node.content.removesuffix("\n"), span)
