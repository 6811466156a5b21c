"""Resolving: the numbers of headings, lists and tables, references to them, digits in the official style."""

from collections.abc import Iterable

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.resolver import citations, lists, references
from bmaplan_docs.resolver.citations import cite_works
from bmaplan_docs.resolver.lists import drop_empty_lists
from bmaplan_docs.resolver.localize import localize
from bmaplan_docs.resolver.numbering import number
from bmaplan_docs.resolver.references import refer, refer_beside
from bmaplan_docs.tree import Document

__all__ = ["CODES", "resolve", "resolve_beside"]

CODES = (*references.CODES, *citations.CODES, *lists.CODES)


def resolve(document: Document, protected: Iterable[str], report: Report) -> Document:
    """Return the document with everything filled in that follows from the rest of it."""
    numbered = drop_empty_lists(number(document), report)
    return localize(cite_works(refer(numbered, report), report), protected)


def resolve_beside(paper: Document, main: Document, protected: Iterable[str], report: Report) -> Document:
    """Return a paper with everything filled in; what has its label only in the main document is named."""
    referred = refer_beside(drop_empty_lists(number(paper), report), number(main), report)
    return localize(cite_works(referred, report), protected)
