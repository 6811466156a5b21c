"""Citations in MyST's roles: the keys of works, and the pages that are meant."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import BAD_CITATION
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Citation, Inlines

_NARRATIVE = "cite:t"
_ROLES = ("cite", "cite:p", _NARRATIVE)
# `key`, `key: 146, 150`, or MyST's `key{146}`, up to a comma or semicolon. Keys may hold a colon, but no
# space behind it; what follows the comma behind a page is a page where it begins with a digit.
_CITED = Pattern(
    r"(?P<key>[^\s,;{}`]+?)"
    r"(?:\{(?P<braced>[^{}]+)\}|:\s+(?P<page>[^,:;{}]+(?:,\s*[0-9๐-๙][^,:;{}]*)*))?"
    r"\s*(?:[;,]\s*|$)"
)
_WORD = Pattern(r"^(?:pp?\.|หน้า|น\.)\s*")


def is_citation(role: str) -> bool:
    """Whether a role cites works."""
    return role in _ROLES


def read_citation(role: str, content: str, span: Span, report: Report) -> Inlines:
    """Return a citation of works apart by semicolons or commas, or nothing after reporting what is wrong."""
    works: list[tuple[str, str]] = []
    text, at = content.strip(), 0
    while at < len(text) or not text:
        match = _CITED.match(text, at)
        if match is None:
            report.add(BAD_CITATION, span, text=text)
            return ()
        page = (match["page"] or match["braced"] or "").strip()
        works.append((match["key"], _WORD.sub("", page)))
        at = match.end()
    return (Citation(tuple(works), span, narrative=role == _NARRATIVE),)
