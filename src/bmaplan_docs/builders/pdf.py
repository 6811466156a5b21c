"""The PDF: the Word file as the office program of this machine prints it.

The pages on which things turn out to stand go back into the Word file: its lists of contents then show the
numbers that are printed, not an estimate. So where both files are made, both come from here.
"""

import atexit
from functools import cache

from bmaplan_docs.builders import docx
from bmaplan_docs.builders.codes import FONT_REPLACED, OFFICE_FAILED, OFFICE_MISSING
from bmaplan_docs.diagnostics import Code, Report
from bmaplan_docs.office import Office, OfficeError, Printed, find_program
from bmaplan_docs.project import SETTINGS_FILE
from bmaplan_docs.reader.shared import read_settings
from bmaplan_docs.tree import Document
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.for_office import fonts_of, for_office
from bmaplan_docs.word.page_numbers import page_numbers, with_page_numbers
from bmaplan_docs.workspace import Workspace

_ROUNDS = 2
"""Numbers that change may move a line; then the file is printed once more."""


@dataclass(frozen=True)
class Made:
    """A document as a Word file whose page numbers are those of its PDF."""

    document: Document
    word: bytes
    pdf: bytes


class _Press:
    """The office of this process, and the document that was printed last, for its other file."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._last: Made | None = None

    def make(self, document: Document, word: bytes, report: Report, *, archive: bool) -> Made:
        """Return the files of a document; raise ``OfficeError``."""
        shown = page_numbers(word)
        printed = self._office.print(for_office(word), shown, archive=archive)
        for _ in range(_ROUNDS):
            if printed.pages.items() <= shown.items():
                break
            shown |= printed.pages
            right = for_office(with_page_numbers(word, shown))
            printed = self._office.print(right, shown, archive=archive)
        _tell_fonts(word, printed, self._office, report)
        self._last = Made(document, with_page_numbers(word, printed.pages), printed.pdf)
        return self._last

    def again(self, document: Document) -> Made | None:
        """Return the files of a document that was just printed."""
        return self._last if self._last is not None and self._last.document is document else None


@cache
def _press() -> _Press:
    """Return the press of this process; the office starts with the first file and ends with the process."""
    program = find_program()
    if program is None:
        raise OfficeError("LibreOffice")
    office = Office(program)
    atexit.register(office.close)
    return _Press(office)


def lacks() -> Code | None:
    """Return what this machine lacks for making PDF files."""
    return OFFICE_MISSING if find_program() is None else None


def build(document: Document, workspace: Workspace, report: Report) -> bytes | None:
    """Return the PDF, or ``None`` after reporting what is wrong."""
    made = _make(document, workspace, report)
    return made.pdf if made else None


def build_word(document: Document, workspace: Workspace, report: Report) -> bytes | None:
    """Return the Word file whose lists show the pages of the PDF."""
    made = _make(document, workspace, report)
    return made.word if made else None


def _make(document: Document, workspace: Workspace, report: Report) -> Made | None:
    try:
        press = _press()
        known = press.again(document)
        word = docx.build(document, workspace, report) if known is None else None
        if word is None:
            return known
        return press.make(document, word, report, archive=_is_archived(workspace))
    except OfficeError as error:
        report.add(OFFICE_FAILED, None, reason=error)
        return None


def _is_archived(workspace: Workspace) -> bool:
    settings = read_settings(workspace, Report()) if workspace.exists(SETTINGS_FILE) else None
    return settings is not None and settings.archives


def _tell_fonts(word: bytes, printed: Printed, office: Office, report: Report) -> None:
    """Report the fonts of the file that are not installed, and what stands in the PDF instead."""
    missing = sorted(fonts_of(word) - office.fonts)
    if missing:
        from bmaplan_docs.office.embedded import embedded_fonts  # noqa: PLC0415 - rarely needed

        used = ", ".join(sorted(embedded_fonts(printed.pdf))) or "-"
        for font in missing:
            report.add(FONT_REPLACED, None, font=font, used=used)
