"""Resolving: the numbers of headings, lists and tables, and digits in the official style."""

from bmaplan_docs.resolver.localize import localize
from bmaplan_docs.resolver.numbering import number

__all__ = ["localize", "number"]
