"""Classes of values behave as those of the standard library."""

import dataclasses
import pickle
from functools import cached_property

import pytest

from bmaplan_docs.values import dataclass, field, replace


@dataclass(frozen=True)
class Point:
    """A value with a default and something it works out."""

    x: int
    y: int = 0
    note: str = field(default="", compare=False, repr=False)

    @cached_property
    def sum(self) -> int:
        """Both together."""
        return self.x + self.y


@dataclass(frozen=True)
class Far(Point):
    """A value with a further field."""

    z: int = 1


@dataclass
class Bag:
    """Something that changes."""

    things: list[int] = field(default_factory=list)


def test_values_are_equal_by_their_fields_and_class() -> None:
    assert Point(1, 2, "a") == Point(x=1, y=2)
    assert hash(Point(1, 2, "a")) == hash(Point(1, 2))
    assert Point(1) != Point(2)
    assert Point(1) != Far(1)
    assert repr(Far(1, 2)) == "Far(x=1, y=2, z=1)"


def test_values_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Point(1).x


def test_a_changed_value_works_everything_out_anew() -> None:
    point = Point(1, 2)
    assert point.sum == 3
    assert replace(point, x=5) == Point(5, 2)
    assert replace(point, x=5).sum == 7
    with pytest.raises(TypeError):
        replace(point, z=5)  # type: ignore[call-arg]


def test_objects_that_change_share_nothing() -> None:
    first, second = Bag(), Bag()
    first.things.append(1)
    assert (second.things, Bag([1]) == first) == ([], True)
    with pytest.raises(TypeError):
        hash(first)


def test_values_are_dataclasses_to_others() -> None:
    assert [one.name for one in dataclasses.fields(Far)] == ["x", "y", "note", "z"]
    assert dataclasses.asdict(Point(1, 2)) == {"x": 1, "y": 2, "note": ""}
    assert dataclasses.replace(Point(1, 2), y=3) == Point(1, 3)
    assert pickle.loads(pickle.dumps(Far(1, 2))) == Far(1, 2)  # noqa: S301 - our own
    match Far(1, 2, "", 3):
        case Far(x, y, _, z):
            assert (x, y, z) == (1, 2, 3)


def test_what_is_missing_or_too_much_is_refused() -> None:
    with pytest.raises(TypeError, match="x"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="w"):
        Point(1, w=2)  # type: ignore[call-arg]
