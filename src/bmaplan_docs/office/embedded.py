"""The fonts that stand in a PDF."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader


def embedded_fonts(pdf: bytes) -> set[str]:
    """Return the names of the fonts that the pages use, without the letters that mark parts of fonts."""
    found: set[str] = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        resources: Any = page.get("/Resources", {})
        fonts: Any = resources.get_object().get("/Font", {})
        for font in fonts.get_object().values():
            name = str(font.get_object().get("/BaseFont", "")).lstrip("/")
            found.add(name.partition("+")[2] or name)
    return found - {""}
