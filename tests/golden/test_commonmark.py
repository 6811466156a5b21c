"""All examples of CommonMark's specification: printed with the text they mean, or refused for a reason."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from golden.commonmark import Example, numbers, plain, read_examples, text_of_html, text_of_paragraph
from golden.test_validators import findings_of_openxml_audit
from lxml import etree
from project import ROOT
from wordfile import W, WordFile, pack, text_of

from bmaplan_docs.diagnostics import Report, Severity
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.resolver import resolve
from bmaplan_docs.source import Source
from bmaplan_docs.tree import Blocks, Document, Paragraph, Properties, Slot, text
from bmaplan_docs.word import audit, forms, write
from bmaplan_docs.workspace import MemoryWorkspace

COUNT = 652
REFUSED = {
    # HTML means nothing in Word; it is refused rather than lost
    "raw-html": "21 31 148-178 180-182 184-191 201 344 475-477 491 494 524 536 613-617 623 627-631 642-643",
    # a link in Word needs a whole address, and the specification links to /url
    "bad-link": (
        "22-23 32-33 192-196 198 200 202-206 214-218 404 419 422 433 473-474 482-487 489 492 495-496 "
        "498-500 502-507 509-510 512 514-522 527-535 539-544 549-550 553-562 564-571 575 593"
    ),
    # the specification shows pictures that are not there
    "picture-missing": "517 520 531 573 576-578 580",
    # and pictures at other addresses
    "picture-outside": "572 574-575 579 581-589 591",
    # the address of a link that is nowhere used is text that would be lost
    "unused-definition": "204 207-208 210 317 536-538 544-545 563 565 567 571 592",
    # a link into the document needs a label there
    "unknown-label": "501",
    # a fence without an end would swallow what follows
    "unclosed": "126-128 139 147 237",
    # words behind the language of a fence would be lost; so would a picture in the words of another
    "unsupported-markdown": "143 146 574",
}
"""Which examples are refused by which code, and why."""
PRINTED_ALL_THE_SAME = {"bad-link", "picture-missing", "picture-outside", "unused-definition"}
"""What these refuse has its text in the tree nevertheless, so that it can be compared."""
OTHERWISE = {
    356: "5*6*78",  # between digits a star is a sign of arithmetic
}
"""Examples that are printed otherwise than the specification says, and what is printed."""
MARK = "ตัวอย่างที่ {} ของทั้งหมด"


@dataclass(frozen=True)
class Read:
    """An example, its blocks, and the codes of its errors."""

    example: Example
    blocks: Blocks
    codes: tuple[str, ...]


@pytest.fixture(scope="module")
def examples() -> list[Read]:
    return [read(example) for example in read_examples(ROOT / ".bmaplan/npm")]


@pytest.fixture(scope="module")
def accepted(examples: list[Read]) -> WordFile:
    """All examples in which there is no error, in one Word file."""
    return print_all([one for one in examples if not one.codes])


def read(example: Example) -> Read:
    report = Report()
    source = Source("example.md", example.markdown)
    pictures = Pictures(MemoryWorkspace(), "", report)
    blocks = read_markdown(source, example.markdown, 1, pictures, report)
    resolve(document_of(blocks), (), report)
    codes = {found.code.name for found in report if found.severity is Severity.ERROR}
    return Read(example, blocks, tuple(sorted(codes)))


def document_of(blocks: Blocks) -> Document:
    return Document("form", {"text": Slot(blocks)}, Properties("CommonMark"))


def print_all(read: list[Read]) -> WordFile:
    """One Word file with the given examples, each behind its number, in a form that holds nothing else."""
    form = WordFile((forms.shipped_folder() / "individual-study-2566.docx").read_bytes())
    root = etree.fromstring(form.parts["word/document.xml"])
    section = root[0][-1]
    paragraph = etree.SubElement(etree.SubElement(root[0], f"{W}p"), f"{W}r")
    etree.SubElement(paragraph, f"{W}t").text = "{{ text }}"
    root[0][:] = [root[0][-1], section]
    content = pack({**form.parts, "word/document.xml": etree.tostring(root)})
    blocks = [
        block for one in read for block in (Paragraph(text(MARK.format(one.example.number))), *one.blocks)
    ]
    report = Report()
    document = resolve(document_of(tuple(blocks)), (), report)
    written = write(document, {"form": content}.get, report)
    assert written, [found.code.name for found in report]
    return WordFile(written)


def texts_of(made: WordFile) -> dict[int, str]:
    found: dict[int, str] = {}
    number = 0
    for paragraph in made.paragraphs:
        line = plain(text_of(paragraph))
        mark = re.fullmatch(MARK.format("([0-9]+)"), line)
        if mark:
            number = int(mark[1])
            found[number] = ""
        elif number:
            found[number] += "\n" + text_of_paragraph(paragraph)
    return {number: plain(words) for number, words in found.items()}


def is_printed(one: Read) -> bool:
    return set(one.codes) <= PRINTED_ALL_THE_SAME


def test_exactly_the_examples_that_cannot_be_printed_are_refused(examples: list[Read]) -> None:
    assert len(examples) == COUNT
    expected = {code: numbers(ranges) for code, ranges in REFUSED.items()}
    refused = {code: {one.example.number for one in examples if code in one.codes} for code in REFUSED}
    assert refused == expected
    assert {code for one in examples for code in one.codes} == set(expected)


def test_the_text_of_each_example_is_in_the_word_file(examples: list[Read]) -> None:
    printed = [one for one in examples if is_printed(one)]
    texts = texts_of(print_all(printed))
    for one in printed:
        number = one.example.number
        assert texts[number] == OTHERWISE.get(number, text_of_html(one.example.html)), number


def test_the_audit_finds_nothing(accepted: WordFile, tmp_path: Path) -> None:
    path = tmp_path / "commonmark.docx"
    path.write_bytes(accepted.content)
    assert audit(accepted.content) == ()
    assert findings_of_openxml_audit(path) == []


@pytest.mark.validator
def test_the_sdk_finds_nothing(
    accepted: WordFile, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    path = tmp_path / "commonmark.docx"
    path.write_bytes(accepted.content)
    assert ooxml_validator(path) == []
