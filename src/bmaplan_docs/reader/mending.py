"""Thai that was typed in an unusual way, mended for printing and for comparing; rules tell of it."""

from bmaplan_docs.source import Source
from bmaplan_docs.thai import repair


def mend(source: Source) -> Source:
    """Return the source with its Thai put right; one that needs nothing is the same object."""
    if not source.faulty:
        return source
    lines = (
        repair(line).text if number in source.faulty else line for number, line in enumerate(source.lines, 1)
    )
    return Source(source.path, "\n".join(lines), typed=source)
