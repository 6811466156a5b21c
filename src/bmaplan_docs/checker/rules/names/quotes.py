"""What rules about quotations share: what stands in quotation marks, and where."""

from bmaplan_docs.checker import Passage, Pattern, Reading
from bmaplan_docs.checker.likeness import fold

_QUOTED = Pattern("“([^“”\n\t]{12,200})”", "“")


def quotes(reading: Reading) -> dict[str, list[tuple[Passage, int, int]]]:
    """Return the places of each quotation of some length, under its folded form."""
    found: dict[str, list[tuple[Passage, int, int]]] = {}
    for passage in reading.texts_with(_QUOTED):
        for match in _QUOTED.finditer(passage.text):
            found.setdefault(fold(match[1]), []).append((passage, *match.span(1)))
    return found
