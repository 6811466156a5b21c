"""``bmaplan fix``: show what safe fixes would change; write it only when asked to."""

from argparse import Namespace
from collections.abc import Iterable

from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.cli.difference import Difference
from bmaplan_docs.cli.place import document_name, project_folder
from bmaplan_docs.cli.results import exit_code
from bmaplan_docs.cli.rules import rule_names
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.pipeline import Project
from bmaplan_docs.pipeline.fixing import Change


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where all that can be mended is, 1 where changes are only shown."""
    folder = project_folder(arguments)
    names = [document_name(word, folder) for word in arguments.documents]
    project = Project.load(folder)
    fixed = project.fix(
        names, today=today(), select=rule_names(arguments.select), ignore=rule_names(arguments.ignore)
    )
    if not fixed.changes:
        code = exit_code(fixed.left.diagnostics)
        if code in (Exit.USAGE, Exit.MACHINE):
            for found in fixed.left.diagnostics:
                console.complain(found.message)
            return code
        console.say(N_("nothing can be mended without you"))
        return Exit.DONE
    _show(fixed.changes, console)
    count = sum(change.count for change in fixed.changes)
    if not arguments.write:
        console.say(
            N_(
                "{count} changes in {files} files; nothing is written yet. '{program} fix --write' makes them"
            ),
            count=count,
            files=len(fixed.changes),
        )
        return Exit.PROBLEMS
    for change in fixed.changes:
        project.workspace.write(change.path, change.after)
    console.say(N_("{count} changes made in {files} files"), count=count, files=len(fixed.changes))
    return Exit.DONE


def _show(changes: Iterable[Change], console: Console) -> None:
    difference = Difference(colour=console.colour)
    for change in changes:
        console.show(change.path)
        for line in difference.lines(change.before.decode("utf-8"), change.after.decode("utf-8")):
            console.show(line)
        console.show()
