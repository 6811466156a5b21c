"""YAML is read as texts with their places."""

import pytest

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence, plain, scalars
from bmaplan_docs.reader import yaml
from bmaplan_docs.source import Source


def read(text: str, first_line: int = 1) -> Node:
    report = Report()
    node = yaml.read(Source("a.yaml", text), text, first_line, report)
    assert [found.code.name for found in report] == []
    assert node is not None
    return node


def faults(text: str) -> list[tuple[str, int | None, int | None]]:
    report = Report()
    assert yaml.read(Source("a.yaml", text), text, 1, report) is None
    return [
        (found.code.name, found.span and found.span.line, found.span and found.span.column)
        for found in report
    ]


def test_scalars_stay_text() -> None:
    values = ["no", "yes", "007", "1e3", "0x1f", "2020-09-21", "12:30", "1_000", ".5", "True", "Null"]
    assert plain(read("\n".join(f"- {value}" for value in values))) == values


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_nothing_is_none(empty: str) -> None:
    node = read(f"a: {empty}")
    assert [one.text for one in scalars(node)] == [None]


def test_quoted_texts_that_look_empty_are_texts() -> None:
    assert plain(read("a: '~'\nb: \"null\"\nc: ''")) == {"a": "~", "b": "null", "c": ""}


def test_lists_and_groups_keep_their_shape() -> None:
    assert plain(read("a:\n  - b: 1\n    c: [2, {d: 3}]\n  - 4\n")) == {
        "a": [{"b": "1", "c": ["2", {"d": "3"}]}, "4"]
    }


def test_texts_over_several_lines() -> None:
    assert plain(read("a: |\n  ก\n  ข\nb: >\n  ก\n  ข\nc: ก\n  ข\n")) == {
        "a": "ก\nข\n",
        "b": "ก ข\n",
        "c": "ก ข",
    }


def test_every_text_knows_its_line_and_column() -> None:
    node = read("a: ก\nb:\n  - ข\n  - c: ค\n", first_line=5)
    assert [(one.text, one.span.line, one.span.column, one.span.end) for one in scalars(node)] == [
        ("ก", 5, 4, 5),
        ("ข", 7, 5, 6),
        ("ค", 8, 8, 9),
    ]


def test_every_key_knows_its_place() -> None:
    node = read("a: ก\n\nbb:\n  - ข\n")
    assert isinstance(node, Mapping)
    assert {key: (span.line, span.column, span.end) for key, span in node.keys.items()} == {
        "a": (1, 1, 2),
        "bb": (3, 1, 3),
    }
    assert isinstance(node.entries["bb"], Sequence)


def test_a_value_left_empty_has_the_place_of_its_key() -> None:
    node = read("a: 1\nb:\n")
    assert isinstance(node, Mapping)
    empty = node.entries["b"]
    assert isinstance(empty, Scalar)
    assert (empty.text, empty.span.line, empty.span.column) == (None, 2, 1)


def test_columns_count_code_points_also_after_emoji() -> None:
    assert faults("😀a: 1\n😀a: 2\n") == [("duplicate-key", 2, 1)]
    assert faults("a: {ก: 1, ก: 2}\n") == [("duplicate-key", 1, 11)]


def test_all_keys_that_stand_twice_are_told() -> None:
    assert faults("a: 1\na: 2\nb: {c: 1, c: 2}\n") == [("duplicate-key", 2, 1), ("duplicate-key", 3, 11)]


def test_aliases_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "MOST_NODES", 2000)
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, after in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert [name for name, _, _ in faults(bomb)] == ["bad-yaml"]


def test_a_value_nested_too_deep_is_told() -> None:
    assert [name for name, _, _ in faults("[" * 4000)] == ["bad-yaml"]


def test_the_parser_in_python_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML comes without its C parser, the same faults are told at the same lines."""
    texts = (
        "a: 1\n b: 2\n",
        "a: [1\n",
        'a: "1\n',
        "a: *b\n",
        "a: 1\na: 2\n",
        "\ta: 1\n",
        "a: @b\n",
        "a: b: c\n",
        "- a\nb: c\n",
    )
    fast = [[(name, line) for name, line, _ in faults(text)] for text in texts]
    monkeypatch.setattr(yaml, "_LOADER", yaml.yaml.SafeLoader)
    slow = [[(name, line) for name, line, _ in faults(text)] for text in texts]
    assert slow == fast
