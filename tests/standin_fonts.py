"""Make stand-ins for the official Thai fonts: standin_fonts.py FOLDER_OF_LAKSAMAN FOLDER_TO_WRITE.

TH SarabunPSK and TH Sarabun New may not be shipped and are packaged nowhere. Debian's Laksaman is TH Sarabun
New drawn larger, so that a larger em undoes it; with the line heights of the real fonts, lines and pages end
where they would. The results are for testing only.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

LARGER = 1.5024  # Laksaman to TH Sarabun New, measured on the widths of their letters
TYPOGRAPHIC_ASCENT, TYPOGRAPHIC_DESCENT, LINE_GAP = 0.850, 0.250, 0.030
USE_TYPOGRAPHIC_METRICS = 1 << 7
STYLES = {
    "Laksaman.ttf": "Regular",
    "Laksaman-Bold.ttf": "Bold",
    "Laksaman-Italic.ttf": "Italic",
    "Laksaman-BoldItalic.ttf": "Bold Italic",
}


@dataclass(frozen=True)
class Family:
    """A font family and its line height above and below the base line, in em."""

    name: str
    ascent: float
    descent: float


FAMILIES = (Family("TH SarabunPSK", 0.850, 0.447), Family("TH Sarabun New", 0.844, 0.457))


def stand_in(source: Path, family: Family, style: str) -> TTFont:
    """Return Laksaman's file with the size, line height and names of the family."""
    font = TTFont(source)
    font["head"].unitsPerEm = round(font["head"].unitsPerEm * LARGER)
    set_line_height(font, family)
    full = full_name(family, style)
    set_names(font, {1: family.name, 2: style, 3: f"standin:{full}", 4: full, 6: full.replace(" ", "")})
    return font


def full_name(family: Family, style: str) -> str:
    """Return the name by which a program lists one style of a family."""
    return family.name if style == "Regular" else f"{family.name} {style}"


def set_line_height(font: TTFont, family: Family) -> None:
    """Give the three tables that programs read line heights from the numbers of the real font."""
    units = font["head"].unitsPerEm
    horizontal, windows = font["hhea"], font["OS/2"]
    horizontal.ascent = windows.usWinAscent = round(family.ascent * units)
    windows.usWinDescent = round(family.descent * units)
    horizontal.descent = -windows.usWinDescent
    horizontal.lineGap = windows.sTypoLineGap = round(LINE_GAP * units)
    windows.sTypoAscender = round(TYPOGRAPHIC_ASCENT * units)
    windows.sTypoDescender = -round(TYPOGRAPHIC_DESCENT * units)
    windows.fsSelection &= ~USE_TYPOGRAPHIC_METRICS


def set_names(font: TTFont, names: dict[int, str]) -> None:
    """Replace the names, and remove those that would tie the font to Laksaman's family."""
    typographic = (16, 17, 21, 22)
    for number in (*names, *typographic):
        font["name"].removeNames(nameID=number)
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)  # Windows, Unicode, American English
        font["name"].setName(text, number, 1, 0, 0)  # Macintosh, Roman, English


def main(laksaman: Path, target: Path) -> None:
    """Write four styles of each family."""
    target.mkdir(parents=True, exist_ok=True)
    for family in FAMILIES:
        for file, style in STYLES.items():
            name = full_name(family, style).replace(" ", "")
            stand_in(laksaman / file, family, style).save(target / f"{name}-standin.ttf")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
