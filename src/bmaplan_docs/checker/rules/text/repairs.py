"""What rules about unusual Thai share: what `bmaplan_docs.thai` would mend in the files."""

import unicodedata
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading
from bmaplan_docs.checker.rule import Check
from bmaplan_docs.diagnostics import Edit
from bmaplan_docs.source import Source
from bmaplan_docs.thai import Repair

DOTTED_CIRCLE = "\u25cc"
"""Bears marks that stand alone, so that they can be seen."""


def repairing(*codes: str, safe: bool = True) -> Check:
    """Return a check that finds what `repair` calls by one of these codes."""

    def check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
        for source, fix, mending in reading.share(_look):
            if fix.code in codes:
                found = (
                    fix.found if fix.found.strip() else source.text[fix.end : fix.end + 1]
                )  # behind a space: its mark
                params = {"found": _visible(found), "put": _visible(fix.put), "name": _name(fix.found)}
                edit = Edit(source.at(mending.start, mending.end), mending.put)
                span = source.at(fix.start, fix.end)
                yield Finding(None, params=params, safe=safe, span=span, edits=(edit,))

    return check


def _look(reading: Reading) -> list[tuple[Source, Repair, Repair]]:
    """Return the repairs of every file, each with the one that mends its place.

    Repairs of one syllable build on each other: the widest one does the work of all.
    """
    found: list[tuple[Source, Repair, Repair]] = []
    for source in reading.sources:
        typed = source.typed or source
        together: list[Repair] = []
        for fix in typed.repairs:
            if together and fix.start >= max(one.end for one in together):
                found += _mended(typed, together)
                together = []
            together.append(fix)
        found += _mended(typed, together)
    return found


def _mended(source: Source, together: list[Repair]) -> Iterator[tuple[Source, Repair, Repair]]:
    for fix in together:
        yield source, fix, max(together, key=lambda one: (one.end - one.start, one.end))


def _visible(text: str) -> str:
    """Return a text in which marks that stand alone have something to stand on."""
    return DOTTED_CIRCLE + text if text[:1] and unicodedata.category(text[0]) == "Mn" else text


def _name(text: str) -> str:
    """Return the names of characters that cannot be seen."""
    return ", ".join(dict.fromkeys(unicodedata.name(char, f"U+{ord(char):04X}") for char in text))
