"""Facts that stand as rows of a spreadsheet or CSV file: ``rows:`` becomes the list it stands for."""

from functools import cached_property
from typing import TYPE_CHECKING

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Mapping, Node, Sequence
from bmaplan_docs.facts.rows import KEY
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from bmaplan_docs.reader.sheets.files import TableFiles


@dataclass
class Tables:
    """The tables in the folder of a document; ``read`` are the files that were named."""

    workspace: Workspace
    folder: str
    report: Report
    read: set[str] = field(default_factory=set)

    def expand(self, facts: Mapping, model: type[Entity]) -> Mapping | None:
        """Return facts in which rows of tables stand as if they had been typed.

        Returns ``None`` after reporting what is wrong with a table. Facts without tables are the same object.
        """
        if not _has_rows(facts):  # most documents: what reads tables is not even loaded
            return facts
        from bmaplan_docs.facts.shapes import Shape  # noqa: PLC0415 - see above
        from bmaplan_docs.reader.sheets.expanding import Expanding  # noqa: PLC0415 - see above

        expanding = Expanding(self._files)
        node = expanding.group(facts, Shape(entity=model))
        return node if expanding.sound else None

    @cached_property
    def _files(self) -> "TableFiles":
        from bmaplan_docs.reader.sheets.files import TableFiles  # noqa: PLC0415 - see above

        return TableFiles(self.workspace, self.folder, self.report, self.read)


def _has_rows(node: Node) -> bool:
    match node:
        case Mapping(entries=entries):
            return KEY in entries or any(map(_has_rows, entries.values()))
        case Sequence(items=items):
            return any(map(_has_rows, items))
    return False
