"""What rules about unusual Thai share: what `bmaplan_docs.thai` would mend in the files."""

import unicodedata
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading
from bmaplan_docs.checker.rule import Check
from bmaplan_docs.diagnostics import Edit
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Source, WordSource
from bmaplan_docs.thai import Repair

_INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad\ufeff"
_WHOLE_LINE = 1 << 30
_ADDRESS = Pattern(r"(?:[A-Za-z]+://|www\.)[^\s<>]*")
DOTTED_CIRCLE = "\u25cc"
"""Bears marks that stand alone, so that they can be seen."""


# What a sign may not be taken away from: a mark of Markdown that it keeps from being one.
_MARKS = frozenset("*_`~[]()<>!&#|\\\\:;^\"'{}$@=-+.")
_BEGUN = Pattern(r"(?:\s|[-+*>|:#]|\(?[0-9๐-๙ก-ฮ]{1,9}[.)])*")
_BEGINS = Pattern(r"(?:[-+*>#|:=`~]|\(?[0-9๐-๙ก-ฮ]{1,9}[.)]|\(|\{|<|\[)")


def repairing(*codes: str, safe: bool = True) -> Check:
    """Return a check that finds what `repair` calls by one of these codes, in the text of a document only."""

    def check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
        for source, fix, mending, sure in reading.share(_look):
            if fix.code in codes:
                found = (
                    fix.found if fix.found.strip() else source.text[fix.end : fix.end + 1]
                )  # behind a space: its mark
                params = {"found": _visible(found), "put": _visible(fix.put), "name": _name(fix.found)}
                edit = Edit(source.at(mending.start, mending.end), mending.put)
                span = source.at(fix.start, fix.end)
                certain = safe and sure and not _uncovers(source, mending)
                yield Finding(None, params=params, safe=certain, span=span, edits=(edit,))

    return check


def _uncovers(source: Source, fix: Repair) -> bool:
    """Whether a sign keeps what stands around it from being a mark of Markdown: without it, it is one."""
    if fix.put or isinstance(source, WordSource):
        return False
    place = source.at(fix.start, fix.end)
    line = source.line(place.line)
    before, behind = line[: (place.column or 1) - 1], line[(place.end or 1) - 1 :].lstrip(_INVISIBLE)
    bare = before.rstrip(_INVISIBLE)
    if not any(map(str.isalnum, bare + behind)):
        return True
    if _BEGUN.fullmatch(bare):
        return _BEGINS.match(behind.lstrip()) is not None or not behind.strip()
    signs = (bare[-1:], behind[:1] or " ")
    return any(sign in _MARKS for sign in signs) and not any(sign.isalpha() for sign in signs)


def _look(reading: Reading) -> list[tuple[Source, Repair, Repair, bool]]:
    """Return the repairs of every text, each with the one that mends its place, and whether that is certain.

    Repairs of one syllable build on each other: the widest one does the work of all.
    """
    typed = [source.typed or source for source in reading.sources]
    wanted = {(source, source.at(fix.start, fix.end).line) for source in typed for fix in source.repairs}
    texts = _texts(reading, wanted) if wanted else {}
    found: list[tuple[Source, Repair, Repair, bool]] = []
    for source in typed:
        together: list[Repair] = []
        for fix in source.repairs:
            if together and fix.start >= max(one.end for one in together):
                found += _mended(source, together, texts)
                together = []
            together.append(fix)
        found += _mended(source, together, texts)
    return found


def _texts(
    reading: Reading, wanted: set[tuple[Source, int]]
) -> dict[tuple[Source, int], list[tuple[int, int, bool]]]:
    """Return where in some lines text stands (no comments, code, ids), and whether its place is certain.

    A choice or an amount is no text, but it is understood as it was mended.
    """
    found: dict[tuple[Source, int], list[tuple[int, int, bool]]] = {}
    for passage in reading.passages:
        if passage.fact is not None and passage.fact.key == "id":
            continue
        for piece in passage.pieces:
            line = (piece.span.source.typed or piece.span.source, piece.span.line) if piece.span else None
            if line is None or line not in wanted or piece.mark not in ("", "link"):
                continue
            place = piece.span.as_typed() if piece.span else None
            if place is None or place.column is None or place.end is None:
                found.setdefault(line, []).append((0, _WHOLE_LINE, False))
            else:
                found.setdefault(line, []).append((place.column - 1, place.end - 1, True))
    return found


def _mended(
    source: Source, together: list[Repair], texts: dict[tuple[Source, int], list[tuple[int, int, bool]]]
) -> Iterator[tuple[Source, Repair, Repair, bool]]:
    for fix in together:
        widest = max(together, key=lambda one: (one.end - one.start, one.end))
        place = source.at(widest.start, widest.end)
        start, end = (place.column or 1) - 1, (place.end or 1) - 1
        inside = [
            sure for first, last, sure in texts.get((source, place.line), ()) if first < end and start < last
        ]
        addresses = [found.span() for found in _ADDRESS.finditer(source.line(place.line))]
        if inside and not any(first < end and start < last for first, last in addresses):
            yield source, fix, widest, any(inside)


def _visible(text: str) -> str:
    """Return a text in which marks that stand alone have something to stand on."""
    return DOTTED_CIRCLE + text if text[:1] and unicodedata.category(text[0]) == "Mn" else text


def _name(text: str) -> str:
    """Return the names of characters that cannot be seen."""
    return ", ".join(dict.fromkeys(unicodedata.name(char, f"U+{ord(char):04X}") for char in text))
