"""Thai that was typed in an unusual way, mended for printing and for comparing; rules tell of it."""

from bmaplan_docs.source import Source
from bmaplan_docs.thai import repair

LEFT_ALONE = ("invisible", "no-break-space", "not-nfc", "space-before-mark", "mark-without-consonant")
"""Codes of repairs that alone mend no line: some writers want such signs."""


def mend(source: Source) -> Source:
    """Return the source with its Thai put right; one that needs nothing is the same object."""
    faults = [fix for fix in source.repairs if fix.code not in LEFT_ALONE]
    if not faults:
        return source
    faulty = {source.at(fix.start, fix.end).line for fix in faults}
    lines = (repair(line).text if number in faulty else line for number, line in enumerate(source.lines, 1))
    return Source(source.path, "\n".join(lines), typed=source)
