"""Entities remember where they were written, and what they refer to."""

from typing import Annotated

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Many, Reference, Text, entities, references, repeated
from bmaplan_docs.reader import yaml
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.source import Source, Span

AgencyId = Annotated[Text, Reference("agency")]


class Leaf(Entity):
    name: Text
    agency: AgencyId | None = None


class Root(Entity):
    host: AgencyId
    helpers: Many[AgencyId] = ()
    leaves: Many[Leaf] = ()
    other: Text | None = None


TEXT = """host: a
helpers:
  - b
  - a
  - b
leaves:
  - name: ก
    agency: c
  - name: ข
"""


def read(text: str) -> Root:
    report = Report()
    node = yaml.read_mapping(Source("a.yaml", text), text, 1, report)
    assert node is not None
    root = validate(node, Root, report)
    assert root is not None, list(report)
    return root


def at(span: Span | None) -> tuple[int, int | None]:
    assert span is not None
    return span.line, span.column


def test_a_value_knows_its_place_and_a_list_that_of_its_key() -> None:
    root = read(TEXT)
    assert at(root.place("host")) == (1, 7)
    assert at(root.place("helpers")) == (2, 1)
    assert at(root.place("helpers", 1)) == (4, 5)
    assert at(root.leaves[1].place("name")) == (9, 11)


def test_what_was_not_written_has_the_place_of_what_is_around_it() -> None:
    root = read(TEXT)
    assert at(root.place("other")) == at(root.place()) == (1, 1)
    assert at(root.leaves[1].place("agency")) == (9, 5)


def test_a_single_value_in_the_place_of_a_list_knows_its_place() -> None:
    assert at(read("host: a\nhelpers: b\n").place("helpers", 0)) == (2, 10)


def test_an_entity_made_by_a_program_has_no_place() -> None:
    assert Leaf(name="ก").place("name") is None


def test_references_are_found_alone_in_lists_and_where_they_may_be_missing() -> None:
    root = read(TEXT)
    assert [(kind, id_, at(span)) for kind, id_, span in references(root)] == [
        ("agency", "a", (1, 7)),
        ("agency", "b", (3, 5)),
        ("agency", "a", (4, 5)),
        ("agency", "b", (5, 5)),
    ]
    assert [id_ for leaf in root.leaves for _, id_, _ in references(leaf)] == ["c"]


def test_a_reference_that_stands_twice_in_one_list_is_found() -> None:
    assert [(id_, at(span)) for id_, span in repeated(read(TEXT))] == [("b", (5, 5))]


def test_all_entities_are_walked() -> None:
    assert [type(entity).__name__ for entity in entities(read(TEXT))] == ["Root", "Leaf", "Leaf"]
