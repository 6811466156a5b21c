"""The examples of CommonMark's specification, and how their text is read from HTML and from Word."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree
from wordfile import text_of, value

SPEC = "node_modules/commonmark-spec/spec.txt"
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
_BREAKING = {"p", "li", "ul", "ol", "pre", "blockquote", "hr", "br", "h1", "h2", "h3", "h4", "h5", "h6"}
_SPACES = re.compile(r"[\s\u00a0]+")
_PLAIN = str.maketrans("๐๑๒๓๔๕๖๗๘๙\u2011", "0123456789-")


def numbers(ranges: str) -> set[int]:
    """Return the numbers in words such as ``1 3-5``."""
    found: set[int] = set()
    for word in ranges.split():
        first, _, last = word.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found


@dataclass(frozen=True)
class Example:
    """An example of the specification: what is written, and the HTML that it means."""

    number: int
    markdown: str
    html: str


def read_examples(folder: Path) -> list[Example]:
    """Return all examples; a test that asks for them is skipped where the specification is not installed."""
    path = folder / SPEC
    if not path.exists():
        pytest.skip("CommonMark's specification is not here: npm's commonmark-spec (see .ci/run)")
    text, _, _ = path.read_text("utf-8").partition("<!-- END TESTS -->")
    found = (part.replace("→", "\t") for match in _EXAMPLE.finditer(text) for part in match.groups())
    return [Example(number, *pair) for number, pair in enumerate(zip(found, found, strict=True), 1)]


def plain(text: str) -> str:
    """Return a text with Arabic digits and single spaces."""
    return _SPACES.sub(" ", text.translate(_PLAIN)).strip()


class _TextOfHtml(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - html's own shape
        self.text += "\n" if tag in _BREAKING else ""

    def handle_endtag(self, tag: str) -> None:
        self.text += "\n" if tag in _BREAKING else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def text_of_html(html: str) -> str:
    """Return what a browser would show."""
    parser = _TextOfHtml()
    parser.feed(re.sub(r"<!--+>", "", html))  # comments that Python's parser does not know
    parser.close()
    return plain(parser.text)


def text_of_paragraph(paragraph: etree._Element) -> str:
    """Return the text of a paragraph of Word without the label of a list."""
    text = text_of(paragraph)
    if int(value(paragraph, "pPr/ind", "hanging") or 0):
        return text.partition("\t")[2]
    return text
