"""Values that are still to be filled in: which fields may hold a blank, and what a blank is there."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.facts.entity import Entity, Reference, typed_fields
from bmaplan_docs.facts.node import is_unfilled

Value = TypeVar("Value")


class Unfilled(str):
    """A blank in the place of a value; it is printed as it is, with a mark."""

    __slots__ = ()


class _Opened:
    """Annotation of a field that may also hold a blank."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        value, _ = get_args(source)
        return core_schema.no_info_wrap_validator_function(_read, handler.generate_schema(value))


def _read(value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> Any:
    return Unfilled(value) if isinstance(value, str) and is_unfilled(value) else handler(value)


Open = Annotated[Value | Unfilled, _Opened()]
"""A value that is no text, in a document that can be made before it is known."""


def takes_blank(owner: type[Entity], key: str) -> bool:
    """Whether a blank may stand in for the value of a key: texts take one, also those of a group.

    Ids, amounts, years and choices do not, unless they are ``Open``: tables are made of them.
    """
    field = typed_fields(owner)[key]
    below = entity_below(owner, key)
    if below is not None:
        return all(takes_blank(below, name) for name in required_fields(below))
    identifies = bool(owner.kind) and key == "id"
    return _takes_blank((field.annotation, *field.metadata), text=not identifies)


def _takes_blank(annotations: tuple[Any, ...], *, text: bool) -> bool:
    """Return whether an annotation is opened, or, where a ``text`` takes blanks, ends in one."""
    if any(isinstance(annotation, _Opened) for annotation in annotations):
        return True
    if any(isinstance(annotation, Reference) for annotation in annotations):
        return False
    value = annotations[0]
    if value is str or get_origin(value) is None:
        return text and value is str
    return _takes_blank((*get_args(value), *getattr(value, "__metadata__", ())), text=text)


def required_fields(model: type[Entity]) -> dict[str, FieldInfo]:
    """Return the fields of a model that must be typed."""
    return {key: field for key, field in typed_fields(model).items() if field.is_required()}


def takes_list(annotation: Any) -> bool:
    """Whether a field holds several values."""
    return get_origin(annotation) is tuple or any(takes_list(below) for below in get_args(annotation))


@cache
def entity_below(model: type[Entity], key: str) -> type[Entity] | None:
    """Return the model of the entities that a key holds; rows ask it thousands of times."""
    return entity_in(typed_fields(model)[key].annotation)


@cache
def takes_rows(model: type[Entity], key: str) -> bool:
    """Whether a key holds several values."""
    return takes_list(typed_fields(model)[key].annotation)


def entity_in(annotation: Any) -> type[Entity] | None:
    """Return the model of the entities that a field holds."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return annotation
    if get_origin(annotation) in (tuple, Union, UnionType) or hasattr(annotation, "__metadata__"):
        for argument in get_args(annotation):
            found = entity_in(argument)
            if found:
                return found
    return None


_HOW = {
    "value": N_("write the value after the colon"),
    "lines": N_("write it on the lines below, each beginning with '- '"),
    "group": N_("write it on the lines below, each as 'key: value' and indented"),
}


def how_to_fill(owner: type[Entity], key: str) -> Message | None:
    """Return how an empty value that must be there is written; ``None`` where the line may also go."""
    field = typed_fields(owner)[key]
    if not field.is_required():
        return None
    if takes_list(field.annotation):
        return Message(_HOW["lines"])
    return Message(_HOW["group" if entity_in(field.annotation) else "value"])
