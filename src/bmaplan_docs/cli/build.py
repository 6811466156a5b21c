"""``bmaplan build``: make the documents and say where they are."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bmaplan_docs import builders
from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.completeness import show_progress
from bmaplan_docs.cli.console import Console, UsageError
from bmaplan_docs.cli.place import document_name, project_folder, shown
from bmaplan_docs.cli.results import counts, exit_code, show_text
from bmaplan_docs.diagnostics import N_, Diagnostic, Severity
from bmaplan_docs.pipeline import Project, Result
from bmaplan_docs.project import OUTPUT
from bmaplan_docs.reader.codes import UNFINISHED


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where every document was written."""
    wanted = _builders(arguments.builders)
    folder = project_folder(arguments)
    names = [document_name(word, folder) for word in arguments.documents]

    def progress(number: int, total: int, name: str) -> None:
        console.progress(N_("[{number}/{total}] {name}"), number=number + 1, total=total, name=name)

    result = Project.load(folder).build(
        names, wanted, strict=arguments.strict, progress=progress, today=today()
    )
    blanks = Counter(found.place[0] for found in result.diagnostics if _is_blank(found))
    show_text([found for found in result.diagnostics if not _is_blank(found)], console)
    for path, count in blanks.items():
        said = N_("{path}: {count} blanks are still to be filled in; '{program} check' shows each of them")
        console.say(said, path=path, count=count)
    show_progress(result, console, names=False)
    _summarise(result, folder, wanted, console)
    return exit_code(result.diagnostics)


def _is_blank(found: Diagnostic) -> bool:
    """Whether a problem is a blank of a skeleton, of which a new document has dozens."""
    return found.code == UNFINISHED and found.severity is Severity.WARNING


def _builders(words: str) -> Sequence[str]:
    wanted = [word.strip() for word in words.split(",") if word.strip()]
    for word in wanted:
        if not builders.exists(word):
            raise UsageError(
                N_("there is no builder '{name}'; there are: {known}"),
                name=word,
                known=", ".join(builders.names()),
            )
    return wanted


def _summarise(result: Result, folder: Path, wanted: Sequence[str], console: Console) -> None:
    total = counts(result.diagnostics)
    if result.diagnostics:
        console.say(N_("errors: {errors}, warnings: {warnings}"), **total)
    built = dict.fromkeys(output.document for output in result.outputs)
    failed = [name for name in result.documents if name not in built]
    if failed:
        console.say(
            N_("not built: {names} (an earlier file, if there is one, is unchanged)"), names=", ".join(failed)
        )
    if built:
        for builder in wanted:
            place = shown(folder / OUTPUT / builder)
            console.say(
                N_("documents built: {count}; the files are in {place}"), count=len(built), place=place
            )
    elif not failed and not total["errors"]:
        console.say(N_("there is no document to build; make one with: {program} new"))
