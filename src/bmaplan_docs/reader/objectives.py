"""The objectives directive: what is to be reached, how that is seen, and with which tool."""

from collections.abc import Iterator

from pydantic import Field

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Many, Text
from bmaplan_docs.reader.directive import Directive, ReadBlocks, read_facts
from bmaplan_docs.tree import Blocks, Column, Row, Table


class ObjectiveFacts(Entity):
    """An objective with its indicators."""

    objective: Text = Field(title="วัตถุประสงค์")
    indicators: Many[Text] = Field(title="ตัวชี้วัด")
    tool: Text | None = Field(None, title="วิธีการ/เครื่องมือ")


class ObjectivesFacts(Entity):
    """Objectives, and the heads of the columns they stand in."""

    objective: Text = Field("วัตถุประสงค์", title="หัวคอลัมน์วัตถุประสงค์")
    indicator: Text = Field("ตัวชี้วัด (KPI)", title="หัวคอลัมน์ตัวชี้วัด")
    tool: Text = Field("วิธีการ/เครื่องมือ", title="หัวคอลัมน์วิธีการ/เครื่องมือ")
    rows: Many[ObjectiveFacts] = Field(title="แถวของวัตถุประสงค์")


def read_objectives(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return the table of an objectives directive: an objective is as tall as its indicators are many."""
    facts = read_facts(directive, ObjectivesFacts, report)
    if facts is None:
        return ()
    tools = any(row.tool for row in facts.rows)
    heads = (facts.objective, facts.indicator, facts.tool)[: 3 if tools else 2]
    return (
        Table(
            columns=tuple(Column() for _ in heads),
            head=(Row(tuple(directive.cell(words, None) for words in heads)),),
            body=tuple(
                row
                for number, fact in enumerate(facts.rows, 1)
                for row in _rows(fact, number, directive, tools=tools)
            ),
            caption=directive.caption,
            span=directive.span,
        ),
    )


def _rows(facts: ObjectiveFacts, number: int, directive: Directive, *, tools: bool) -> Iterator[Row]:
    """Yield a row for each indicator; the first holds the objective and its tool, as tall as all of them."""
    tall = len(facts.indicators)
    cell, place = directive.cell, facts.place
    objective = cell(facts.objective, place("objective"), before=f"{number}. ", rows=tall)
    tool = (cell(facts.tool, place("tool"), rows=tall),) if tools else ()
    for position, words in enumerate(facts.indicators):
        indicator = cell(words, place("indicators", position), before=f"{number}.{position + 1} ")
        yield Row((indicator,) if position else (objective, indicator, *tool))
