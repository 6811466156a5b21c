"""Putting rows of tables where the facts ask for them, along the model that says which lists there are."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Mapping, Node, Sequence
from bmaplan_docs.facts.rows import KEY
from bmaplan_docs.facts.shapes import Shape, shapes
from bmaplan_docs.reader.sheets.files import TableFiles
from bmaplan_docs.reader.sheets.mapping import declare
from bmaplan_docs.reader.sheets.tables import TableReader
from bmaplan_docs.values import replace


class Expanding:
    """Walks the facts along the model."""

    def __init__(self, files: TableFiles) -> None:
        self.files = files
        self.sound = True

    def group(self, node: Mapping, shape: Shape) -> Mapping:
        """Return a group of keys with the rows of its lists."""
        known = shapes(shape.entity) if shape.entity else {}
        entries = {
            key: self._below(below, known[key]) if key in known else below
            for key, below in node.entries.items()
        }
        return replace(node, entries=entries)

    def _below(self, node: Node, shape: Shape) -> Node:
        if shape.item is None:
            return self.group(node, shape) if isinstance(node, Mapping) else node
        many = node.items if isinstance(node, Sequence) else (node,)
        items = [item for one in many for item in self._items(one, shape.item)]
        return (
            Sequence(node.span, tuple(items)) if isinstance(node, Sequence) or items != [node] else items[0]
        )

    def _items(self, node: Node, item: Shape) -> tuple[Node, ...]:
        """Return the entries that stand in the place of one: those of a table, or itself."""
        if not isinstance(node, Mapping):
            return (node,)
        if KEY not in node.entries or KEY in item.known:
            return (self.group(node, item),)
        report: Report = self.files.report
        declared = declare(node, item, report)
        found = TableReader(self.files).read(declared) if declared else None
        self.sound = self.sound and found is not None
        return found or ()
