"""What a run found and wrote."""

from bmaplan_docs.diagnostics import Diagnostic, Severity
from bmaplan_docs.doctypes.completeness import Completeness
from bmaplan_docs.values import dataclass, field


@dataclass(frozen=True)
class Output:
    """A file that was written: of which document, by which builder, where."""

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
    known: int = 0
    """How many problems the project's baseline passed over."""

    @property
    def ok(self) -> bool:
        """Whether nothing was found that keeps a document from being written."""
        return not any(found.severity is Severity.ERROR for found in self.diagnostics)
