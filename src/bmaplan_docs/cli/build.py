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
from bmaplan_docs.cli.process import tidy
from bmaplan_docs.cli.results import counts, exit_code, show_text
from bmaplan_docs.diagnostics import N_, Diagnostic, Severity
from bmaplan_docs.pipeline import NO_SUCH_FILE, Project, Result
from bmaplan_docs.project import OUTPUT
from bmaplan_docs.reader.codes import UNFINISHED


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where every document was written."""
    wanted = _builders(arguments.builders)
    folder = project_folder(arguments)
    names = [document_name(word, folder) for word in arguments.documents]

    def progress(number: int, total: int, name: str) -> None:
        tidy(number)
        console.progress(N_("[{number}/{total}] {name}"), number=number + 1, total=total, name=name)

    result = Project.load(folder).build(
        names, wanted, strict=arguments.strict, progress=progress, today=today()
    )
    blanks = Counter(found.place[0] for found in result.diagnostics if _is_blank(found))
    gathered = [found for found in result.diagnostics if _is_blank(found) or found.code is NO_SUCH_FILE]
    show_text([found for found in result.diagnostics if found not in gathered], console)
    for path, count in blanks.items():
        said = N_("{path}: {count} blanks are still to be filled in; '{program} check' shows each of them")
        console.say(said, path=path, count=count)
    show_progress(result, console, names=False)
    _summarise(result, folder, wanted, console)
    return exit_code(result.diagnostics)


def _is_blank(found: Diagnostic) -> bool:
    """Whether a problem is a blank of a skeleton, of which a new document has dozens."""
    return found.code is UNFINISHED and found.severity is Severity.WARNING


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


def _summarise(result: Result, folder: Path, wanted: Sequence[str], console: Console) -> None:
    total = counts(result.diagnostics)
    if total["errors"] or total["warnings"]:
        console.say(N_("errors: {errors}, warnings: {warnings}"), **total)
    built = {builder: _built(result, builder) for builder in wanted}
    without = {builder: _without(result, builder) for builder in wanted}
    known = {name for names in (*built.values(), *without.values()) for name in names}
    failed = [name for name in result.documents if name not in known]
    if failed:
        console.say(
            N_("not built: {names} (an earlier file, if there is one, is unchanged)"), names=", ".join(failed)
        )
    for builder in wanted:
        if built[builder]:
            place = shown(folder / OUTPUT / builder)
            console.say(
                N_("documents built: {count}; the files are in {place}"),
                count=len(built[builder]),
                place=place,
            )
        if without[builder]:
            said = N_("these have no {builder} file, because nothing in them is calculated: {names}")
            console.say(said, builder=builder, names=", ".join(without[builder]))
    if not known and not failed and not total["errors"]:
        console.say(N_("there is no document to build; make one with: {program} new"))


def _built(result: Result, builder: str) -> list[str]:
    """Return the documents of which a builder wrote a file."""
    return list(dict.fromkeys(made.document for made in result.outputs if made.builder == builder))


def _without(result: Result, builder: str) -> list[str]:
    """Return the documents of which a builder makes no file."""
    told = [found.message.params for found in result.diagnostics if found.code is NO_SUCH_FILE]
    return [str(params["document"]) for params in told if params["builder"] == builder]
