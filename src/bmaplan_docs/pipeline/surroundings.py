"""What a document may ask for while it is made: files, the registry, other documents, the day.

Every question is noted with the digest of its answer, and this is what an unchanged document is known by.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bmaplan_docs import doctypes
from bmaplan_docs.cache.reads import (
    ABSENT,
    Reads,
    RecordingWorkspace,
    digest_of,
    digest_of_day,
    digest_of_entry,
)
from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.doctypes.base import DocumentType
from bmaplan_docs.facts import Entity
from bmaplan_docs.project import Entries, Entry
from bmaplan_docs.project.forms import WithForms
from bmaplan_docs.reader.borrowing import Lend, Lent
from bmaplan_docs.reader.neighbours import Neighbours
from bmaplan_docs.registry import Registry
from bmaplan_docs.values import dataclass, field, replace
from bmaplan_docs.workspace import Workspace


@dataclass(frozen=True)
class Surroundings:
    """The door to files, the registry, the other documents and the day, as one document sees them."""

    world: Workspace
    known_registry: Registry
    entries: Entries
    day: date | None
    known_policy: Policy
    neighbours: Neighbours
    offers: dict[str, Any]
    sources: dict[str, Reads]
    reads: Reads = field(default_factory=Reads)

    @classmethod
    def of(
        cls,
        workspace: Workspace,
        registry: Registry,
        entries: Entries,
        today: date | None,
        policy: Policy | None = None,
        reads: Reads | None = None,
    ) -> "Surroundings":
        """Return the surroundings of a run; without a policy every rule of the checker is asked.

        ``reads`` are what all documents share: what was read for the registry.
        """
        shared, sources = reads or Reads(), defaultdict[str, Reads](Reads)
        world, asked = WithForms(workspace), policy or Policy()

        def open_(entry: Entry) -> tuple[Workspace, Lend]:
            own = around.noted(sources[entry.name])
            return own.workspace, own.lend

        neighbours = Neighbours(entries.all, open_)
        around = cls(world, registry, entries, today, asked, neighbours, {}, sources, shared)
        return around

    def find_read(self, path: str) -> str | None:
        """Return the digest that a shared file or one of another document had when it was read."""
        every = (self.reads, *self.sources.values())
        return next((one.seen[f"read {path}"] for one in every if f"read {path}" in one.seen), None)

    def basis(self, topic: str) -> dict[str, str] | None:
        """Return what was asked of other documents for a topic, or ``None`` where that is in doubt."""
        kind, _, subject = topic.partition(" ")
        if kind == "facts":
            return self._asked(subject)
        if kind != "others":
            return None
        again = self.noted(Reads())
        again.names()
        again.types()
        basis = again.reads.seen
        for entry in self.entries.all:
            if self.neighbours.type_of(entry) == subject:
                asked = self._asked(entry.name)
                if asked is None:
                    return None
                basis |= asked
        return basis

    def _asked(self, name: str) -> dict[str, str] | None:
        """Return what was asked while the facts of a document were read for others."""
        asked = self.sources[name]
        if asked.torn:
            return None
        return {f"entry {name}": digest_of_entry(self.entries.find(name)), **asked.seen}

    def noted(self, reads: Reads) -> "Surroundings":
        """Return the surroundings of one document, whose questions are noted in ``reads``."""
        return replace(self, reads=reads)

    @property
    def workspace(self) -> Workspace:
        """The door to files; the forms that came with the library lie below the project's own."""
        return RecordingWorkspace(self.world, self.reads)

    @property
    def registry(self) -> Registry:
        """The shared facts."""

        def asked(question: str, answer: object) -> None:
            self.reads.note(f"registry {question}", digest_of(answer))

        return replace(self.known_registry, asked=asked)

    @property
    def policy(self) -> Policy:
        """Which rules are asked."""
        self.reads.note("policy", digest_of(self.known_policy.told))
        return self.known_policy

    def today(self) -> date | None:
        """Return the day, unknown where nobody told."""
        self.reads.note("today", digest_of_day(self.day))
        return self.day

    def find(self, name: str) -> Entry | None:
        """Return the document of a name, or ``None`` where there is none."""
        entry = self.entries.find(name)
        self.reads.note(f"entry {name}", digest_of_entry(entry))
        return entry

    def owner(self, file: str) -> Entry | None:
        """Return the document whose outputs have this name, or ``None`` where there is none."""
        entry = self.entries.owner(file)
        self.reads.note(f"owner {file}", digest_of(entry.head if entry else None))
        return entry

    def names(self) -> tuple[str, ...]:
        """Return the names of all documents."""
        self.reads.note("names", digest_of(self.entries.names))
        return self.entries.names

    def types(self) -> None:
        """Note of what types all documents are."""
        types = tuple(self.neighbours.type_of(entry) for entry in self.entries.all)
        self.reads.note("types", digest_of(types))

    def lend(self, name: str) -> Lent | None:
        """Return what a document of the project lets others use, or ``None`` where it lets nothing."""
        entry = self.entries.find(name)
        kind = doctypes.find(self.neighbours.type_of(entry)) if entry else None
        if entry is not None and kind is not None and kind.lend is not None:
            facts = self.neighbours.named(entry, kind.model)
            if facts is not None:
                return _Loans(name, kind.lend(facts), self.reads)
        self.reads.note(f"lent {name}", ABSENT)
        return None

    def others(self, entry: Entry, kind: DocumentType) -> tuple[Entity, ...]:
        """Return the facts of the other documents of a type."""
        others = self.neighbours.of(entry, kind.name, kind.model)
        self.reads.note(f"others {kind.name} {entry.name}", digest_of(others))
        return others


class _Loans(Mapping[str, dict[str, object]]):
    """What a document lends, by id; it notes which of it is taken."""

    def __init__(self, document: str, lent: Mapping[str, dict[str, object]], reads: Reads) -> None:
        self._document, self._lent, self._reads = document, lent, reads

    def __getitem__(self, id_: str) -> dict[str, object]:
        self._reads.note(f"lent {self._document}#{id_}", digest_of(self._lent.get(id_)))
        return self._lent[id_]

    def __iter__(self) -> Iterator[str]:
        self._reads.note(f"lent {self._document}", digest_of(tuple(self._lent)))
        return iter(self._lent)

    def __len__(self) -> int:
        return len(self._lent)
