"""Texts searched as one: nothing is found that does not stand there, and nothing is passed over."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bmaplan_docs.checker import Pattern, rules
from bmaplan_docs.checker.searching import Searched

CASES = Path(__file__).parents[2] / "rules"


def patterns() -> Iterator[tuple[str, Pattern]]:
    for group in iter_modules(rules.__path__):
        package = import_module(f"{rules.__name__}.{group.name}")
        for module in iter_modules(package.__path__):
            for name, value in vars(import_module(f"{package.__name__}.{module.name}")).items():
                if isinstance(value, Pattern):
                    yield f"{module.name}.{name}", value


@pytest.mark.parametrize(
    ("signs", "numbers"),
    [(["ก"], [0, 2]), (["ข", "ง"], [1, 2]), (["กข"], []), ([], []), (["จ"], [])],
)
def test_texts_that_have_any_of_the_signs(signs: list[str], numbers: list[int]) -> None:
    assert Searched(["กค", "ข", "ก ก ง", ""]).having(signs) == numbers


def test_a_place_belongs_to_the_text_that_stands_there() -> None:
    searched = Searched(["กค", "", "ข"])
    assert [searched.number(searched.whole.index(char)) for char in "กคข"] == [0, 0, 2]


@pytest.mark.parametrize(("name", "pattern"), list(patterns()))
def test_a_pattern_is_found_only_where_one_of_its_signs_stands(name: str, pattern: Pattern) -> None:
    for path in CASES.rglob("*.cases"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if pattern.signs and pattern.search(line):
                assert any(sign in line for sign in pattern.signs), (name, line)
