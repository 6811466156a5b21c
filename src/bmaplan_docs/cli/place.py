"""Where the user stands: the project around a folder, and documents as people name them."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from bmaplan_docs.cli.console import UsageError
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.project import CONTENT, SETTINGS_FILE, TEXT_SUFFIXES

WORD_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".odt")
"""What a file may be called that Word opens; what is none that we read is told by its content."""

_CHECKED = N_("'{file}' cannot be checked: only documents of a project and Word files (.docx) are")


def project_folder(arguments: Namespace) -> Path:
    """Return the folder that was asked for; without one the nearest project from here upwards, or here."""
    if arguments.project is not None:
        folder = Path(arguments.project)
        return folder.parent if folder.name == SETTINGS_FILE else folder
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / SETTINGS_FILE).is_file()), here)


def required_project(arguments: Namespace) -> Path:
    """Return the folder of the project; raise ``UsageError`` where there is none."""
    folder = project_folder(arguments)
    if not (folder / SETTINGS_FILE).is_file():
        raise UsageError(N_("there is no project here: '{file}' is missing"), file=SETTINGS_FILE)
    return folder


def below_content(word: str, folder: Path) -> str:
    """Return a path as typed (below content, the project or the present folder) as one below content."""
    typed = Path(word.replace("\\", "/"))
    content = (folder / CONTENT).resolve()
    if typed.exists() and typed.resolve().is_relative_to(content):
        return typed.resolve().relative_to(content).as_posix()
    return typed.as_posix().removeprefix(f"{CONTENT}/")


def document_name(word: str, folder: Path) -> str:
    """Return the name of a document that was typed as a name, a file or a folder."""
    path = Path(below_content(word, folder))
    if path.suffix in (".md", ".yaml", ".yml"):
        path = path.parent if path.stem == "index" else path.with_suffix("")
    return path.as_posix()


def word_files(words: Iterable[str]) -> tuple[list[str], dict[str, bytes]]:
    """Return the words that name documents, and the content of the Word files that the others name.

    Raises ``UsageError`` for a Word file that does not exist, and for a file of another kind.
    """
    documents: list[str] = []
    files: dict[str, bytes] = {}
    for word in words:
        path = Path(word)
        if path.suffix.casefold() not in WORD_SUFFIXES:
            if path.is_file() and path.suffix.casefold() not in TEXT_SUFFIXES:
                raise UsageError(_CHECKED, file=word)
            documents.append(word)
            continue
        found = sorted(path.parent.glob(path.name)) if "*" in path.name else [path]
        found = [one for one in found if one.is_file() and not one.name.startswith("~$")]
        if not found:
            raise UsageError(N_("there is no file '{file}'"), file=word)
        files |= {shown(one): one.read_bytes() for one in found}
    return documents, files


def shown(path: Path) -> str:
    """Return a path as short as it can be from here."""
    here = Path.cwd()
    whole = path.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(whole)
