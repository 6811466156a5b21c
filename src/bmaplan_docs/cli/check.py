"""``bmaplan check``: show what is wrong with content, or with Word files; nothing is changed."""

from argparse import Namespace
from pathlib import Path

from bmaplan_docs import __version__
from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.completeness import as_object, show_progress
from bmaplan_docs.cli.console import Console, UsageError
from bmaplan_docs.cli.place import document_name, project_folder, shown, word_files
from bmaplan_docs.cli.results import counts, exit_code, show_text
from bmaplan_docs.cli.rules import rule_names
from bmaplan_docs.diagnostics import N_, Report
from bmaplan_docs.diagnostics.github import as_commands
from bmaplan_docs.diagnostics.html import Page
from bmaplan_docs.diagnostics.json import as_json
from bmaplan_docs.diagnostics.sarif import as_sarif
from bmaplan_docs.diagnostics.text import TextFormat
from bmaplan_docs.pipeline import Project, Result
from bmaplan_docs.project import BASELINE
from bmaplan_docs.thai import format_date
from bmaplan_docs.values import replace
from bmaplan_docs.workspace import DiskWorkspace

REPORT = "build/check.html"


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where the documents can be built (warnings may be left), 1 where they cannot."""
    folder = project_folder(arguments)
    project = Project.load(folder)
    result = _check(arguments, project, folder)
    if arguments.write_baseline:
        return _write_baseline(project, result, console)
    if arguments.format == "text" and arguments.output is None:
        _show(result, console)
    else:
        _hand_over(arguments, result, folder, console)
    return exit_code(result.diagnostics)


def _check(arguments: Namespace, project: Project, folder: Path) -> Result:
    """Return what is found in the documents and in the Word files that were named."""
    select, ignore = rule_names(arguments.select), rule_names(arguments.ignore)
    words, files = word_files(arguments.documents)
    if files and arguments.write_baseline:
        raise UsageError(N_("problems of Word files cannot be made known; check them without that"))
    in_word = project.check_word(files, today=today(), select=select, ignore=ignore) if files else None
    if in_word and not words:
        return in_word
    result = project.check(
        [document_name(word, folder) for word in words],
        today=today(),
        select=select,
        ignore=ignore,
        known=arguments.known or arguments.write_baseline,
        incremental=True,
    )
    if in_word is None:
        return result
    return replace(
        result,
        diagnostics=(*result.diagnostics, *in_word.diagnostics),
        documents=(*result.documents, *in_word.documents),
    )


def _show(result: Result, console: Console) -> None:
    show_text(result.diagnostics, console)
    show_progress(result, console)
    if result.diagnostics:
        total = counts(result.diagnostics)
        console.say(
            N_("documents checked: {count}; errors: {errors}, warnings: {warnings}"),
            count=len(result.documents),
            **total,
        )
    else:
        console.say(N_("documents checked: {count}; nothing is wrong"), count=len(result.documents))
    fixable = sum(1 for found in result.diagnostics if found.fix and found.fix.safe)
    if fixable:
        console.say(N_("{count} of them can be mended for you: '{program} fix'"), count=fixable)
    if result.known:
        said = N_("{count} known ones are not shown ({file}); '{program} check --known' shows them")
        console.say(said, count=result.known, file=BASELINE)


def _hand_over(arguments: Namespace, result: Result, folder: Path, console: Console) -> None:
    """Print the result in a form for others, or put it into a file."""
    place = arguments.output or (str(folder / REPORT) if arguments.format == "html" else None)
    utf8 = place is not None or console.encoding.lower().replace("-", "") == "utf8"
    text = _text(arguments.format, result, folder, console, ascii_only=not utf8)
    if place is None:
        console.show(text)
        return
    target = Path(place)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    console.say(N_("the report is in {file}"), file=shown(target))


def _text(form: str, result: Result, folder: Path, console: Console, *, ascii_only: bool) -> str:
    found, language = result.diagnostics, console.wanted
    match form:
        case "json":
            return as_json(found, map(as_object, result.completeness), language, ascii_only=ascii_only)
        case "sarif":
            return as_sarif(found, language, __version__, ascii_only=ascii_only)
        case "github":
            return "\n".join(as_commands(found, language))
        case "html":
            return Page(language, _name(folder), format_date(today()), result.documents).render(found)
        case _:
            return TextFormat(language).render(found)


def _name(folder: Path) -> str:
    """Return the name of a project, that of its folder where it says none."""
    from bmaplan_docs.reader.shared import read_settings  # noqa: PLC0415 - most checks need it not

    settings = read_settings(DiskWorkspace(folder), Report())
    return settings.name if settings else folder.name


def _write_baseline(project: Project, result: Result, console: Console) -> int:
    """Make all problems known but the errors, which nothing passes over."""
    from bmaplan_docs.checker.baseline import baseline_of  # noqa: PLC0415 - most checks need it not

    content = baseline_of(result.diagnostics)
    project.workspace.write(BASELINE, content)
    known = sum(counts(result.diagnostics).values()) - counts(result.diagnostics)["errors"]
    console.say(N_("known from now on: {count} warnings ({file})"), count=known, file=BASELINE)
    return exit_code(result.diagnostics)
