"""The facts of a project's other documents, for what must agree between documents."""

import posixpath
from collections.abc import Callable

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Mapping
from bmaplan_docs.project import TEXT_SUFFIXES, Entry, suffix, type_of
from bmaplan_docs.reader.borrowing import Lend, borrow
from bmaplan_docs.reader.content import merge, read_facts_of
from bmaplan_docs.reader.drafts import complete
from bmaplan_docs.reader.sheets import Tables
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

Open = Callable[[Entry], tuple[Workspace, Lend]]
"""Returns through what a document is read, and what lends to it."""


@dataclass
class Neighbours:
    """The facts of documents; those of one are read when they are first asked for, and once.

    What is wrong with another document is told where that document is checked, and not here.
    """

    entries: tuple[Entry, ...]
    open: Open
    _types: dict[str, str] = field(default_factory=dict)
    _facts: dict[str, Entity | None] = field(default_factory=dict)

    def of(self, entry: Entry, name: str, model: type[Entity]) -> tuple[Entity, ...]:
        """Return the facts of the other documents of a type; those that cannot be read are left out."""
        others = (other for other in self.entries if other.head != entry.head and self.type_of(other) == name)
        read = (self.named(other, model) for other in others)
        return tuple(facts for facts in read if facts is not None)

    def named(self, entry: Entry, model: type[Entity]) -> Entity | None:
        """Return the facts of a document, or ``None`` where they cannot be read."""
        if entry.head not in self._facts:
            self._facts[entry.head] = None  # what borrows from itself in a circle gets nothing
            self._facts[entry.head] = self._read(entry, model)
        return self._facts[entry.head]

    def type_of(self, entry: Entry) -> str:
        """Return the type that a document names, empty where it names none."""
        if entry.head not in self._types:
            self._types[entry.head] = self._type_of(entry) or ""
        return self._types[entry.head]

    def _type_of(self, entry: Entry) -> str | None:
        try:
            return type_of(self.open(entry)[0].read(entry.head))
        except OSError:  # told where it is made itself
            return None

    def _read(self, entry: Entry, model: type[Entity]) -> Entity | None:
        try:
            return self._validated(entry, model)
        except (RecursionError, OSError):  # nested without end, or not to be read: told where it is checked
            return None

    def _validated(self, entry: Entry, model: type[Entity]) -> Entity | None:
        unheard, (workspace, lend) = Report(), self.open(entry)
        paths = (path for path in (entry.head, *entry.others) if suffix(path) in TEXT_SUFFIXES)
        read = [read_facts_of(path, workspace, unheard) for path in paths]
        mappings: list[Mapping] = [facts for facts in read if facts is not None]
        merged = merge(mappings, unheard) if len(mappings) == len(read) else None
        tables = Tables(workspace, posixpath.dirname(entry.head), unheard)
        whole = tables.expand(merged, model) if merged else None
        if whole is None:
            return None
        stated = borrow(whole, lend, unheard)
        found = validate(complete(stated, model, unheard), model, unheard)
        return None if unheard.has_errors else found
