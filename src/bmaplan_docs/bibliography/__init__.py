"""Bibliographies in Thai academic style: how works are listed, cited, ordered and told apart. Pure."""

from bmaplan_docs.bibliography.checks import CODES, check_works
from bmaplan_docs.bibliography.citations import cite
from bmaplan_docs.bibliography.listing import Listed, list_works, paragraphs

__all__ = ["CODES", "Listed", "check_works", "cite", "list_works", "paragraphs"]
