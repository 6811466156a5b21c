"""The SWOT directive: factors inside and outside the organization, in four lists."""

from pydantic import Field

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Many, Text
from bmaplan_docs.reader.directive import Directive, ReadBlocks, read_facts
from bmaplan_docs.tree import Blocks, Cell, Column, Item, ItemList, Paragraph, Row, Table, text

INTERNAL, EXTERNAL = "ปัจจัยภายใน", "ปัจจัยภายนอก"


class SwotFacts(Entity):
    """What helps and what hinders, inside and outside."""

    strengths: Many[Text] = Field(title="จุดแข็ง (Strengths)")
    weaknesses: Many[Text] = Field(title="จุดอ่อน (Weaknesses)")
    opportunities: Many[Text] = Field(title="โอกาส (Opportunities)")
    threats: Many[Text] = Field(title="อุปสรรค (Threats)")


def read_swot(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return the table of a SWOT directive: two columns, internal factors above external ones."""
    facts = read_facts(directive, SwotFacts, report)
    if facts is None:
        return ()
    return (
        Table(
            columns=(Column(), Column()),
            head=(),
            body=(
                *_factors(facts, INTERNAL, ("strengths", "weaknesses"), directive),
                *_factors(facts, EXTERNAL, ("opportunities", "threats"), directive),
            ),
            caption=directive.caption,
            span=directive.span,
        ),
    )


def _factors(facts: SwotFacts, title: str, keys: tuple[str, str], directive: Directive) -> tuple[Row, ...]:
    """Return a head over both columns, the heads of the columns, and the lists below them."""
    heads = (SwotFacts.model_fields[key].title or key for key in keys)
    return (
        Row((_head(title, columns=2),)),
        Row(tuple(map(_head, heads))),
        Row(tuple(Cell((_list(facts, key, directive),)) for key in keys)),
    )


def _head(words: str, columns: int = 1) -> Cell:
    return Cell((Paragraph(text(words)),), columns=columns, head=True)


def _list(facts: SwotFacts, key: str, directive: Directive) -> ItemList:
    places = [(words, facts.place(key, number)) for number, words in enumerate(getattr(facts, key))]
    items = (Item((Paragraph(directive.words(words, place), place),)) for words, place in places)
    return ItemList(tuple(items), ordered=True, span=facts.place(key))
