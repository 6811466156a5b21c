"""``bmaplan import``: content from a Word file that somebody wrote, as a start; the file is not changed."""

from argparse import Namespace
from pathlib import Path

from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.console import Console, Exit, UsageError
from bmaplan_docs.cli.new import find_edition, find_type, fiscal_year, free_path, write_files
from bmaplan_docs.cli.place import below_content, required_project, shown, word_files
from bmaplan_docs.cli.results import show_text
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.pipeline import Project
from bmaplan_docs.project import CONTENT
from bmaplan_docs.scaffold import point_to_schemas

FOLDER = "imported"


def run(arguments: Namespace, console: Console) -> int:
    """Write the files of the new document; nothing is overwritten."""
    words, files = word_files([arguments.file])
    if words:
        raise UsageError(N_("'{file}' is no Word file (.docx)"), file=arguments.file)
    ((name, content),) = files.items()
    kind = find_type(arguments.type)
    edition = find_edition(arguments.edition, kind)
    folder = required_project(arguments)
    path = free_path(below_content(arguments.path or f"{FOLDER}/{Path(name).stem}", folder), folder)
    project = Project.load(folder)
    asked = None if arguments.fiscal_year is None else fiscal_year(arguments.fiscal_year)
    made, found = project.import_word(name, content, kind, edition, fiscal_year=asked, today=today())
    if made is None:
        show_text(found, console)
        return Exit.PROBLEMS
    texts = point_to_schemas(made, path)
    write_files({f"{CONTENT}/{path}/{one}": text for one, text in texts.items()}, folder)
    place = shown(folder / CONTENT / path)
    console.say(N_("{file} is now content, as a start, in {place}:"), file=name, place=place)
    for one in made:
        console.show(f"    {one}")
    console.say(N_("next: compare it with the Word file; '{program} check' says what is missing"))
    return Exit.DONE
