"""A reading: a document as the sequence of its passages, which is what rules look at.

It is made of facts and blocks, whoever read them: the files of our content, or a Word file.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from bmaplan_docs.checker.facts import fact_passages
from bmaplan_docs.checker.passages import Kind, Passage
from bmaplan_docs.checker.prose import prose_passages
from bmaplan_docs.checker.searching import Searched
from bmaplan_docs.facts import Entity, Mapping
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Source
from bmaplan_docs.tree import Blocks
from bmaplan_docs.values import dataclass, field, replace

Shared = TypeVar("Shared")


@dataclass(frozen=True, eq=False)
class Reading:
    """A document in reading order: the facts as they were typed, then the prose.

    ``blocks`` are what the prose was read into, for rules that ask how things stand to each other.
    """

    passages: tuple[Passage, ...]
    blocks: Blocks = ()
    _shared: dict[object, object] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, blocks: Blocks, facts: Mapping | None = None, model: type[Entity] | None = None) -> "Reading":
        """Return the reading of blocks and facts; ``model`` tells texts from ids, amounts and choices."""
        stated = [*fact_passages(facts, model)] if facts else []
        numbered = (replace(passage, index=at) for at, passage in enumerate(stated))
        return cls((*numbered, *prose_passages(blocks, len(stated))), blocks)

    def texts(self, *kinds: Kind) -> Iterator[Passage]:
        """Return the passages that are texts (only of some kinds, if any are named): no ids, no amounts."""
        if not kinds:
            return iter(self._texts)
        if kinds not in self._by_kinds:
            self._by_kinds[kinds] = tuple([passage for passage in self._texts if passage.kind in kinds])
        return iter(self._by_kinds[kinds])

    @cached_property
    def _texts(self) -> tuple[Passage, ...]:
        return tuple([one for one in self.passages if one.fact is None or one.fact.prose])

    @cached_property
    def _by_kinds(self) -> dict[tuple[Kind, ...], tuple[Passage, ...]]:
        """The texts of some kinds: few questions are asked by many rules."""
        return {}

    @cached_property
    def searched(self) -> Searched:
        """The texts, to be searched as one."""
        return Searched([passage.text for passage in self._texts])

    def texts_with(self, pattern: Pattern, *kinds: Kind) -> Iterator[Passage]:
        """Yield the texts that a pattern may be found in (of some kinds only, where any are named)."""
        if not pattern.signs:
            return self.texts(*kinds)
        found = (self._texts[number] for number in self.searched.having(pattern.signs))
        return (passage for passage in found if passage.kind in kinds) if kinds else found

    def texts_at(self, places: Iterable[int]) -> Iterator[Passage]:
        """Yield the texts that stand at some places of what is searched, in order and each once."""
        return (self._texts[number] for number in sorted({self.searched.number(at) for at in places}))

    def after(self, passage: Passage) -> Passage | None:
        """Return the passage that is read next."""
        at = passage.index + 1
        return self.passages[at] if at < len(self.passages) else None

    def before(self, passage: Passage) -> Passage | None:
        """Return the passage that was read before."""
        return self.passages[passage.index - 1] if passage.index else None

    def share(self, find: Callable[["Reading"], Shared]) -> Shared:
        """Return what ``find`` finds in this reading; it looks once, however many rules ask."""
        if find not in self._shared:
            self._shared[find] = find(self)
        return self._shared[find]  # type: ignore[return-value]  # kept under the function that made it

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The files that the passages stand in."""
        found = (piece.span.source for passage in self.passages for piece in passage.pieces if piece.span)
        return tuple(dict.fromkeys(found))
