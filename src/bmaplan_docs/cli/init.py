"""``bmaplan init``: make a project that builds at once."""

from argparse import Namespace
from pathlib import Path

from bmaplan_docs.cli.console import Console, Exit, UsageError
from bmaplan_docs.cli.place import shown
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.project import SETTINGS_FILE
from bmaplan_docs.scaffold import new_project
from bmaplan_docs.workspace import DiskWorkspace


def run(arguments: Namespace, console: Console) -> int:
    """Write the files of a new project; nothing is written where one of them is there already."""
    folder = Path(arguments.path)
    files = new_project()
    if (folder / SETTINGS_FILE).exists():
        raise UsageError(N_("there is a project here already: '{place}'"), place=shown(folder))
    for path in files:
        if (folder / path).exists():
            raise UsageError(
                N_("'{file}' exists already and is left as it is; choose another folder"),
                file=shown(folder / path),
            )
    workspace = DiskWorkspace(folder)
    for path, text in files.items():
        workspace.write(path, text.encode())
    console.say(N_("a new project is in {place}"), place=shown(folder))
    console.say(N_("next: go to that folder and run: {program} build"))
    return Exit.DONE
