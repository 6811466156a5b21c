"""What a run found and wrote."""

from collections.abc import Mapping

from bmaplan_docs.diagnostics import Diagnostic, Message, Severity
from bmaplan_docs.project.completeness import Completeness
from bmaplan_docs.values import dataclass, field


@dataclass(frozen=True)
class Output:
    """A file that was made: of which document, by which builder, where."""

    document: str
    builder: str
    path: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Result:
    """What a run found and wrote."""

    diagnostics: tuple[Diagnostic, ...]
    outputs: tuple[Output, ...] = ()
    documents: tuple[str, ...] = ()
    completeness: tuple[Completeness, ...] = ()
    """Of the documents whose content could be understood."""
    unchanged: tuple[str, ...] = ()
    """Documents that were not made again, because nothing that they depend on has changed."""
    reasons: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    """Why each of the other documents was made."""
    failed: tuple[str, ...] = ()
    """Documents whose errors keep them from being built, and those whose files could not be written."""
    orphans: tuple[str, ...] = ()
    """Files of documents that are gone, as far as is known."""
    removed: tuple[str, ...] = ()
    """Those of them that were removed."""
    known: int = 0
    """How many problems the project's baseline passed over."""

    @property
    def ok(self) -> bool:
        """Whether nothing was found that keeps a document from being written."""
        return not any(found.severity is Severity.ERROR for found in self.diagnostics)
