"""Files that nobody reads: their names, or the folders they stand in, are not what they should be."""

from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from bmaplan_docs.diagnostics import N_, Message, Report, Severity
from bmaplan_docs.project import CONTENT, TABLE_SUFFIXES, right_name, suffix
from bmaplan_docs.reader.codes import STRAY_FILE
from bmaplan_docs.reader.text import decode
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace


def report_unread(
    paths: Iterable[str], report: Report, *, tables: Collection[str] = (), known: bool = True
) -> None:
    """Report the files in the folder of a document that nobody reads; a misnamed one is an error.

    Nothing is said of ``tables`` from which rows were read, and where these are not ``known`` of none.
    """
    for path in paths:
        if path in tables or (not known and suffix(path) in TABLE_SUFFIXES):
            continue
        name, place = right_name(path), Span(Source(path, ""), 1)
        if name:
            hint = Message(
                N_("rename it to '{name}'; some programs put '.txt' behind a name"), {"name": name}
            )
            report.add(STRAY_FILE, place, hint=hint, severity=Severity.ERROR)
        else:
            hint = Message(
                N_("a text must end in .md, data in .yaml, references in .json or .bib; tables need 'rows:'")
            )
            report.add(STRAY_FILE, place, hint=hint)


def report_strays(paths: Iterable[str], documents: Iterable[str], ws: Workspace, report: Report) -> None:
    """Report files that belong to no document, those of a folder without an index once.

    ``documents`` are the files that name the type of a document.
    """
    known = {_folder(path) for path in documents}
    strays = tuple(paths)
    told = {_folder(path) for path in strays if right_name(path)}
    for path in strays:
        folder = _folder(path)
        if right_name(path):
            report_unread([path], report)
        elif folder == CONTENT or folder in known:
            source = decode(path, ws.read(path), report)
            if source is not None:
                report.add(STRAY_FILE, Span(source, 1))
        elif folder not in told:
            told.add(folder)
            hint = Message(
                N_("the folder '{folder}' has no file index.md or index.yaml with the key 'document:'"),
                {"folder": folder},
            )
            report.add(STRAY_FILE, Span(Source(path, ""), 1), hint=hint)


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)
