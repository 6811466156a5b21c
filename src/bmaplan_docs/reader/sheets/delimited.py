"""CSV files: the encoding and the sign between the cells told by the content, one nameless sheet."""

import csv
import re
from io import StringIO

from bmaplan_docs.diagnostics import N_
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.reader.sheets.workbook import UnreadableError
from bmaplan_docs.source import Source

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_SEPARATORS = ",;\t|"
_STATED = Pattern(r"sep=(.)\n", flags=re.IGNORECASE)  # a line that Excel reads so, and writes nothing of
_FAULT = Pattern(r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NULL!|NUM!)")
_SAMPLE = 20
MOST_BYTES = 50_000_000


def read_csv(path: str, content: bytes) -> Grid:
    """Return the table of a CSV file; raise ``UnreadableError`` where it is none."""
    if len(content) > MOST_BYTES:
        raise UnreadableError(N_("it is too big"))
    text = _decode(content).replace("\r\n", "\n").replace("\r", "\n")
    stated = _STATED.match(text)
    separator = stated[1] if stated else _separator(text)
    rows = _rows(text[stated.end() :] if stated else text, separator)
    cells = {
        (row, column): Value(None, fault=cell.strip()) if _FAULT.fullmatch(cell.strip()) else Value(cell)
        for row, line in enumerate(rows, 1)
        for column, cell in enumerate(line, 1)
        if cell.strip()
    }
    return Grid(Source(path, ""), "", cells)


def _decode(content: bytes) -> str:
    """Return the text: UTF-8 or what Thai Windows writes; a mark at the beginning decides."""
    marked = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp874"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableError(N_("it is not text"))


def _separator(text: str) -> str:
    """Return the sign that parts most of the first lines into the same number of cells, more than one."""
    lines = text.split("\n", _SAMPLE)[:_SAMPLE]
    sample = "\n".join(lines)

    def fitness(sign: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(StringIO(sample), delimiter=sign) if len(row) > 1]
        usual = max(counts, key=counts.count, default=0)
        return counts.count(usual), usual

    return max(_SEPARATORS, key=fitness)


def _rows(text: str, separator: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise UnreadableError(N_("the quotation marks in it do not match")) from error
    return rows
