"""``bmaplan forms``: which forms there are, what a form prints, and a copy to edit in Word."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from bmaplan_docs import doctypes
from bmaplan_docs.cli.console import Console, Exit, UsageError
from bmaplan_docs.cli.place import project_folder, required_project, shown
from bmaplan_docs.cli.placeholders import placeholders
from bmaplan_docs.diagnostics import N_, nearest
from bmaplan_docs.project import FORMS
from bmaplan_docs.word.forms import SUFFIX, find_form
from bmaplan_docs.workspace import DiskWorkspace


def run(arguments: Namespace, console: Console) -> int:
    """List the forms; with a name list the places of one, or copy it."""
    if arguments.name is None:
        if arguments.copy:
            raise UsageError(N_("name the form to copy, such as: {program} forms annual-plan --copy"))
        _list(project_folder(arguments), console)
        return Exit.DONE
    name = _form(arguments.name)
    if arguments.copy:
        _copy(name, required_project(arguments), console)
    else:
        _describe(name, project_folder(arguments), console)
    return Exit.DONE


def _forms() -> Mapping[str, str]:
    """Return the form of each name that may be typed: its own, and its type's for the newest edition."""
    found = {}
    for name in doctypes.names():
        kind = doctypes.find(name)
        for edition in sorted(kind.editions, key=lambda edition: edition.year) if kind else ():
            found[name] = edition.form
            found |= {form: form for form in kind.forms(edition)} if kind else {}
    return found


def _form(word: str) -> str:
    forms, name = _forms(), Path(word).name.removesuffix(SUFFIX)
    if name in forms:
        return forms[name]
    close = nearest(name, forms)
    if close:
        raise UsageError(N_("there is no form '{name}'; did you mean '{nearest}'?"), name=name, nearest=close)
    raise UsageError(N_("there is no form '{name}'; '{program} forms' lists all of them"), name=name)


def _own(name: str, folder: Path) -> Path:
    return folder / FORMS / f"{name}{SUFFIX}"


def _list(folder: Path, console: Console) -> None:
    for type_name in doctypes.names():
        kind = doctypes.find(type_name)
        if kind is None:
            continue
        console.show(f"{kind.name} ({kind.title})")
        for edition in kind.editions:
            for form in kind.forms(edition):
                own = _own(form, folder)
                whose = (
                    console.render(N_("this project's own: {file}"), file=shown(own))
                    if own.is_file()
                    else console.render(N_("shipped with the tool"))
                )
                console.show(f"    {edition.year}  {form}  {whose}")


def _describe(name: str, folder: Path, console: Console) -> None:
    form = find_form(name, DiskWorkspace(folder))
    if form is None:
        raise UsageError(N_("the form '{form}.docx' does not exist"), form=name)
    console.say(N_("places of the form '{form}' ([] marks each row of a list):"), form=name)
    for field in placeholders(form):
        console.show(f"    {field}")


def _copy(name: str, folder: Path, console: Console) -> None:
    own = _own(name, folder)
    if own.exists():
        raise UsageError(N_("'{file}' exists already and is left as it is"), file=shown(own))
    workspace = DiskWorkspace(folder)
    form = find_form(name, workspace)
    if form is None:
        raise UsageError(N_("the form '{form}.docx' does not exist"), form=name)
    workspace.write(f"{FORMS}/{name}{SUFFIX}", form)
    console.say(
        N_("the form is in {file}; what you change there in Word counts from now on"), file=shown(own)
    )
