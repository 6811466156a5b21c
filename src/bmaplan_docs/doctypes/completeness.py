"""Measuring how complete a draft is, by the parts and facts that its edition asks for."""

from collections.abc import Iterator

from bmaplan_docs.doctypes.base import Draft, Edition, Status
from bmaplan_docs.facts import Entity, is_unfilled, typed_fields
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.project.completeness import Completeness
from bmaplan_docs.thai import estimate_words
from bmaplan_docs.tree import Blank, Blocks, Paragraph, plain_text
from bmaplan_docs.tree.outline import Part
from bmaplan_docs.tree.walk import all_lines

_OF_THE_FORM = ("document", "edition")


def measure(document: str, draft: Draft) -> Completeness:
    """Return how complete a document is, by the parts and facts that its edition asks for."""
    parts = [part for part in draft.edition.parts().values() if _is_asked_for(part)]
    fields = list(_fields(draft.facts, draft.edition))
    sections = draft.prose.sections
    free = [section.blocks for many in draft.prose.repeated.values() for section in many]
    written = (*(each.blocks for each in sections.values()), *free)
    return Completeness(
        document,
        str(draft.facts.status if isinstance(draft.facts.status, Status) else Status.DRAFT),
        len(parts),
        tuple(part.title for part in parts if not _is_written(draft.prose.blocks(part.key))),
        estimate_words("\n".join(text for blocks in written for text in _texts(blocks))),
        len(fields),
        tuple(title for title, filled in fields if not filled),
    )


def _is_asked_for(part: Part) -> bool:
    return part.required and not part.parts and not part.repeated


def _is_written(blocks: Blocks) -> bool:
    """Whether there is more than blanks: a table or a picture is enough."""
    return any(map(str.strip, _texts(blocks))) or any(not isinstance(block, Paragraph) for block in blocks)


def _texts(blocks: Blocks) -> Iterator[str]:
    """Yield the text of every line of blocks without the blanks in it."""
    for line in all_lines(blocks):
        text = plain_text(tuple([inline for inline in line if not isinstance(inline, Blank)]))
        for blank in blanks(text) if "<" in text else ():
            text = text.replace(blank, "")
        yield text


def _fields(entity: Entity, edition: Edition) -> Iterator[tuple[str, bool]]:
    """Yield the title of every field that is asked for or was begun, and whether it is filled in."""
    asked = edition.asks_for(type(entity))
    for key, (name, field) in zip(typed_fields(type(entity)), type(entity).model_fields.items(), strict=True):
        value = getattr(entity, name)
        values = value if isinstance(value, tuple) else (value,)
        below = [item for item in values if isinstance(item, Entity)]
        filled = bool(values) and not any(
            item is None or (isinstance(item, str) and is_unfilled(item)) for item in values
        )
        if below:
            for item in below:
                yield from _fields(item, edition)
        elif key not in _OF_THE_FORM and (field.is_required() or name in asked or (value and not filled)):
            yield field.title or key, filled
