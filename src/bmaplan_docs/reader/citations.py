"""Citations in MyST's roles: the keys of works, and the pages that are meant."""

import re

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.codes import BAD_CITATION
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Citation, Inlines

_NARRATIVE = "cite:t"
_ROLES = ("cite", "cite:p", _NARRATIVE)
# `key`, `key: 146`, or MyST's `key{146}`; keys of BibTeX may hold a colon, but no space behind it.
_CITED = re.compile(r"(?P<key>[^\s,;{}`]+?)(?::\s+(?P<page>[^:{}]+)|\{(?P<braced>[^{}]+)\})?")
_WORD = re.compile(r"^(?:pp?\.|หน้า|น\.)\s*")


def is_citation(role: str) -> bool:
    """Whether a role cites works."""
    return role in _ROLES


def read_citation(role: str, content: str, span: Span, report: Report) -> Inlines:
    """Return a citation, or nothing after reporting what cannot be read.

    Works stand apart by semicolons; by commas where no page is named.
    """
    works: list[tuple[str, str]] = []
    for part in content.split(";") if ";" in content or _names_page(content) else content.split(","):
        match = _CITED.fullmatch(part.strip())
        if match is None:
            report.add(BAD_CITATION, span, text=part.strip())
            return ()
        page = (match["page"] or match["braced"] or "").strip()
        works.append((match["key"], _WORD.sub("", page)))
    return (Citation(tuple(works), span, narrative=role == _NARRATIVE),)


def _names_page(content: str) -> bool:
    return re.search(r":\s|\{", content) is not None
