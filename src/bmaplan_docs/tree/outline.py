"""The parts of a form that hold prose, and the prose a writer wrote for them."""

from collections.abc import Iterator, Mapping

from bmaplan_docs.source import Span
from bmaplan_docs.tree.blocks import Blocks
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.values import dataclass, field


@dataclass(frozen=True)
class Part:
    """A part of a form: the key by which the form names it, its title, other titles it may have.

    ``number`` is empty for parts that are not counted; ``parts`` are those inside it. A ``leading`` part
    holds what stands before the first heading; a ``repeated`` one every heading that no other part has:
    how many there are, and what they say, is the writer's. ``absorbs`` are titles of parts that only other
    editions have, whose text a writer may put here.
    """

    key: str
    title: str
    aliases: tuple[str, ...] = ()
    required: bool = True
    number: tuple[int, ...] = ()
    parts: tuple["Part", ...] = ()
    guidance: str = ""
    leading: bool = False
    repeated: bool = False
    absorbs: tuple[str, ...] = ()

    def walk(self) -> Iterator["Part"]:
        """Yield this part and those inside it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True)
class Section:
    """What a writer wrote for a part, and where its heading stands; ``title`` is what the heading says."""

    blocks: Blocks
    span: Span | None = None
    label: str = ""
    title: Inlines = ()


@dataclass(frozen=True)
class Prose:
    """The sections of a document by the key of their part; of a part that is repeated, in order."""

    sections: Mapping[str, Section] = field(default_factory=dict)
    repeated: Mapping[str, tuple[Section, ...]] = field(default_factory=dict)

    def blocks(self, key: str) -> Blocks:
        """Return the blocks of a part; nothing where the writer left it out."""
        section = self.sections.get(key)
        return section.blocks if section else ()
