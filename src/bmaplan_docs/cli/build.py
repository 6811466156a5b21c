"""``bmaplan build``: make the documents and say where they are."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from time import perf_counter

from bmaplan_docs import builders
from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.completeness import show_progress
from bmaplan_docs.cli.console import Console, UsageError
from bmaplan_docs.cli.place import document_name, project_folder
from bmaplan_docs.cli.process import tidy
from bmaplan_docs.cli.results import exit_code, show_text
from bmaplan_docs.cli.summary import show_counts, show_reasons, summarise
from bmaplan_docs.diagnostics import N_, Diagnostic, Severity
from bmaplan_docs.pipeline import NO_SUCH_FILE, Project
from bmaplan_docs.reader.codes import UNFINISHED


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where every document was written."""
    wanted = _builders(arguments.builders)
    folder = project_folder(arguments)
    names = [document_name(word, folder) for word in arguments.documents]

    def progress(number: int, total: int, name: str) -> None:
        tidy(number)
        console.progress(N_("[{number}/{total}] {name}"), number=number + 1, total=total, name=name)

    began = perf_counter()
    result = Project.load(folder).build(
        names,
        wanted,
        strict=arguments.strict,
        progress=progress,
        today=today(),
        incremental=True,
        fresh=arguments.fresh,
    )
    if arguments.explain:
        show_reasons(result, console)
    blanks = Counter(found.place[0] for found in result.diagnostics if _is_blank(found))
    gathered = [found for found in result.diagnostics if _is_blank(found) or found.code == NO_SUCH_FILE]
    show_text([found for found in result.diagnostics if found not in gathered], console)
    for path, count in blanks.items():
        said = N_("{path}: {count} blanks are still to be filled in; '{program} check' shows each of them")
        console.say(said, path=path, count=count)
    show_progress(result, console, names=False)
    summarise(result, folder, wanted, console)
    show_counts(result, perf_counter() - began, console)
    return exit_code(result.diagnostics)


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
