"""Rows and heads of the tables that are as wide as the plan has years or agencies."""

from collections.abc import Iterable

from bmaplan_docs.tree import Cell, Inlines, Item, ItemList, Paragraph, Row, Strong, text


def cell(words: str | Inlines, *, columns: int = 1, rows: int = 1, bold: bool = False) -> Cell:
    """Return a cell with one line of text."""
    line = text(words) if isinstance(words, str) else words
    return Cell((Paragraph((Strong(line),) if bold else line),), columns=columns, rows=rows)


def row(words: Iterable[str]) -> Row:
    """Return a row of plain cells."""
    return Row(tuple(map(cell, words)))


def bold_row(words: Iterable[str], *, columns: int = 1) -> Row:
    """Return a row of totals, whose first cell spans ``columns``."""
    first, *rest = words
    return Row((cell(first, columns=columns, bold=True), *(cell(word, bold=True) for word in rest)))


def grouped_head(
    first: Iterable[str], group: str, inner: Iterable[str], last: Iterable[str] = ()
) -> tuple[Row, Row]:
    """Return the two head rows of a table whose middle columns share a heading."""
    below = tuple(inner)
    upper = (
        *(cell(name, rows=2) for name in first),
        cell(group, columns=len(below)),
        *(cell(name, rows=2) for name in last),
    )
    return Row(upper), row(below)


def year_names(years: Iterable[int]) -> list[str]:
    """Return the heads of columns of years; an era and its year stay on one line."""
    return [f"พ.ศ.\u00a0{year}" for year in years]


def dashes(lines: Iterable[str]) -> ItemList:
    """Return a list with dashes."""
    return ItemList(tuple(Item((Paragraph(text(line)),)) for line in lines), ordered=False)


def numbered(lines: Iterable[str]) -> ItemList:
    """Return a numbered list."""
    return ItemList(tuple(Item((Paragraph(text(line)),)) for line in lines), ordered=True)
