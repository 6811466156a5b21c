"""Fills of bars that can be told apart in colour and in a grey print: by lightness, and by pattern."""

from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Tone:
    """A fill: ``ink`` is the colour of the outline and of the pattern, ``paper`` what lies below.

    ``pattern`` is one of DrawingML's (ECMA-376, ST_PresetPatternVal); without one ``paper`` covers all.
    """

    ink: str
    paper: str
    pattern: str = ""


INK = "1F3A5F"
TONES = (
    Tone(INK, INK),
    Tone(INK, "A9C4E0"),
    Tone(INK, "FFFFFF", "wdUpDiag"),
    Tone(INK, "FFFFFF"),
)
"""The tones of series that stand beside each other, in their order."""
MOST_SERIES = len(TONES)
