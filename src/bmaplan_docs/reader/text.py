"""From bytes to the text of a source: UTF-8 only, one kind of line end, nothing that Word cannot hold."""

import codecs
import re
import unicodedata

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import STRAY_CHARACTER, WRONG_ENCODING
from bmaplan_docs.reader.mending import mend
from bmaplan_docs.source import Source, Span

# What XML 1.0 forbids; line ends that only some programs know; the signs that mark the places of a form;
# and the byte order mark where it marks nothing.
FORBIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000\ue001\ufdd0-\ufdef\ufeff\ufffe\uffff"
)
_FORBIDDEN = Pattern(f"[{FORBIDDEN}]")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(path: str, content: bytes, report: Report) -> Source | None:
    """Return the source, or report why ``content`` is no text and return ``None``."""
    if content.startswith(_UTF16_MARKS) or b"\x00" in content[:400]:
        report.add(WRONG_ENCODING, Span(Source(path, ""), 1), encoding="UTF-16")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        report.add(WRONG_ENCODING, Span(Source(path, ""), line), encoding=_guess(content))
        return None
    source = Source(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    return mend(source) if _is_clean(source, report) else None


def _guess(content: bytes) -> str:
    try:
        legacy = content.decode("cp874")
    except UnicodeDecodeError:
        return "?"
    return "TIS-620 (Windows-874)" if re.search("[ก-๛]{3}", legacy) else "?"


def find_stray(text: str) -> str | None:
    """Return the name of the first character that Word cannot hold: an escape may stand for one."""
    match = _FORBIDDEN.search(text)
    return _name(match[0]) if match else None


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}")


def _is_clean(source: Source, report: Report) -> bool:
    match = _FORBIDDEN.search(source.text)
    if match is None:
        return True
    before = source.text[: match.start()]
    line, column = before.count("\n") + 1, match.start() - (before.rfind("\n") + 1) + 1
    report.add(STRAY_CHARACTER, Span(source, line, column, column + 1), name=_name(match[0]))
    return False
