"""What is kept of a document: what was found in it and what it depends on, and the same of its outputs."""

from typing import Any

from bmaplan_docs.cache.reads import ABSENT
from bmaplan_docs.cache.telling import from_plain
from bmaplan_docs.diagnostics import Diagnostic, Severity
from bmaplan_docs.project.completeness import Completeness
from bmaplan_docs.values import dataclass, field

Plain = dict[str, Any]


@dataclass(frozen=True)
class Made:
    """The outputs of a document that one set of builders makes, by path, with the digest of each file.

    ``reads`` are only those of the builders; what they ``found`` comes on top of what the document holds.
    """

    reads: dict[str, str]
    found: Plain
    outputs: dict[str, str]


@dataclass(frozen=True)
class Record:
    """What was found in a document; ``made`` is by the names of the builders, with commas between them.

    ``names`` is the digest of what it names: nothing but that matters to whoever compares documents.
    """

    reads: dict[str, str]
    found: Plain
    complete: tuple[Any, ...] | None
    made: dict[str, Made] = field(default_factory=dict)
    names: str = ABSENT

    def has(self, *severities: Severity) -> bool:
        """Whether problems of these kinds were found in what was written."""
        return any(severity in severities for _, severity, *_ in self.found["found"])

    def diagnostics(self, builders: str) -> tuple[Diagnostic, ...]:
        """Return what was found in the document and by its builders, in the order of places."""
        made = self.made.get(builders)
        found = [*from_plain(self.found), *(from_plain(made.found) if made else ())]
        return tuple(sorted(found, key=lambda one: one.place))

    def completeness(self) -> tuple[Completeness, ...]:
        """Return how complete the document is; nothing where it could not be understood."""
        if self.complete is None:
            return ()
        document, status, sections, missing, words, fields, empty = self.complete
        return (Completeness(document, status, sections, tuple(missing), words, fields, tuple(empty)),)

    @property
    def plain(self) -> Plain:
        """The record as JSON can hold it."""
        made = {
            builders: {"reads": one.reads, "found": one.found, "outputs": one.outputs}
            for builders, one in self.made.items()
        }
        return {
            "reads": self.reads,
            "found": self.found,
            "complete": self.complete,
            "made": made,
            "names": self.names,
        }

    @classmethod
    def from_plain(cls, plain: Plain) -> "Record":
        """Return the record of what JSON gave."""
        made = {builders: Made(**one) for builders, one in plain["made"].items()}
        return cls(plain["reads"], plain["found"], plain["complete"], made, plain["names"])
