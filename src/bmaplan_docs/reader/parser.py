"""The Markdown parser, and what one place of a file defines for others: footnotes and addresses of links."""

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_blocks.index import target
from mdit_py_plugins.myst_role import myst_role_plugin

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.reader.definitions import definition_lists
from bmaplan_docs.reader.emphasis import thai_emphasis
from bmaplan_docs.reader.markers import thai_lists
from bmaplan_docs.reader.nodes import Node, read_nodes
from bmaplan_docs.reader.shortcuts import quick_lines, quick_tables
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import dataclass, field

_DEEPEST_PARSED = 100  # far more than can be printed; the parser drops what is deeper without a word
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_LABEL = re.compile(r"\[[^\]]*\]:")

UNUSED_DEFINITION = Code(
    "unused-definition",
    Severity.ERROR,
    N_("'{text}' makes this line the address of a link, and no link uses it"),
    why=N_("Such a line is never printed, so its text would be lost."),
    hint=N_("to print the line, put a backslash before '['; if it is an address nobody needs, delete it"),
    bad="[หมายเหตุ]: ข้อความ",
    good="\\[หมายเหตุ]: ข้อความ",
)
CODES = (UNUSED_DEFINITION,)


class Addresses(dict[str, Any]):
    """The addresses that a text defines by their labels; it knows those around it, and which were used."""

    def __init__(self, around: "Addresses | None" = None) -> None:
        super().__init__()
        self.around, self.used = around, set[str]()

    def get(self, key: str, default: Any = None) -> Any:
        """Return the address of a label, and remember that it was asked for."""
        if key in self:
            self.used.add(key)
            return self[key]
        return default if self.around is None else self.around.get(key, default)


@dataclass
class Defined:
    """The footnotes of a file by their label, which of them the text refers to, and addresses of links."""

    first_line: int
    written: dict[str, Node] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    _parsed: list[tuple[int, dict[str, Any]]] = field(default_factory=list)

    def parse(self, text: str, line: int, addresses: Addresses) -> list[Node]:
        """Return the blocks of a text that begins at a line; it fills ``addresses`` with its own."""
        env = self._known(addresses)
        self._parsed.append((line, env))
        return read_nodes(_parser().parse(text, env))

    def parse_line(self, text: str, addresses: Addresses) -> list[Node]:
        """Return the nodes of one line of text, which may refer to all that is known."""
        (line,) = read_nodes(_parser().parseInline(text, self._known(addresses)))
        return line.children

    def _known(self, addresses: Addresses) -> dict[str, Any]:
        notes = {"refs": {f":{label}": -1 for label in self.written}}
        return {"footnotes": notes, "references": addresses}

    def use_notes_of(self, node: Node) -> None:
        """Take the footnotes in a text that is refused as used: it is told of already."""
        self.used |= {str(inner.meta["label"]) for inner in node.walk() if inner.type == "footnote_ref"}

    def use_notes_in(self, text: str) -> None:
        """Do the same for what was never parsed: the facts of a directive."""
        self.used.update(_NOTE_MARK.findall(text))

    def unused_addresses(self, source: Source, report: Report) -> list[Span]:
        """Report the definitions that no link uses, or that define a label again; return their places."""
        lines = []
        for first, env in self._parsed:
            known: Addresses = env["references"]
            lines += [first + known[label]["map"][0] for label in known if label not in known.used]
            lines += [first + again["map"][0] for again in env.get("duplicate_refs", ())]
        for line in lines:
            match = _LABEL.search(source.line(line))
            text = match[0] if match else source.line(line).strip()
            report.add(UNUSED_DEFINITION, Span(source, line), text=text)
        return [Span(source, line) for line in lines]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_PARSED})
    parser.enable("table").use(footnote_plugin, inline=False)
    parser.disable("footnote_tail")  # notes stay where they were written; the reader looks them up
    parser.use(myst_block_plugin).disable(["myst_line_comment", "myst_block_break"])
    around = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
    parser.block.ruler.at("myst_target", _label, {"alt": around})
    parser.use(colon_fence_plugin).use(definition_lists).use(myst_role_plugin)
    return parser.use(thai_emphasis).use(thai_lists).use(quick_lines).use(quick_tables)


def _label(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    """Read a label; a line such as ``(1) (label)=`` begins an item of a list instead."""
    start = state.bMarks[line] + state.tShift[line]
    if ")" in state.src[start : state.eMarks[line]].strip().removesuffix(")="):
        return False
    return target(state, line, end, silent)
