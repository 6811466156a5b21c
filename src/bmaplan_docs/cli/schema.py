"""``bmaplan schema``: write the schemas by which editors complete and check what is typed."""

from argparse import Namespace
from pathlib import Path, PurePosixPath

from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.cli.place import project_folder, shown
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.scaffold import FOLDER, schemas
from bmaplan_docs.workspace import DiskWorkspace


def run(arguments: Namespace, console: Console) -> int:
    """Write a file for each kind of content; older ones are replaced, they are made from the library."""
    folder = Path(arguments.output) if arguments.output else project_folder(arguments) / FOLDER
    workspace = DiskWorkspace(folder)
    found = schemas()
    for path, text in found.items():
        workspace.write(PurePosixPath(path).name, text.encode())
    console.say(N_("schemas written: {count}; they are in {place}"), count=len(found), place=shown(folder))
    return Exit.DONE
