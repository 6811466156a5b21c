"""``bmaplan new``: make the skeleton of a document, with a blank at every place to fill."""

import re
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from bmaplan_docs import doctypes
from bmaplan_docs.cli.clock import today
from bmaplan_docs.cli.console import Console, Exit, UsageError
from bmaplan_docs.cli.following import CHECKLIST, checklist, origin, show_notices
from bmaplan_docs.cli.place import below_content, required_project, shown
from bmaplan_docs.cli.results import show_text
from bmaplan_docs.diagnostics import N_, nearest
from bmaplan_docs.doctypes.base import DocumentType, Edition
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.pipeline import Project
from bmaplan_docs.project import CONTENT, REGISTRY
from bmaplan_docs.scaffold import HEAD, new_document, point_to_schemas, schemas
from bmaplan_docs.thai import FiscalYear, ThaiError, to_arabic_digits
from bmaplan_docs.workspace import DiskWorkspace

_FORBIDDEN = ':*?"<>|'
_RESERVED = Pattern(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", flags=re.IGNORECASE)


def run(arguments: Namespace, console: Console) -> int:
    """Write the files of the new document, and the schemas they point to; nothing is overwritten."""
    kind = find_type(arguments.type)
    if arguments.after is not None:
        return _follow(kind, arguments, console)
    if arguments.path is None:
        raise UsageError(
            N_("say where the document is to be, like: {program} new {name} folder/name"), name=kind.name
        )
    edition = find_edition(arguments.edition, kind)
    year = fiscal_year(arguments.fiscal_year)
    folder = required_project(arguments)
    path = free_path(below_content(arguments.path, folder), folder)
    files = new_document(kind, edition, year, path)
    write_files(files, folder)
    console.say(
        N_("a new document of fiscal year {year} is in {place}:"),
        year=year,
        place=shown(folder / CONTENT / path),
    )
    return _show(files, console)


def _follow(kind: DocumentType, arguments: Namespace, console: Console) -> int:
    """Write the document that comes after another; where it is to be may be left open."""
    if kind.follow is None:
        raise UsageError(N_("documents of the type '{name}' do not follow each other"), name=kind.name)
    if arguments.edition is not None:
        raise UsageError(N_("what follows a document has its edition; change 'edition:' in the new one"))
    folder = required_project(arguments)
    year = fiscal_year(arguments.fiscal_year) if arguments.fiscal_year is not None else None
    source, last = origin(arguments.after, folder)
    successor, found = Project.load(source).successor(last, kind.name, fiscal_year=year, today=today())
    if successor is None:
        show_text(found, console)
        return Exit.PROBLEMS
    beside = str(PurePosixPath(last).parent / successor.name)
    path = free_path(below_content(arguments.path or beside, folder), folder)
    made = dict(point_to_schemas(successor.files, path))
    if successor.notices:
        made[CHECKLIST] = checklist(successor.notices, last, console.wanted)
    files = {f"{CONTENT}/{path}/{name}": content for name, content in made.items()}
    write_files(files, folder)
    console.say(
        N_("the document after {last} is in {place}:"), last=last, place=shown(folder / CONTENT / path)
    )
    for name in made:
        console.show(f"    {name}")
    if successor.notices:
        show_notices(successor.notices, console)
        console.say(N_("this list is also in {file}, to be ticked off"), file=CHECKLIST)
    return _say_next(console)


def write_files(files: Mapping[str, str | bytes], folder: Path) -> None:
    """Write files of a project by their paths, and the schemas they point to."""
    workspace = DiskWorkspace(folder)
    for name, text in {**schemas(), **files}.items():
        content = text.encode() if isinstance(text, str) else text
        if not workspace.exists(name) or workspace.read(name) != content:
            workspace.write(name, content)


def _show(files: Mapping[str, str], console: Console) -> int:
    for name in files:
        console.show(f"    {PurePosixPath(name).name}")
    return _say_next(console)


def _say_next(console: Console) -> int:
    console.say(N_("next: fill in the blanks; '{program} check' says where they are"))
    return Exit.DONE


def find_type(name: str) -> DocumentType:
    """Return the document type of a name; raise ``UsageError`` where there is none."""
    kind = doctypes.find(name)
    if kind is not None:
        return kind
    close = nearest(name, doctypes.names())
    if close:
        raise UsageError(
            N_("there is no document type '{name}'; did you mean '{nearest}'?"), name=name, nearest=close
        )
    known = ", ".join(doctypes.names())
    raise UsageError(
        N_("there is no document type '{name}'; types that exist: {known}"), name=name, known=known
    )


def find_edition(word: str | None, kind: DocumentType) -> Edition:
    """Return the edition that was asked for, or the newest; raise ``UsageError`` where there is none."""
    if word is None:
        return max(kind.editions, key=lambda edition: edition.year)
    digits = to_arabic_digits(word)
    edition = kind.edition(int(digits)) if digits.isascii() and digits.isdigit() else None
    if edition is None:
        known = ", ".join(str(edition.year) for edition in kind.editions)
        raise UsageError(
            N_("'{name}' has no edition {edition}; editions that exist: {known}"),
            name=kind.name,
            edition=word,
            known=known,
        )
    return edition


def fiscal_year(word: str | None) -> int:
    """Return the fiscal year that was asked for, or the present one."""
    if word is None:
        return FiscalYear.of(today()).year
    try:
        return FiscalYear.parse(word).year
    except ThaiError as error:
        raise UsageError(N_("'{text}' is no fiscal year; write it as 2569"), text=word) from error


def _refuse_forbidden(path: PurePosixPath) -> None:
    """Refuse a name that cannot be copied to Windows."""
    sign = next((sign for sign in _FORBIDDEN if sign in str(path)), None)
    if sign:
        raise UsageError(
            N_("'{path}' holds a sign that Windows forbids in names ({sign}); choose another name"),
            path=str(path),
            sign=sign,
        )
    for part in path.parts:
        if _RESERVED.fullmatch(part.partition(".")[0]):
            raise UsageError(
                N_("'{name}' is a name that Windows keeps for itself; choose another one"), name=part
            )


def free_path(path: str, folder: Path) -> str:
    """Return the path of a document that does not exist yet and lies in no other one."""
    pure = PurePosixPath(path)
    if pure.suffix in (".md", ".yaml", ".yml"):
        pure = pure.with_suffix("")
    if pure.is_absolute() or not pure.parts or any(part.startswith(".") for part in pure.parts):
        raise UsageError(N_("'{path}' is no folder below content/; write it like plans/my-plan"), path=path)
    _refuse_forbidden(pure)
    content = folder / CONTENT
    if (content / pure).is_relative_to(folder / REGISTRY):
        raise UsageError(N_("'{path}' belongs to the registry; choose another folder"), path=path)
    target = content / pure
    if (target.is_dir() and any(target.iterdir())) or target.is_file():
        raise UsageError(
            N_("'{path}' exists already and is left as it is; choose another name"), path=shown(target)
        )
    for above in target.parents[: len(pure.parts) - 1]:
        if any((above / name).is_file() for name in (HEAD, "index.yaml", "index.yml")):
            raise UsageError(
                N_("'{path}' lies in the folder of another document; choose another folder"), path=str(pure)
            )
    return str(pure)
