"""Putting files where they belong, without taking away what somebody has open."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bmaplan_docs.diagnostics import Report, describe_fault
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.pipeline.codes import CANNOT_WRITE, WRITTEN_BESIDE
from bmaplan_docs.pipeline.results import Output
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace

NEW = "(ฉบับใหม่)"
"""Stands in the name of a file that was written beside the one that is open."""
_FORBIDDEN = Pattern(
    r'[<>:"|?*\\\x00-\x1f]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)', flags=re.IGNORECASE
)
_OWNER, _LOCK = "~$", ".~lock."


def put(output: Output, workspace: Workspace, report: Report) -> bool:
    """Write a file and return whether it was; what cannot be written keeps back no other.

    A file that is open in Word stays as it is: the new one is written beside it, and told.
    """
    beside = _beside(output.path)
    try:
        if not _is_open(output.path, workspace):
            try:
                workspace.write(output.path, output.content)
            except PermissionError:  # so Windows says that a program has the file open
                if not workspace.exists(output.path):
                    raise
            else:
                _tidy(beside, workspace)
                return True
        workspace.write(beside, output.content)
    except OSError as error:
        report.add(CANNOT_WRITE, Span(Source(output.path, ""), 1), reason=describe_fault(error))
        return False
    report.add(WRITTEN_BESIDE, Span(Source(output.path, ""), 1), beside=PurePosixPath(beside).name)
    return False


def is_forbidden(name: str) -> bool:
    """Whether Windows forbids a name, or that of a folder in it."""
    return any(_FORBIDDEN.search(part) for part in name.split("/"))


def _beside(path: str) -> str:
    pure = PurePosixPath(path)
    return str(pure.with_name(f"{pure.stem} {NEW}{pure.suffix}"))


def _tidy(beside: str, workspace: Workspace) -> None:
    """Take away what was written beside the file while it was open."""
    try:
        if workspace.exists(beside):
            workspace.remove(beside)
    except OSError:
        return  # it is open now itself, and harms nobody


def _is_open(path: str, workspace: Workspace) -> bool:
    """Whether the file that says who has a document open lies beside it."""
    return workspace.exists(path) and any(map(workspace.exists, _signs(path)))


def _signs(path: str) -> Iterator[str]:
    """Yield the files by which Word (a long name loses its first letters) and LibreOffice tell it."""
    pure = PurePosixPath(path)
    for left_out in range(3):
        yield str(pure.with_name(_OWNER + pure.name[left_out:]))
    yield str(pure.with_name(f"{_LOCK}{pure.name}#"))
