"""The facts of a project's other documents of one type, for what must agree between documents."""

import posixpath
import re

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Mapping
from bmaplan_docs.project import TEXT_SUFFIXES, Entry, suffix
from bmaplan_docs.reader.borrowing import Lend, borrow
from bmaplan_docs.reader.content import merge, read_facts_of
from bmaplan_docs.reader.drafts import complete
from bmaplan_docs.reader.sheets import TableFiles, expand
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace


def _nothing(name: str) -> None:
    """Lend nothing."""


@dataclass
class Neighbours:
    """The facts of documents by type; those of a type are read when they are first asked for, and once.

    What is wrong with another document is told where that document is checked, and not here.
    """

    entries: tuple[Entry, ...]
    workspace: Workspace
    lend: Lend = _nothing
    _known: dict[str, dict[str, Entity]] = field(default_factory=dict)

    def of(self, entry: Entry, name: str, model: type[Entity]) -> tuple[Entity, ...]:
        """Return the facts of the other documents of a type; those that cannot be read are left out."""
        if name not in self._known:
            self._known[name] = self._read_all(name, model)
        return tuple(facts for head, facts in self._known[name].items() if head != entry.head)

    def named(self, head: str, name: str, model: type[Entity]) -> Entity | None:
        """Return the facts of the document that begins in a file, or ``None`` where it is of another type."""
        if name not in self._known:
            self._known[name] = self._read_all(name, model)
        return self._known[name].get(head)

    def is_a(self, entry: Entry, name: str) -> bool:
        """Whether a document says that it is of a type."""
        typed = rb"^(?:\xef\xbb\xbf)?document[ \t]*:[ \t]*[\"']?" + re.escape(name).encode() + rb"[\"']?\s"
        return re.search(typed, self.workspace.read(entry.head), re.MULTILINE) is not None

    def _read_all(self, name: str, model: type[Entity]) -> dict[str, Entity]:
        found = {}
        for entry in self.entries:
            facts = self._read(entry, model) if self.is_a(entry, name) else None
            if facts is not None:
                found[entry.head] = facts
        return found

    def _read(self, entry: Entry, model: type[Entity]) -> Entity | None:
        try:
            return self._validated(entry, model)
        except RecursionError:  # nested without end: told where it is checked
            return None

    def _validated(self, entry: Entry, model: type[Entity]) -> Entity | None:
        unheard = Report()
        paths = (path for path in (entry.head, *entry.others) if suffix(path) in TEXT_SUFFIXES)
        read = [read_facts_of(path, self.workspace, unheard) for path in paths]
        mappings: list[Mapping] = [facts for facts in read if facts is not None]
        merged = merge(mappings, unheard) if len(mappings) == len(read) else None
        files = TableFiles(self.workspace, posixpath.dirname(entry.head), unheard)
        whole = expand(merged, model, files) if merged else None
        if whole is None:
            return None
        stated = borrow(whole, self.lend, unheard)
        found = validate(complete(stated, model, unheard), model, unheard)
        return None if unheard.has_errors else found
