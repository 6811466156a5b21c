"""The PDF: the Word file as the office program of this machine prints it.

The pages on which things turn out to stand go back into the Word file: its lists of contents then show the
numbers that are printed, not an estimate. So where both files are made, both come from here.
"""

from typing import Self

from bmaplan_docs.builders import docx
from bmaplan_docs.builders.codes import FONT_REPLACED, OFFICE_FAILED, OFFICE_MISSING
from bmaplan_docs.diagnostics import N_, Code, Report
from bmaplan_docs.office import Office, OfficeError, find_program
from bmaplan_docs.office.dates import with_dates
from bmaplan_docs.project import SETTINGS_FILE
from bmaplan_docs.reader.shared import read_settings
from bmaplan_docs.tree import Document
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.for_office import fonts_of, for_office, read_pages
from bmaplan_docs.word.page_numbers import Paged
from bmaplan_docs.workspace import Workspace

_ROUNDS = 2
"""Numbers that change may move a line; then the file is printed once more."""


@dataclass(frozen=True)
class Made:
    """A document as a Word file whose page numbers are those of its PDF."""

    document: Document
    word: bytes
    pdf: bytes


class Press:
    """The office of a run, and the document that was printed last, for its other file."""

    def __init__(self) -> None:
        program = find_program()
        self._office = Office(program) if program else None
        self._last: Made | None = None

    def begin(self) -> Self:
        """Let the office start while the first document is made."""
        if self._office is not None:
            self._office.begin()
        return self

    def close(self) -> None:
        """End the office."""
        if self._office is not None:
            self._office.close()

    def build(self, document: Document, workspace: Workspace, report: Report) -> bytes | None:
        """Return the PDF, or ``None`` after reporting what is wrong."""
        made = self._make(document, workspace, report)
        return made.pdf if made else None

    def build_word(self, document: Document, workspace: Workspace, report: Report) -> bytes | None:
        """Return the Word file whose lists show the pages of the PDF."""
        made = self._make(document, workspace, report)
        return made.word if made else None

    def _make(self, document: Document, workspace: Workspace, report: Report) -> Made | None:
        if self._last is not None and self._last.document is document:
            return self._last
        word = docx.build(document, workspace, report)
        if word is None:
            return None
        try:
            self._last = self._print(document, word, report, archive=_is_archived(workspace))
        except OfficeError as error:
            report.add(OFFICE_FAILED, None, reason=error.reason)
            return None
        return self._last

    def _print(self, document: Document, word: bytes, report: Report, *, archive: bool) -> Made:
        """Return the files of a document; raise ``OfficeError``."""
        if self._office is None:
            raise OfficeError(N_("it was not found on this machine"))
        paged = Paged(word)
        asked = paged.shown.keys()
        for _ in range(1 + _ROUNDS):
            printed = self._office.print(for_office(paged.package, asked), archive=archive)
            pages = read_pages(asked, printed.last_paragraph)
            settled = not paged.show(pages)
            if settled:
                break
        _tell_fonts(paged, printed.pdf, self._office, report)
        pdf = with_dates(printed.pdf, document.properties.made)
        return Made(document, paged.write(printed=settled and pages.keys() >= asked), pdf)


def lacks() -> Code | None:
    """Return what this machine lacks for making PDF files."""
    return OFFICE_MISSING if find_program() is None else None


def build(document: Document, workspace: Workspace, report: Report) -> bytes | None:
    """Return the PDF of a document, with an office for it alone; ``None`` after reporting what is wrong."""
    press = Press()
    try:
        return press.build(document, workspace, report)
    finally:
        press.close()


def _is_archived(workspace: Workspace) -> bool:
    settings = read_settings(workspace, Report()) if workspace.exists(SETTINGS_FILE) else None
    return settings is not None and settings.archives


def _tell_fonts(paged: Paged, pdf: bytes, office: Office, report: Report) -> None:
    """Report the fonts of the file that are not installed, and what stands in the PDF instead."""
    missing = sorted(fonts_of(paged.package) - office.fonts)
    if missing:
        from bmaplan_docs.office.embedded import embedded_fonts  # noqa: PLC0415 - rarely needed

        used = ", ".join(sorted(embedded_fonts(pdf))) or "-"
        for font in missing:
            report.add(FONT_REPLACED, None, font=font, used=used)
