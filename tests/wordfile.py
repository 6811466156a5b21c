"""Word files as tests look at them: parts, paragraphs and text, read without the library's own code."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PRINTED = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}cr": "\n"}
THAI = tuple(chr(code) for code in range(0x0E01, 0x0E5C))


@dataclass(frozen=True)
class WordFile:
    """A Word file."""

    content: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def body(self) -> etree._Element:
        return etree.fromstring(self.parts["word/document.xml"])[0]

    @property
    def text(self) -> str:
        """All that is printed: the body, notes, headers and footers."""
        names = sorted(
            name for name in self.parts if name.startswith(("word/document", "word/footnotes", "word/header"))
        )
        return "\n".join(text_of(etree.fromstring(self.parts[name])) for name in names)

    @property
    def paragraphs(self) -> list[etree._Element]:
        return list(self.body.iter(f"{W}p"))

    @property
    def tables(self) -> list[list[list[str]]]:
        """The texts of all tables that stand in the body: rows of cells."""
        return [
            [
                [text_of(cell).strip() for cell in row.iterchildren(f"{W}tc")]
                for row in table.iterchildren(f"{W}tr")
            ]
            for table in self.body.iter(f"{W}tbl")
        ]

    @property
    def sections(self) -> list[etree._Element]:
        return list(self.body.iter(f"{W}sectPr"))

    def runs(self, words: str) -> list[etree._Element]:
        """The runs whose text holds some words."""
        return [run for run in self.body.iter(f"{W}r") if words in text_of(run)]

    def styled(self, style: str) -> list[str]:
        """The texts of the paragraphs of a style."""
        return [text_of(paragraph) for paragraph in self.paragraphs if style_of(paragraph) == style]

    def changed(self, name: str, old: str, new: str, count: int = 1) -> bytes:
        """The file with one place of a part changed; the place must be there."""
        text = self.parts[name].decode()
        assert old in text, f"{old!r} is not in {name}"
        parts = {**self.parts, name: text.replace(old, new, count).encode()}
        return pack(parts)

    def retyped(self, old: str, new: str) -> bytes:
        """The file with words of its first such paragraph typed anew, as if by hand in Word."""
        root = etree.fromstring(self.parts["word/document.xml"])
        paragraph = next(found for found in root.iter(f"{W}p") if old in text_of(found))
        texts = list(paragraph.iter(f"{W}t"))
        words = "".join(text.text or "" for text in texts)
        for text in texts:
            text.text = ""
        texts[0].text = words.replace(old, new)
        return pack({**self.parts, "word/document.xml": etree.tostring(root)})


def pack(parts: dict[str, bytes]) -> bytes:
    """Return a zip file of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def text_of(node: etree._Element) -> str:
    """The text of an element: a line for each paragraph."""
    return "".join(_pieces(node))


def _pieces(node: etree._Element) -> Iterator[str]:
    for child in node.iter():
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in PRINTED and child.getparent().tag == f"{W}r":
            yield PRINTED[child.tag]
        elif child.tag == f"{W}p":
            yield "\n"


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val") if found is not None else ""


def value(node: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of the element at a path such as ``rPr/sz``; ``None`` where there is none."""
    steps = "/".join(f"{W}{step}" for step in path.split("/"))
    found = node.find(steps) if node is not None else None
    return found.get(f"{W}{attribute}") if found is not None else None


def is_thai(text: str) -> bool:
    return any(letter in THAI for letter in text)


def printed_parts(content: bytes) -> dict[str, bytes]:
    """The parts of a Word file without the one that says from which sources it was made."""
    return {name: part for name, part in WordFile(content).parts.items() if name != "docProps/custom.xml"}
