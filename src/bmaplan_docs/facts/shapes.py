"""What a field holds: one value or many, a group of keys, amounts or words; for whoever fills fields."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BeforeValidator, PlainValidator
from pydantic.fields import FieldInfo

from bmaplan_docs.facts.entity import Entity, Reference, typed_fields
from bmaplan_docs.facts.fields import Choice, is_many, reads_lines, reads_months, reads_text
from bmaplan_docs.facts.unfilled import Unfilled
from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Shape:
    """What a field, or an item of a list, holds.

    ``item`` is what stands in a list of it, ``entity`` the model of a group of keys, ``keyed`` what stands
    under the keys of a group that may have any (a value for each year).
    """

    item: "Shape | None" = None
    entity: type[Entity] | None = None
    keyed: "Shape | None" = None
    words: bool = False
    lines: bool = False
    months: bool = False
    amount: bool = False
    identifies: bool = False
    choice: bool = False
    required: bool = False

    @property
    def group(self) -> bool:
        """Whether it is a group of keys."""
        return self.entity is not None or self.keyed is not None

    @property
    def known(self) -> tuple[str, ...]:
        """The keys that a group may have; none where it may have any."""
        return tuple(typed_fields(self.entity)) if self.entity else ()

    def below(self, key: str) -> "Shape | None":
        """Return what stands under a key of a group, ``None`` where there is no such key."""
        if self.keyed is not None:
            return self.keyed
        return shapes(self.entity).get(key) if self.entity else None


@cache
def shapes(model: type[Entity]) -> Mapping[str, Shape]:
    """Return the shape of every field of a model by the key under which it is typed."""
    return {key: _of_field(key, field, model) for key, field in typed_fields(model).items()}


def _of_field(key: str, field: FieldInfo, model: type[Entity]) -> Shape:
    identifies = bool(model.kind) and key == "id"
    return _shape(
        field.annotation, tuple(field.metadata), required=field.is_required(), identifies=identifies
    )


def _shape(annotation: Any, notes: tuple[Any, ...], *, required: bool = False, identifies: bool) -> Shape:
    """Return the shape that an annotation with its notes has."""
    inner = getattr(annotation, "__metadata__", None)
    if inner is not None:
        return _shape(get_args(annotation)[0], (*inner, *notes), required=required, identifies=identifies)
    if get_origin(annotation) in (Union, UnionType):
        (value, *_) = (one for one in get_args(annotation) if one not in (type(None), Unfilled))
        return _shape(value, notes, required=required, identifies=identifies)
    if any(isinstance(note, BeforeValidator) and is_many(note.func) for note in notes):
        item = _shape(get_args(annotation)[0], (), identifies=False)
        return Shape(item=item, required=required)
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return Shape(entity=annotation, required=required)
    if get_origin(annotation) is dict:
        return Shape(keyed=_shape(get_args(annotation)[1], (), identifies=False), required=required)
    return _single(annotation, notes, required=required, identifies=identifies)


def _single(annotation: Any, notes: tuple[Any, ...], *, required: bool, identifies: bool) -> Shape:
    read: list[Any] = [note.func for note in notes if isinstance(note, PlainValidator)]
    refers = any(isinstance(note, Reference) for note in notes)
    return Shape(
        words=any(map(reads_text, read)),
        lines=any(map(reads_lines, read)),
        months=any(map(reads_months, read)),
        amount=annotation is Decimal,
        identifies=identifies or refers,
        choice=isinstance(annotation, type) and issubclass(annotation, Choice),
        required=required,
    )
