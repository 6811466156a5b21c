"""Safe fixes of what the rules found: applied, checked anew, and applied again until nothing is left."""

from collections.abc import Callable, Mapping

from bmaplan_docs.checker.fixing import apply
from bmaplan_docs.diagnostics import Diagnostic, Edit, Severity
from bmaplan_docs.pipeline.results import Result
from bmaplan_docs.project import TEXT_SUFFIXES, suffix
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

ROUNDS = 10
"""Mending can bring to light what can be mended next, never for long."""


@dataclass(frozen=True)
class Change:
    """A file before and after its fixes, with how many of them there were."""

    path: str
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)
    count: int


@dataclass(frozen=True)
class Fixed:
    """What fixes would change, and what is found afterwards."""

    changes: tuple[Change, ...]
    left: Result


@dataclass
class _Changed:
    """A workspace in which some files are others; nothing is written to the one below."""

    below: Workspace
    files_: dict[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        return self.files_[path] if path in self.files_ else self.below.read(path)

    def write(self, path: str, content: bytes) -> None:
        self.files_[path] = content

    def remove(self, path: str) -> None:
        self.files_.pop(path, None)

    def files(self, folder: str) -> tuple[str, ...]:
        return self.below.files(folder)

    def exists(self, path: str) -> bool:
        return path in self.files_ or self.below.exists(path)


def fix(workspace: Workspace, check: Callable[[Workspace], Result]) -> Fixed:
    """Return what the safe fixes change of the files of a workspace, without writing them.

    A file whose fixes bring an error that was not there before is left as it was.
    """
    changed = _Changed(workspace)
    counts: dict[str, int] = {}
    given_up: set[str] = set()
    result = check(changed)
    for _ in range(ROUNDS):
        wanted = {path: edits for path, edits in _edits(result).items() if path not in given_up}
        before = dict(changed.files_)
        for path, edits in wanted.items():
            text = changed.read(path).decode("utf-8")
            mended = apply(text, edits)
            if mended != text:
                changed.write(path, mended.encode("utf-8"))
        if changed.files_ == before:
            break
        again = check(changed)
        broken = _errors(again) - _errors(result)
        if broken:
            given_up |= {path for path in wanted if path in {place for place, _ in broken}} or set(wanted)
            changed.files_ = before
            continue
        for path, edits in wanted.items():
            counts[path] = counts.get(path, 0) + len(edits)
        result = again
    changes = (
        Change(path, workspace.read(path), after, counts.get(path, 0))
        for path, after in sorted(changed.files_.items())
    )
    return Fixed(tuple(changes), check(changed))


def _edits(result: Result) -> Mapping[str, list[Edit]]:
    """Return the edits of all safe fixes, by file."""
    found: dict[str, list[Edit]] = {}
    for diagnostic in result.diagnostics:
        for edit in diagnostic.fix.edits if diagnostic.fix and diagnostic.fix.safe else ():
            if suffix(edit.span.path) in TEXT_SUFFIXES:
                found.setdefault(edit.span.path, []).append(edit)
    return {path: list(dict.fromkeys(edits)) for path, edits in found.items()}


def _errors(result: Result) -> set[tuple[str, str]]:
    return {_kind(found) for found in result.diagnostics if found.severity is Severity.ERROR}


def _kind(found: Diagnostic) -> tuple[str, str]:
    return (found.span.path if found.span else "", found.code.name)
