"""Spaces around the signs of Thai writing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpacingFinding:
    """One place where the spacing is wrong; `put` is what should stand there, None if unknown."""

    start: int
    end: int
    found: str
    put: str | None
    code: str


def check_spacing(text: str) -> tuple[SpacingFinding, ...]:
    """Return the places where the spacing breaks a rule."""
    del text
    return ()


def fix_spacing(text: str) -> str:
    """Return the text with every spacing fault mended that has one remedy."""
    return text
