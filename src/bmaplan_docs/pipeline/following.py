"""The document that comes after another: its texts made by the type, the rest of its folder carried over."""

import posixpath
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.base import DocumentType, Draft, Predecessor, Successor
from bmaplan_docs.pipeline.codes import OTHER_TYPE
from bmaplan_docs.pipeline.drafting import read_draft
from bmaplan_docs.pipeline.order import Order
from bmaplan_docs.pipeline.run import choose
from bmaplan_docs.pipeline.survey import Survey
from bmaplan_docs.project import TEXT_SUFFIXES, Entry, is_nobodys, suffix
from bmaplan_docs.reader.text import decode
from bmaplan_docs.source import Source
from bmaplan_docs.values import replace
from bmaplan_docs.workspace import Workspace

HEAD = "index"
_BOM, _WINDOWS_END = b"\xef\xbb\xbf", b"\r\n"

YEAR_NOT_LATER = Code(
    "year-not-later",
    Severity.ERROR,
    N_("this document is of the fiscal year {year}; what follows it is of a later one, not of {wanted}"),
    why=N_("The document after another takes its place in a later year."),
    hint=N_("write a later year behind --fiscal-year, or leave it out for the next one"),
)
CODES = (YEAR_NOT_LATER,)


def succeed(
    document: str, kind: str, workspace: Workspace, report: Report, *, year: int | None, today: date | None
) -> Successor | None:
    """Return the document after one of a type, or ``None`` after reporting what is wrong with that one."""
    survey = Survey(workspace, Order(today=today))
    chosen = choose(survey.entries, (document,), report) if survey.is_project() else ()
    if not chosen or not survey.can_make():
        report.take(survey.report)
        return None
    drafted = read_draft(chosen[0], survey.around, report)
    if drafted is None:
        return None
    found, draft = drafted
    if found.name != kind or found.follow is None:
        report.add(OTHER_TYPE, draft.facts.place("document"), name=found.name, kind=kind)
        return None
    return _made(found, draft, chosen[0], workspace, report, year)


def _made(
    kind: DocumentType, draft: Draft, entry: Entry, workspace: Workspace, report: Report, year: int | None
) -> Successor | None:
    last = getattr(draft.facts, "fiscal_year", None)
    if year is not None and last is not None and year <= last:
        report.add(YEAR_NOT_LATER, draft.facts.place("fiscal_year"), year=last, wanted=year)
        return None
    files = _files(entry, workspace)
    texts = {path: source for path, content in files.items() if (source := _text(path, entry, content))}
    if kind.follow is None:
        raise AssertionError(kind.name)
    made = kind.follow(Predecessor(draft, texts, entry.name, year))
    if not made.carries:
        return made
    written = {path: _encoded(text, files.get(path, b"")) for path, text in made.files.items()}
    return replace(made, files={**files, **written})


def _files(entry: Entry, workspace: Workspace) -> Mapping[str, bytes]:
    """Return all files of a document by their path in its folder; a single file is its head."""
    if PurePosixPath(entry.head).stem.casefold() != HEAD:
        return {f"{HEAD}{suffix(entry.head)}": workspace.read(entry.head)}
    folder = posixpath.dirname(entry.head)
    found = (path for path in workspace.files(folder) if not is_nobodys(path))
    return {path.removeprefix(f"{folder}/"): workspace.read(path) for path in found}


def _text(path: str, entry: Entry, content: bytes) -> Source | None:
    """Return a file that is read as text, under the path by which the places of its values name it."""
    if suffix(path) not in TEXT_SUFFIXES:
        return None
    named = entry.head if len(PurePosixPath(path).parts) == 1 and path.startswith(f"{HEAD}.") else ""
    return decode(named or f"{posixpath.dirname(entry.head)}/{path}", content, Report())


def _encoded(text: str | bytes, before: bytes) -> bytes:
    """Return a text as a file that begins and ends its lines as the one before did."""
    if isinstance(text, bytes):
        return text
    content = text.encode()
    if _WINDOWS_END in before:
        content = content.replace(b"\n", _WINDOWS_END)
    return (_BOM if before.startswith(_BOM) else b"") + content
