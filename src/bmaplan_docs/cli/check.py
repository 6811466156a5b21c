"""``bmaplan check``: show what is wrong with the content; nothing is written."""

from argparse import Namespace

from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.completeness import as_object, show_progress
from bmaplan_docs.cli.console import Console
from bmaplan_docs.cli.place import document_name, project_folder
from bmaplan_docs.cli.results import counts, exit_code, show_text
from bmaplan_docs.cli.rules import rule_names
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.diagnostics.json import as_json
from bmaplan_docs.pipeline import Project


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where the documents can be built (warnings may be left), 1 where they cannot."""
    folder = project_folder(arguments)
    names = [document_name(word, folder) for word in arguments.documents]
    result = Project.load(folder).check(
        names, today=today(), select=rule_names(arguments.select), ignore=rule_names(arguments.ignore)
    )
    if arguments.format == "json":
        documents = map(as_object, result.completeness)
        utf8 = console.encoding.lower().replace("-", "") == "utf8"
        console.show(as_json(result.diagnostics, documents, console.wanted, ascii_only=not utf8))
        return exit_code(result.diagnostics)
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
    return exit_code(result.diagnostics)
