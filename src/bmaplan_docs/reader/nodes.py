"""The tree of a Markdown text: what the parser found, each node with what stands inside it.

The parser's own tree keeps every token and finds type, line and content anew at each question; a long study
asks some hundred thousand times. This one asks each token once.
"""

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

_OPENS, _CLOSES = "_open", 1


class Node:
    """A piece of Markdown: a block, a line of text, or a piece of such a line.

    ``map`` are its first line and the line behind its last, both counted from 0, where it is a block.
    """

    __slots__ = ("attrs", "children", "content", "info", "map", "markup", "meta", "tag", "type")

    def __init__(self, token: Token) -> None:
        self.type = token.type.removesuffix(_OPENS) if token.nesting == _CLOSES else token.type
        self.tag, self.markup, self.info = token.tag, token.markup, token.info
        self.content: str = token.content
        self.map, self.meta, self.attrs = token.map, token.meta, token.attrs
        self.children: list[Node] = read_nodes(token.children) if token.children else []

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all that stands inside it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_nodes(tokens: Iterable[Token]) -> list[Node]:
    """Return the nodes of tokens, of which some open a node and others close it."""
    around: list[list[Node]] = []
    nodes: list[Node] = []
    for token in tokens:
        if token.nesting < 0:
            nodes = around.pop()
            continue
        node = Node(token)
        nodes.append(node)
        if token.nesting > 0:
            around.append(nodes)
            nodes = node.children
    return nodes


def all_blocks(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield blocks and all blocks inside them, in the order of the text."""
    for node in nodes:
        yield node
        if node.type != "inline":
            yield from all_blocks(node.children)
