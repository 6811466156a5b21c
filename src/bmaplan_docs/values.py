"""Classes of values: those of `dataclasses`, made and changed quickly.

The type checker sees ``dataclass`` and ``replace`` of the standard library, and they behave as these do. It
compiles six methods for every class, whether or not the run makes any object of it (a quarter of what the
start of a command took), and fills its objects attribute by attribute through ``object.__setattr__``. Here
all classes share their methods but ``__init__``, which is compiled when the first object is made.
``dataclasses.fields`` and ``dataclasses.replace`` work on them too.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass, replace

__all__ = ["dataclass", "field", "replace"]

_new = object.__new__
_FIELD: Any = getattr(dataclasses, "_FIELD")  # noqa: B009 - what `dataclasses.fields` knows a field by


if not TYPE_CHECKING:

    def dataclass(made: type | None = None, *, frozen: bool = False, eq: bool = True) -> Any:
        """Return a class with what its annotations ask for; use it as ``dataclasses.dataclass``."""
        if made is None:
            return lambda later: dataclass(later, frozen=frozen, eq=eq)
        fields = _fields(made)
        made.__dataclass_fields__, made.__match_args__ = fields, tuple(fields)
        made.__compared__ = tuple(name for name, one in fields.items() if one.compare)
        made.__init__ = _first_init(made)
        own = {"__repr__": _repr}
        if eq:
            own |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
        if frozen:
            own |= {"__setattr__": _refuse, "__delattr__": _refuse}
        for name, method in own.items():
            if name not in made.__dict__ or made.__dict__[name] is None:
                setattr(made, name, method)
        return made

    def replace(value: Any, /, **changes: object) -> Any:
        """Return a value like another but for some of its fields; what it has worked out is left behind."""
        made = _new(value.__class__)
        before, inside = value.__dict__, made.__dict__
        fields = value.__dataclass_fields__
        if len(before) == len(fields):
            inside.update(before)
        else:
            inside.update((name, before[name]) for name in fields)
        inside.update(changes)
        if len(inside) != len(fields):
            raise TypeError(f"{value.__class__.__name__} has no {set(inside) - set(fields)}")
        return made


def _fields(made: Any) -> dict[str, Field[Any]]:
    """Return the fields of a class by name, those of its bases first."""
    found: dict[str, Field[Any]] = {}
    for base in reversed(made.__mro__[1:]):
        found |= base.__dict__.get("__dataclass_fields__", {})
    for name, annotation in get_annotations(made).items():
        if getattr(annotation, "__origin__", None) is ClassVar:
            continue
        given = made.__dict__.get(name, MISSING)
        one: Any = given if isinstance(given, Field) else field(default=given)
        one.name, one.type, one._field_type = name, annotation, _FIELD  # noqa: SLF001 - see above
        found[name] = one
        if one is given:
            delattr(made, name)
    return found


def _first_init(made: Any) -> Callable[..., None]:
    """Return what makes the first object: it puts the compiled ``__init__`` in its own place."""

    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807
        made.__init__ = _compile(made)
        made.__init__(self, *values, **named)

    return __init__


def _compile(made: Any) -> Callable[..., None]:
    """Return the ``__init__`` of a class, with its fields as parameters."""
    given: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = ["self"], ["inside = self.__dict__"]
    for name, one in made.__dataclass_fields__.items():
        value = name
        if one.default_factory is not MISSING:
            given[f"make_{name}"] = one.default_factory
            parameters.append(f"{name}=MISSING")
            value = f"make_{name}() if {name} is MISSING else {name}"
        elif one.default is not MISSING:
            given[f"default_{name}"] = one.default
            parameters.append(f"{name}=default_{name}")
        else:
            parameters.append(name)
        lines.append(f"inside[{name!r}] = {value}")
    body = "\n    ".join(lines)
    exec(f"def __init__({', '.join(parameters)}):\n    {body}\n", given)  # noqa: S102 - as dataclasses does
    made_init: Callable[..., None] = given["__init__"]
    made_init.__qualname__ = f"{made.__qualname__}.__init__"
    return made_init


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    mine, theirs = self.__dict__, other.__dict__
    return all(mine[name] == theirs[name] for name in self.__compared__)


def _hash(self: Any) -> int:
    inside = self.__dict__
    return hash(tuple([inside[name] for name in self.__compared__]))


def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name, one in self.__dataclass_fields__.items() if one.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"{self.__class__.__name__}.{name} cannot be changed")
