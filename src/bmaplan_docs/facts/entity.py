"""An entity is a typed group of facts that remembers where each of them was written."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, ClassVar, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic.fields import FieldInfo

from bmaplan_docs.facts.node import Mapping, Node, Scalar, child
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass

Annotation = TypeVar("Annotation", bound="Reference | PictureFile")


@dataclass(frozen=True)
class Reference:
    """Annotation of a field that holds the id of an entity of another ``kind``."""

    kind: str


@dataclass(frozen=True)
class PictureFile:
    """Annotation of a field that names a picture; ``words`` is the field with what it shows."""

    words: str


class Entity(BaseModel):
    """Base of all facts; ``kind`` names those that have an ``id`` and may be referred to."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)
    kind: ClassVar[str] = ""
    _node: Node | None = PrivateAttr(default=None)

    def bind(self, node: Node) -> Self:
        """Remember the node that this entity and those below it were made from; return the entity."""
        self._node = node
        for name, value in self.__dict__.items():
            below = child(node, type(self).model_fields[name].alias or name)
            if below is None:
                continue
            for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
                at = child(below, index) if isinstance(value, tuple) else below
                if isinstance(item, Entity) and at is not None:
                    item.bind(at)
        return self

    @property
    def node(self) -> Node | None:
        """What the entity was made from; nothing where it was not read from a file."""
        return self._node

    def place(self, *steps: str | int) -> Span | None:
        """Return where the value below ``steps`` was written; the entity's own place without steps.

        The place of a list or group is that of its key.
        """
        node = self._node
        if node is None:
            return None
        span = node.span
        for step in steps:
            below = child(node, step)
            if below is None:
                break
            span = below.span
            if isinstance(node, Mapping) and not isinstance(below, Scalar):
                span = node.keys.get(str(step), span)
            node = below
        return span

    def typed(self, key: str) -> bool:
        """Whether the writer typed this value; those a draft lacks are only stood in for."""
        return not isinstance(self._node, Mapping) or key in self._node.keys


@cache
def typed_fields(model: type[Entity]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the key under which each is typed."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def entities(root: Entity) -> Iterator[Entity]:
    """Yield an entity and all entities below it."""
    yield root
    for value in root.__dict__.values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Entity):
                yield from entities(item)


def references(entity: Entity) -> Iterator[tuple[str, str, Span | None]]:
    """Yield kind, id and place of every reference that stands directly in an entity."""
    for name, reference, value in _referring(entity):
        many = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(many):
            if item is not None:
                steps = (name, index) if isinstance(value, tuple) else (name,)
                yield reference.kind, item, entity.place(*steps)


def repeated(entity: Entity) -> Iterator[tuple[str, Span | None]]:
    """Yield id and place of every reference that stands a second time in one list of an entity."""
    for name, _, value in _referring(entity):
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if item in value[:index]:
                yield item, entity.place(name, index)


def picture_files(root: Entity) -> Iterator[tuple[Entity, str, PictureFile]]:
    """Yield every field that names a picture: its entity, its name, and where its words are."""
    for entity in entities(root):
        for name, picture, value in _annotated(entity, PictureFile):
            if value is not None:
                yield entity, name, picture


def _referring(entity: Entity) -> Iterator[tuple[str, Reference, Any]]:
    return _annotated(entity, Reference)


def _annotated(entity: Entity, kind: type[Annotation]) -> Iterator[tuple[str, Annotation, Any]]:
    """Yield name, annotation and value of the fields that have an annotation of a kind."""
    for name, annotation in _annotations(type(entity), kind):  # type: ignore[arg-type]  # classes have hashes
        yield name, annotation, getattr(entity, name)


@cache
def _annotations(model: type[Entity], kind: type[Annotation]) -> tuple[tuple[str, Annotation], ...]:
    """Return the fields of a model that have an annotation of a kind, with it."""
    fields = ((name, (field.annotation, *field.metadata)) for name, field in model.model_fields.items())
    found = ((name, _find(annotations, kind)) for name, annotations in fields)
    return tuple((name, annotation) for name, annotation in found if annotation is not None)


def _find(annotations: Iterable[Any], kind: type[Annotation]) -> Annotation | None:
    """Return the one of a kind among annotations, or inside one of them: that of the items of a list."""
    for annotation in annotations:
        found = annotation if isinstance(annotation, kind) else _find(get_args(annotation), kind)
        if found is not None:
            return found
    return None
