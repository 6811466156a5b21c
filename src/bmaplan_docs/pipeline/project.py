"""A project, and what can be done with it: check, build, and begin the next document."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from bmaplan_docs.builders import names as builder_names
from bmaplan_docs.diagnostics import Diagnostic, Report
from bmaplan_docs.doctypes.base import Successor
from bmaplan_docs.pipeline.codes import OTHER_TYPE
from bmaplan_docs.pipeline.drafting import Surroundings, read_draft
from bmaplan_docs.pipeline.fixing import Fixed, fix
from bmaplan_docs.pipeline.results import Result
from bmaplan_docs.pipeline.run import Progress, choose, run
from bmaplan_docs.project import find_entries
from bmaplan_docs.reader.shared import read_registry
from bmaplan_docs.values import dataclass
from bmaplan_docs.workspace import DiskWorkspace, MemoryWorkspace, Workspace


@dataclass(frozen=True)
class Project:
    """A folder of content, or the same in memory, and what can be done with it."""

    workspace: Workspace

    @classmethod
    def load(cls, path: str | Path) -> "Project":
        """Return the project of a folder; nothing is read yet."""
        return cls(DiskWorkspace(Path(path)))

    @classmethod
    def in_memory(cls, files: Mapping[str, str | bytes]) -> "Project":
        """Return a project whose files are texts or bytes by path; outputs come as bytes in the result."""
        return cls(MemoryWorkspace.of(files))

    def check(
        self,
        documents: Iterable[str] = (),
        *,
        progress: Progress | None = None,
        today: date | None = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> Result:
        """Return the problems of the named documents (of all without names); nothing is written.

        Without ``today`` nothing is said of dates that lie in the future. ``select`` and ``ignore`` name
        rules of the checker, or groups of them.
        """
        return run(
            self.workspace,
            tuple(documents),
            (),
            strict=False,
            progress=progress,
            today=today,
            select=tuple(select),
            ignore=tuple(ignore),
        )

    def fix(
        self,
        documents: Iterable[str] = (),
        *,
        today: date | None = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> Fixed:
        """Return what the safe fixes of the rules would change in the files; nothing is written."""
        named, selected, ignored = tuple(documents), tuple(select), tuple(ignore)
        return fix(
            self.workspace,
            lambda workspace: run(
                workspace,
                named,
                (),
                strict=False,
                progress=None,
                today=today,
                select=selected,
                ignore=ignored,
            ),
        )

    def build(
        self,
        documents: Iterable[str] = (),
        builders: Iterable[str] = ("docx",),
        *,
        strict: bool = False,
        progress: Progress | None = None,
        today: date | None = None,
    ) -> Result:
        """Write the named documents (all without names) and return what was found and written.

        A document with errors is not written and its last output stays; ``strict`` makes errors of
        warnings. Raises ``ValueError`` for a builder that does not exist.
        """
        wanted = tuple(builders)
        unknown = [name for name in wanted if name not in builder_names()]
        if unknown:
            raise ValueError(f"no builder {unknown[0]!r}; there are {', '.join(builder_names())}")
        return run(self.workspace, tuple(documents), wanted, strict=strict, progress=progress, today=today)

    def successor(
        self, document: str, kind: str, *, today: date | None = None
    ) -> tuple[Successor | None, tuple[Diagnostic, ...]]:
        """Return the document after one of a type, or ``None`` and what is wrong with that one."""
        report = Report()
        registry = read_registry(self.workspace, report)
        entries = find_entries(self.workspace)[0]
        chosen = choose(entries, (document,), report)
        if registry is None or not chosen:
            return None, tuple(report)
        drafted = read_draft(chosen[0], Surroundings.of(self.workspace, registry, entries, today), report)
        if drafted is None:
            return None, tuple(report)
        found, draft = drafted
        if found.name == kind and found.follow is not None:
            return found.follow(draft), ()
        report.add(OTHER_TYPE, draft.facts.place("document"), name=found.name, kind=kind)
        return None, tuple(report)
