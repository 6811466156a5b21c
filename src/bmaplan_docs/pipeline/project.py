"""A project, and what can be done with it: check, build, and begin the next document."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bmaplan_docs import builders as all_builders
from bmaplan_docs.diagnostics import Diagnostic, Report
from bmaplan_docs.pipeline.order import Order, Progress
from bmaplan_docs.pipeline.results import Result
from bmaplan_docs.pipeline.run import run
from bmaplan_docs.values import dataclass
from bmaplan_docs.workspace import DiskWorkspace, MemoryWorkspace, Workspace

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from bmaplan_docs.doctypes.base import DocumentType, Edition, Successor
    from bmaplan_docs.pipeline.fixing import Fixed


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
        incremental: bool = False,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        known: bool = False,
    ) -> Result:
        """Return the problems of the named documents (of all without names); no document is written.

        Without ``today`` nothing is said of dates that lie in the future. ``select`` and ``ignore`` name
        rules of the checker, or groups of them. Problems that the baseline of the project knows are left
        out, unless ``known`` asks for them. An ``incremental`` check of all rules keeps what it found below
        ``.bmaplan/cache``, and does not read again what has not changed.
        """
        order = Order(
            today=today,
            incremental=incremental,
            select=frozenset(select),
            ignore=frozenset(ignore),
            known=known,
        )
        return run(self.workspace, tuple(documents), order, progress)

    def check_word(
        self,
        files: Mapping[str, bytes],
        *,
        today: date | None = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> Result:
        """Return what the rules find in Word files that people wrote: their bytes by the names to be shown.

        Registry and settings are those of the project, where this is one.
        """
        from bmaplan_docs.pipeline.word_files import check_word_files  # noqa: PLC0415 - a build need not load it

        order = Order(today=today, select=frozenset(select), ignore=frozenset(ignore), known=True)
        return check_word_files(files, self.workspace, order)

    def import_word(
        self,
        name: str,
        content: bytes,
        kind: "DocumentType",
        edition: "Edition",
        *,
        fiscal_year: int | None = None,
        today: date | None = None,
    ) -> "tuple[Mapping[str, str | bytes] | None, tuple[Diagnostic, ...]]":
        """Return the files of a document that says what a Word file says, or ``None`` and what is wrong.

        Without ``fiscal_year`` it is the one that the file states, that of ``today``, or that of the form.
        """
        from bmaplan_docs.conversion import convert  # noqa: PLC0415 - a build need not load it
        from bmaplan_docs.pipeline.word_files import read_or_report  # noqa: PLC0415
        from bmaplan_docs.thai import FiscalYear  # noqa: PLC0415

        report = Report()
        read = read_or_report(name, content, report)
        if read is None:
            return None, tuple(report)
        present = FiscalYear.of(today).year if today else edition.year
        return convert(read.blocks, kind, edition, fiscal_year, present), ()

    def fix(
        self,
        documents: Iterable[str] = (),
        *,
        today: date | None = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> "Fixed":
        """Return what the safe fixes of the rules would change in the files; nothing is written."""
        from bmaplan_docs.pipeline.fixing import fix  # noqa: PLC0415 - a build need not load it

        named = tuple(documents)
        order = Order(today=today, select=frozenset(select), ignore=frozenset(ignore), known=True)
        return fix(self.workspace, lambda workspace: run(workspace, named, order, None))

    def build(
        self,
        documents: Iterable[str] = (),
        builders: Iterable[str] = ("docx",),
        *,
        strict: bool = False,
        progress: Progress | None = None,
        today: date | None = None,
        incremental: bool = False,
        fresh: bool = False,
        jobs: int = 1,
        clean: bool = False,
        executor: "Executor | None" = None,
        comments: str = "",
        dated: datetime | None = None,
        workshop: all_builders.Workshop | None = None,
    ) -> Result:
        """Write the named documents (all without names) and return what was found and written.

        A document with errors is not written and its last output stays; ``strict`` makes errors of
        warnings. An ``incremental`` build keeps what it knows below ``.bmaplan/cache`` and makes only what is
        out of date, unless it is to be ``fresh``; what it leaves as it is stands in ``Result.unchanged``.
        To ``clean`` is to remove what an incremental build once made of documents that are gone.
        Files say that they were made at the time ``dated``; without one nothing, so that bytes stay the same.
        With a language in ``comments`` (``th``, ``en``) Word files of drafts say what is wrong as comments.
        Many documents are made by ``jobs`` processes, or by an ``executor`` of ``concurrent.futures``, whose
        workers must see the same folder; a script that asks for either needs ``if __name__ == "__main__":``.
        The office program that makes PDF files ends with the build; a ``workshop`` keeps it for the next.
        Raises ``ValueError`` for a builder that does not exist.
        """
        wanted = tuple(builders)
        unknown = [name for name in wanted if not all_builders.is_known(name)]
        if unknown:
            raise ValueError(f"no builder {unknown[0]!r}; there are {', '.join(all_builders.names())}")
        order = Order(wanted, strict, today, incremental, fresh, jobs, clean, comments=comments, dated=dated)
        return run(self.workspace, tuple(documents), order, progress, executor, workshop)

    def successor(
        self, document: str, kind: str, *, fiscal_year: int | None = None, today: date | None = None
    ) -> "tuple[Successor | None, tuple[Diagnostic, ...]]":
        """Return the document after one of a type, or ``None`` and what is wrong with that one.

        Without ``fiscal_year`` it is of the next year, where documents of the type have one.
        """
        from bmaplan_docs.pipeline.following import succeed  # noqa: PLC0415 - a build need not load it

        report = Report()
        made = succeed(document, kind, self.workspace, report, year=fiscal_year, today=today)
        return made, () if made else tuple(report)
