"""A diagnostic is one problem at one place; a report collects those of one document."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.diagnostics.codes import Code, Severity
from bmaplan_docs.diagnostics.messages import Message
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.values import dataclass, field, replace


@dataclass(frozen=True)
class Related:
    """Another place that belongs to a problem, and what stands there."""

    span: Span
    message: Message


@dataclass(frozen=True)
class Edit:
    """A change of what was typed: the characters of a place, in one line, give way to others."""

    span: Span
    put: str


@dataclass(frozen=True)
class Fix:
    """What mends a problem; a ``safe`` one changes no meaning and may be applied unseen."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True)
class Diagnostic:
    """One problem: its code, the severity it has here, the place, the message and what to do."""

    code: Code
    severity: Severity
    span: Span | None
    message: Message
    hint: Message | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of the problem, its own first."""
        own = (self.span,) if self.span else ()
        edits = self.fix.edits if self.fix else ()
        return (*own, *(one.span for one in self.related), *(one.span for one in edits))

    @property
    def place(self) -> tuple[str, str, int, int, str]:
        """File, sheet, line, column and code: the order in which problems are shown."""
        if self.span is None:
            return ("", "", 0, 0, self.code.name)
        span = self.span
        return (span.path, span.sheet, span.line, span.column or 0, self.code.name)


def _is_as_typed(edit: Edit) -> bool:
    typed = edit.span.source.typed
    return typed is None or edit.span.line not in typed.faulty


@dataclass
class Report:
    """The problems found so far; stages add to it, and none takes away what it cannot show otherwise."""

    _found: list[Diagnostic] = field(default_factory=list)
    _known: set[Diagnostic] = field(default_factory=set)

    def add(
        self,
        code: Code,
        span: Span | None,
        *,
        hint: Message | None = None,
        related: Iterable[Related] = (),
        severity: Severity | None = None,
        fix: Fix | None = None,
        **params: object,
    ) -> None:
        """Add a problem; ``params`` fill the blanks of the code's message and hint.

        Places are told as they were typed. A line that was mended before it was read is put right first:
        other fixes of it have to wait, because they were made for the mended one.
        """
        span = span.as_typed() if span else None
        related = tuple(replace(one, span=one.span.as_typed()) for one in related)
        fix = fix if fix and all(map(_is_as_typed, fix.edits)) else None
        usual = code.cell_hint if code.cell_hint and isinstance(span, Cell) else code.hint
        if hint is None and usual:
            hint = Message(usual, params)
        found = Diagnostic(
            code, severity or code.severity, span, Message(code.message, params), hint, related, fix
        )
        self._keep(found)

    def _keep(self, found: Diagnostic) -> None:
        if found not in self._known:
            self._known.add(found)
            self._found.append(found)

    @classmethod
    def of(cls, code: Code, span: Span | None, **params: object) -> "Report":
        """Return a report of one problem."""
        report = cls()
        report.add(code, span, **params)  # type: ignore[arg-type]  # they fill blanks
        return report

    def take(self, found: Iterable[Diagnostic]) -> None:
        """Take over problems that were found elsewhere."""
        self._found.extend(found)

    def extend(self, other: "Report") -> None:
        """Take over the problems of another report."""
        for found in other:
            self._keep(found)

    def retain(self, found: Iterable[Diagnostic]) -> None:
        """Keep these problems only: the others are known and accepted."""
        self._found = list(found)
        self._known = set(self._found)

    def raise_warnings(self, *codes: Code) -> None:
        """Turn warnings into errors: those of some codes, or all of them (``-W``)."""
        self._found = [
            replace(found, severity=Severity.ERROR)
            if found.severity is Severity.WARNING and (not codes or found.code in codes)
            else found
            for found in self._found
        ]
        self._known = set(self._found)

    @property
    def has_errors(self) -> bool:
        """Whether a problem was found that keeps the document from being written."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def has(self, code: Code) -> bool:
        """Whether a problem of this kind was found."""
        return any(found.code is code for found in self._found)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found, key=lambda found: found.place))

    def __len__(self) -> int:
        return len(self._found)
