"""What there is before a run, and what is kept of it: enough to know which documents are out of date.

A project in which nothing changed is surveyed without loading what reads and writes documents.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from bmaplan_docs.cache import ABSENT, Answers, Index, Record, digest, digest_of, library_digest
from bmaplan_docs.cache.reads import FONTS
from bmaplan_docs.cache.telling import as_plain, from_plain
from bmaplan_docs.cache.topics import SHARED, gather, topic_of
from bmaplan_docs.diagnostics import Diagnostic, Report, Severity, describe_fault
from bmaplan_docs.pipeline.codes import CANNOT_WRITE, SAME_OUTPUT
from bmaplan_docs.pipeline.order import Order
from bmaplan_docs.project import BASELINE, Entries, Entry, find_entries
from bmaplan_docs.project.forms import WithForms
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import replace
from bmaplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from bmaplan_docs.cache.telling import Plain
    from bmaplan_docs.checker.baseline import Baseline
    from bmaplan_docs.pipeline.sharing import Shared
    from bmaplan_docs.pipeline.surroundings import Surroundings


class Survey:
    """The documents of a project, its shared facts, and what is kept of an earlier run."""

    def __init__(self, workspace: Workspace, order: Order) -> None:
        self.workspace, self.order = workspace, order
        self.index = Index.read(workspace, library_digest()) if order.keeps else Index("")
        self.answers = Answers(WithForms(workspace), order.today, self._derive, order.dated)
        found, self.stray = find_entries(self.answers)
        self.report = Report()
        self.changed = False
        self._kept_shared = False
        self._before = {name: record.made for name, record in self.index.records.items()}
        self.baseline: Baseline | None = None
        self.basis: dict[str, dict[str, str]] = {}
        self.entries = self.answers.entries = Entries(_without_twins(found, self.report))

    def is_project(self) -> bool:
        """Whether there are settings; what is wrong with them and the registry is reported."""
        kept = self.index.records.get(SHARED)
        if kept is not None and not self.answers.changed(kept.reads):
            self._kept_shared = True
            self.report.take(from_plain(kept.found))
            return True
        shared, names = self._shared, ABSENT
        if shared.registry is not None:
            from bmaplan_docs.pipeline.checking import check_registry  # noqa: PLC0415 - only where needed

            check_registry(shared.registry, shared.policy, shared.report)
            names = digest_of(self.names_of_registry())
        self.report.take(shared.report)
        if shared.registry is not None and not shared.reads.torn:
            found = as_plain(shared.report)
            self.index.records[SHARED] = Record(dict(shared.reads.seen), found, None, names=names)
            self.changed = True
        return shared.is_project

    def can_make(self) -> bool:
        """Whether the shared facts can be used."""
        return self._kept_shared or self._shared.registry is not None

    @cached_property
    def _shared(self) -> "Shared":
        """The shared facts, read anew."""
        from bmaplan_docs.pipeline.sharing import read_shared  # noqa: PLC0415 - only where needed

        return read_shared(self.workspace, self.order)

    def read_baseline(self) -> None:
        """Read the problems that the project has known for long."""
        if self.workspace.exists(BASELINE) and not self.order.known:
            from bmaplan_docs.checker.baseline import read_baseline  # noqa: PLC0415 - only where needed

            self.baseline = read_baseline(self.workspace, self.report)

    def report_strays(self) -> None:
        """Report the files that belong to no document."""
        if self.stray:
            from bmaplan_docs.reader.strays import report_strays  # noqa: PLC0415 - only where needed

            heads = (entry.head for entry in self.entries.all)
            report_strays(self.stray, heads, self.workspace, self.report)

    def names_of_registry(self) -> "Plain":
        """Return the names of the shared facts; there must be some."""
        from bmaplan_docs.pipeline.comparing import registered  # noqa: PLC0415 - only where needed

        shared = self._shared
        assert shared.registry is not None  # noqa: S101 - without one no document is asked for
        return registered(shared.registry)

    def compare(self, chosen: tuple[Entry, ...], made: "Mapping[str, Plain]") -> tuple[Diagnostic, ...]:
        """Return where documents name one thing otherwise than others do.

        ``made`` are the names of those that were made. While all are as they were, what was found is kept.
        """
        kept = {name: record.names for name, record in self.index.records.items()}
        digests = kept | {name: digest_of(names) for name, names in made.items()}
        digests = {name: digests.get(name, ABSENT) for name in (SHARED, *(entry.name for entry in chosen))}
        key = digest_of(sorted(digests.items()))
        if self.index.compared.get("key") == key:
            return from_plain(self.index.compared["found"])
        from bmaplan_docs.pipeline.comparing import compare_documents  # noqa: PLC0415 - only where needed

        named = [entry for entry in chosen if digests[entry.name] != ABSENT]
        found = compare_documents(named, digests, made.values(), self)
        if len(chosen) == len(self.entries.all):
            self.index.compared, self.changed = {"key": key, "found": as_plain(found)}, True
        return found

    @cached_property
    def around(self) -> "Surroundings":
        """What documents may ask for, read anew; there must be a registry."""
        from bmaplan_docs.pipeline.surroundings import Surroundings  # noqa: PLC0415 - only where needed

        shared = self._shared
        assert shared.registry is not None  # noqa: S101 - without one no document is asked for
        return Surroundings.of(
            self.workspace, shared.registry, self.entries, self.order.today, shared.policy, shared.reads
        )

    def stale(self, entry: Entry) -> tuple[str, ...]:
        """Return the questions that have other answers now: none where the document is as it should be."""
        if self.order.fresh:
            return ("fresh",)
        kept = self.index.records.get(entry.name)
        if kept is None:
            return ("library",) if entry.name in self.index.strange else ("new",)
        changed = self.answers.all_changed(kept.reads)
        if changed or not self.order.builders or self._is_kept_back(kept):
            return changed
        made = kept.made.get(self.order.key)
        if made is None:
            return (f"builder {self.order.key}",)
        return (*self.answers.all_changed(made.reads), *self._changed_outputs(made.outputs))

    def _is_kept_back(self, kept: Record) -> bool:
        """Whether what was found in the content keeps the document from being built."""
        if not self.order.strict or not kept.has(Severity.WARNING):
            return kept.has(Severity.ERROR)
        report = Report()
        report.take(from_plain(kept.found))
        if self.baseline:
            self.baseline.accept(report)
        report.raise_warnings()
        return report.has_errors

    def _changed_outputs(self, outputs: dict[str, str]) -> Iterable[str]:
        return (f"output {path}" for path, made in outputs.items() if self.answers(f"read {path}") != made)

    def remember(self, name: str, record: Record | None) -> None:
        """Keep what a document depends on; nothing where that cannot be known."""
        before = self.index.records.pop(name, None)
        if record is not None:
            same = before is not None and before.reads == record.reads
            made = {**before.made, **record.made} if before and same else record.made
            self.index.records[name] = replace(record, made=made)
        self.changed = True

    def keep(self) -> None:
        """Write down what is kept; what belongs to documents that are gone is forgotten."""
        gone = self.index.records.keys() - {SHARED, *self.entries.names}
        if self.order.keeps and (self.changed or gone):
            self.index.forget({SHARED, *self.entries.names}, self._before)
            self.index.derived = gather(self.index.records, self.index.derived, self.basis, self.answers)
            with suppress(OSError):  # nothing but time is lost where nothing can be kept
                self.index.write(self.workspace)
            self.changed = False

    def clean(self) -> tuple[str, ...]:
        """Remove the outputs that no document has any more and nobody changed; return their paths."""
        removed = []
        for path, made in sorted(self.index.orphans.items()):
            try:
                if digest(self.workspace.read(path)) == made:
                    self.workspace.remove(path)
                    removed.append(path)
            except FileNotFoundError:
                pass
            except OSError as error:
                self.report.add(CANNOT_WRITE, Span(Source(path, ""), 1), reason=describe_fault(error))
                continue
            del self.index.orphans[path]
            self.changed = True
        return tuple(removed)

    def orphans(self) -> tuple[str, ...]:
        """Return the outputs that no document has any more."""
        return tuple(path for path in sorted(self.index.orphans) if self.workspace.exists(path))

    def _derive(self, question: str) -> str:
        """Return an answer that needs documents to be read; a kept one where its files are as they were."""
        if question == FONTS:
            from bmaplan_docs.office.fonts import font_files  # noqa: PLC0415 - only where needed

            return font_files()
        kept = self.index.derived.get(topic_of(question))
        if kept and question in kept["answers"] and not self.answers.changed(kept["reads"]):
            return kept["answers"][question]
        from bmaplan_docs.pipeline.answering import answer  # noqa: PLC0415 - only where needed

        return answer(question, self.around)


def _without_twins(entries: tuple[Entry, ...], report: Report) -> tuple[Entry, ...]:
    """Return the documents whose outputs no other has, after reporting the others."""
    first: dict[str, Entry] = {}
    for entry in entries:
        twin = first.setdefault(entry.name.casefold(), entry)
        if twin is not entry:
            report.add(SAME_OUTPUT, Span(Source(entry.head, ""), 1), other=twin.head)
    return tuple(entry for entry in entries if first[entry.name.casefold()] is entry)
