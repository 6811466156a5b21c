"""Thai that was typed in an unusual way, mended for printing and for comparing; rules tell of it."""

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Source
from bmaplan_docs.thai import repair
from bmaplan_docs.thai.repair_rules import INVISIBLE, JOINERS, WIDE_SPACES

# Signs that nobody sees are left where they may keep a mark of Markdown from being one, as in other lines.
_SIGNS = f"{INVISIBLE}{JOINERS}{WIDE_SPACES}"
_HIDING = Pattern(f"((?<![\u0e01-\u0e4e])[{_SIGNS}]+|[{_SIGNS}]+(?![\u0e01-\u0e4e]))")


def _mended(line: str) -> str:
    return "".join(repair(part).text if not at % 2 else part for at, part in enumerate(_HIDING.split(line)))


def mend(source: Source) -> Source:
    """Return the source with its Thai put right; one that needs nothing is the same object."""
    if not source.faulty:
        return source
    lines = (
        _mended(line) if number in source.faulty else line for number, line in enumerate(source.lines, 1)
    )
    return Source(source.path, "\n".join(lines), typed=source)
