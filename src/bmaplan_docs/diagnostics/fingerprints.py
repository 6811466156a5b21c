"""A problem known again in the next run: by its code, its file and the text of its line."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from bmaplan_docs.diagnostics.report import Diagnostic
from bmaplan_docs.source import Cell

LENGTH = 16


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each diagnostic with its fingerprint; several of one code in lines alike have their own each."""
    seen: Counter[str] = Counter()
    for found in diagnostics:
        base = _base(found)
        seen[base] += 1
        yield found, base if seen[base] == 1 else f"{base}-{seen[base]}"


def _base(found: Diagnostic) -> str:
    span = found.span
    written = span.shown if isinstance(span, Cell) else span.source.line(span.line) if span else ""
    line = " ".join(written.split())
    known = "\n".join((found.code.name, span.path if span else "", line))
    return hashlib.sha256(known.encode()).hexdigest()[:LENGTH]
