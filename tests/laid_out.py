"""What tests of laid-out documents share: the samples with lists, and texts as a PDF shows them."""

import unicodedata
from pathlib import Path

from wordfile import WordFile, style_of, text_of

LISTED = (
    "studies/flood-reports-2561",
    "studies/youth-exchange-2563",
    "studies/value-chain-2566",
    "plans/foreign-affairs-2562",
)


def bare(text: str) -> str:
    """Return the letters of a text: in a PDF marks of Thai stand elsewhere, between spaces."""
    letters = text.replace("ำ", "า").translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    return "".join(
        letter for letter in letters if unicodedata.category(letter) != "Mn" and not letter.isspace()
    )


def entries(path: Path) -> list[tuple[str, str]]:
    """The words and the page of each entry of the list of contents."""
    word = WordFile(path.read_bytes())
    listed = [text_of(found) for found in word.paragraphs if style_of(found) in ("TOC1", "TOC2")]
    return [(bare(words), page.strip()) for words, _, page in (line.rpartition("\t") for line in listed)]
