"""``bmaplan build``: make the documents and say where they are."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter

from bmaplan_docs import builders
from bmaplan_docs.cli.clock import source_date, today
from bmaplan_docs.cli.completeness import show_progress
from bmaplan_docs.cli.console import Console, UsageError
from bmaplan_docs.cli.executors import executor_of
from bmaplan_docs.cli.faults import run_told
from bmaplan_docs.cli.log import logged
from bmaplan_docs.cli.place import document_name, project_folder
from bmaplan_docs.cli.process import cores
from bmaplan_docs.cli.progress import Bar
from bmaplan_docs.cli.results import exit_code, show_text
from bmaplan_docs.cli.summary import (
    as_report,
    show_counts,
    show_files,
    show_left_over,
    show_reasons,
    summarise,
)
from bmaplan_docs.cli.watch import watch
from bmaplan_docs.diagnostics import N_, Diagnostic, Severity
from bmaplan_docs.pipeline import NO_SUCH_FILE, Project, Result
from bmaplan_docs.reader.codes import UNFINISHED


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where every document was written."""
    with logged(console, arguments.log_file) as heard:
        return run_told(lambda: _run(arguments, heard), heard)


def _run(arguments: Namespace, console: Console) -> int:
    wanted = _builders(arguments.builders)
    folder = project_folder(arguments)
    names = [document_name(word, folder) for word in arguments.documents]
    with builders.Workshop() as workshop:  # while somebody watches, programs need not start each time

        def build() -> Result:
            return _build(arguments, folder, names, wanted, console, workshop)

        if arguments.watch:
            return watch(folder, build, console)
        began = perf_counter()
        result = build()
    seconds = perf_counter() - began
    if arguments.format == "json":
        utf8 = console.encoding.lower().replace("-", "") == "utf8"
        console.show(as_report(result, seconds, console.wanted, ascii_only=not utf8))
    else:
        _tell(arguments, result, folder, wanted, seconds, console)
    return exit_code(result.diagnostics)


def _build(
    arguments: Namespace,
    folder: Path,
    names: Sequence[str],
    wanted: Sequence[str],
    console: Console,
    workshop: builders.Workshop,
) -> Result:
    bar = Bar(console, quiet=arguments.quiet)
    with ExitStack() as stack:
        stack.callback(bar.clear)
        return Project.load(folder).build(
            names,
            wanted,
            strict=arguments.strict,
            progress=bar.show,
            today=today(),
            incremental=True,
            fresh=arguments.fresh,
            jobs=arguments.jobs if arguments.jobs > 0 else cores(),
            clean=arguments.clean,
            comments=console.wanted.code if arguments.comments else "",
            dated=source_date(),
            executor=stack.enter_context(executor_of(arguments.executor)),
            workshop=workshop,
        )


def _tell(
    arguments: Namespace,
    result: Result,
    folder: Path,
    wanted: Sequence[str],
    seconds: float,
    console: Console,
) -> None:
    """Say what was found and made; only what is wrong where the rest is not to be said."""
    if arguments.explain or arguments.verbose:
        show_reasons(result, console)
    blanks = Counter(found.place[0] for found in result.diagnostics if _is_blank(found))
    gathered = [found for found in result.diagnostics if _is_blank(found) or found.code == NO_SUCH_FILE]
    show_text([found for found in result.diagnostics if found not in gathered], console)
    if arguments.quiet:
        return
    for path, count in blanks.items():
        said = N_("{path}: {count} blanks are still to be filled in; '{program} check' shows each of them")
        console.say(said, path=path, count=count)
    show_progress(result, console, names=False)
    if arguments.verbose:
        show_files(result, console)
    summarise(result, folder, wanted, console)
    show_left_over(result, console)
    show_counts(result, seconds, console)


def _is_blank(found: Diagnostic) -> bool:
    """Whether a problem is a blank of a skeleton, of which a new document has dozens."""
    return found.code == UNFINISHED and found.severity is Severity.WARNING


def _builders(words: str) -> Sequence[str]:
    wanted = [word.strip() for word in words.split(",") if word.strip()]
    for word in wanted:
        if not builders.is_known(word):
            raise UsageError(
                N_("there is no builder '{name}'; there are: {known}"),
                name=word,
                known=", ".join(builders.names()),
            )
    return wanted
