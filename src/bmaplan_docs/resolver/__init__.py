"""Resolving: the numbers of headings, lists and tables, references to them, digits in the official style."""

from collections.abc import Iterable

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.resolver import citations, inclusion, lists, references
from bmaplan_docs.resolver.citations import cite_works
from bmaplan_docs.resolver.inclusion import Inclusion
from bmaplan_docs.resolver.lists import drop_empty_lists
from bmaplan_docs.resolver.localize import localize
from bmaplan_docs.resolver.numbering import number
from bmaplan_docs.resolver.references import refer, refer_beside
from bmaplan_docs.tree import Block, Document, Included
from bmaplan_docs.tree.walk import map_included
from bmaplan_docs.values import replace

__all__ = ["CODES", "Inclusion", "resolve", "resolve_beside"]

CODES = (*references.CODES, *citations.CODES, *lists.CODES, *inclusion.CODES)


def resolve(document: Document, protected: Iterable[str], report: Report) -> Document:
    """Return the document with everything filled in that follows from the rest of it."""
    return _finish(number(document), tuple(protected), report)


def _finish(numbered: Document, protected: tuple[str, ...], report: Report) -> Document:
    """Return a document whose references were filled in; one that stands inside it has labels of its own."""

    def inner(block: Included) -> Block:
        if block.document is None:
            return block
        return replace(block, document=_finish(block.document, protected, report))

    counted = drop_empty_lists(map_included(numbered, inner), report)
    return localize(cite_works(refer(counted, report), report), protected)


def resolve_beside(paper: Document, main: Document, protected: Iterable[str], report: Report) -> Document:
    """Return a paper with everything filled in; what has its label only in the main document is named."""
    referred = refer_beside(drop_empty_lists(number(paper), report), number(main), report)
    return localize(cite_works(referred, report), protected)
