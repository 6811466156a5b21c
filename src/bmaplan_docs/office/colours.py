"""The profile of colours in a PDF that is to be kept: it holds the time at which it was made.

It is packed, so that another time has another length: the places in the table at the end of the file, which
says where each object begins, move with it.
"""

import re
import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime

_STREAM = re.compile(rb"<</N 3/Length (\d+) 0 R/Filter/FlateDecode>>\nstream\n")
_END = b"\nendstream"
_TABLE = re.compile(rb"\nxref\n0 \d+\n((?:\d{10} \d{5} [fn] ?\r?\n)+)trailer")
_ENTRY = re.compile(rb"\d{10}(?= \d{5} n)")
_START = re.compile(rb"startxref\n(\d+)")
_DATE = slice(24, 36)
"""Where a profile has its time, as six short numbers (ICC.1, 7.2.8)."""
_OF_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class _Edit:
    """Other bytes for those from ``start`` to ``end``."""

    start: int
    end: int
    put: bytes


def with_profile_of(pdf: bytes, moment: datetime | None) -> bytes:
    """Return a PDF whose profile of colours says ``moment``, or always the same time; others as they are."""
    found = _STREAM.search(pdf)
    end = pdf.find(_END, found.end()) if found else -1
    length = re.compile(rb"\n%b 0 obj\n(\d+)\nendobj" % found[1]).search(pdf) if found else None
    if found is None or length is None or end < 0:
        return pdf
    profile = bytearray(zlib.decompress(pdf[found.end() : end]))
    profile[_DATE] = struct.pack(">6H", *(moment or _OF_NO_TIME).astimezone(UTC).timetuple()[:6])
    packed = zlib.compress(bytes(profile), 9)
    return _edited(
        pdf,
        _Edit(found.end(), end, packed),
        _Edit(length.start(1), length.end(1), str(len(packed)).encode()),
    )


def _edited(pdf: bytes, *edits: _Edit) -> bytes:
    """Return a PDF with changes in its objects, which moves those behind them."""

    def moved(place: int) -> int:
        return place + sum(len(edit.put) - (edit.end - edit.start) for edit in edits if edit.start < place)

    table, start = _TABLE.search(pdf), _START.search(pdf)
    if table is None or start is None:
        return pdf
    entries = _ENTRY.sub(lambda entry: b"%010d" % moved(int(entry[0])), table[1])
    places = (
        _Edit(table.start(1), table.end(1), entries),
        _Edit(start.start(1), start.end(1), str(moved(int(start[1]))).encode()),
    )
    for edit in sorted((*edits, *places), key=lambda one: -one.start):
        pdf = pdf[: edit.start] + edit.put + pdf[edit.end :]
    return pdf
