"""A rule: one kind of problem, how it is found in a reading, and how it is mended where that is safe."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from bmaplan_docs.checker.naming import Drift, Names
from bmaplan_docs.checker.passages import Passage
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.diagnostics import Code, Edit, Fix, Message, Related
from bmaplan_docs.doctypes.base import Draft, Totals, unknown
from bmaplan_docs.registry import Registry
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass, field


@dataclass(frozen=True)
class Context:
    """What a rule may know besides the reading.

    The ``draft`` holds the typed facts, the parts of the prose and the edition; there is none where the facts
    could not be understood, nor for a Word file. ``add_up`` tells the totals of its facts, where its type has
    any. Who asks for ``today`` is asked anew every day.
    """

    registry: Registry = field(default_factory=Registry)
    draft: Draft | None = None
    kind: str = ""
    document: str = ""
    ask_today: Callable[[], date | None] = unknown
    add_up: Callable[[Draft], Totals] | None = None

    @property
    def today(self) -> date | None:
        """The day, unknown where nobody told."""
        return self.ask_today()


@dataclass(frozen=True)
class Other:
    """Another place that belongs to a finding, and what is said about it."""

    passage: Passage
    start: int
    end: int
    message: Message

    @property
    def related(self) -> tuple[Related, ...]:
        """The place in its file, where that is known."""
        span = self.passage.place(self.start, self.end)
        return (Related(span, self.message),) if span else ()


@dataclass(frozen=True)
class Finding:
    """A problem at ``passage.text[start:end]``; ``params`` fill the blanks of the rule's message and hint.

    ``put`` is what should stand there instead, where there is one remedy; ``others`` are further places.
    What is found in a file and not in a passage has a ``span`` and ``edits`` of its own.
    """

    passage: Passage | None
    start: int = 0
    end: int = 0
    params: Mapping[str, object] = field(default_factory=dict)
    put: str | None = None
    safe: bool = True
    others: tuple[Other, ...] = ()
    span: Span | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def place(self) -> Span | None:
        """Where the problem stands in its file."""
        if self.span is not None or self.passage is None:
            return self.span
        return self.passage.place(self.start, self.end)

    @property
    def fix(self) -> Fix | None:
        """The change of the file that mends it; none where the text is not written there as it is read."""
        if self.edits:
            return Fix(self.edits, self.safe)
        if self.put is None or self.passage is None:
            return None
        span = self.passage.exact(self.start, self.end)
        return Fix((Edit(span, self.put),), self.safe) if span else None


Check = Callable[[Reading, Context], Iterable[Finding]]
Compare = Callable[[Sequence[Names]], Iterable[Drift]]


def _nothing(_: Reading, __: Context) -> Iterable[Finding]:
    """Find nothing in one document alone."""
    return ()


@dataclass(frozen=True)
class Rule:
    """A rule: what it reports, and what finds it, in one document or in the names that all of a project use.

    One that ``needs_facts`` is asked only where there is a draft: never for Word files.
    """

    code: Code
    check: Check = _nothing
    needs_facts: bool = False
    compare: Compare | None = None
    group: str = field(default="", compare=False)


def find(passage: Passage, start: int, end: int, **params: Any) -> Finding:
    """Return a finding without a fix; ``found`` fills a blank of its name with the text at fault."""
    return Finding(passage, start, end, {"found": passage.text[start:end], **params})


def replacing(
    passage: Passage, start: int, end: int, put: str, *, safe: bool = True, **params: Any
) -> Finding:
    """Return a finding whose text should give way to ``put``; both fill blanks: ``found`` and ``put``."""
    known = {"found": passage.text[start:end], "put": put, **params}
    return Finding(passage, start, end, known, put, safe)
