"""What a project is: which documents there are in its folders, and where what belongs to it stands."""

import re
from functools import cached_property
from pathlib import PurePosixPath

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass
from bmaplan_docs.workspace import Files

SETTINGS_FILE = "bmaplan.yaml"
CONTENT = "content"
REGISTRY = "content/registry"
FORMS = "templates/docx"
OUTPUT = "build"
BASELINE = ".bmaplan-baseline.json"
TEXT_SUFFIXES = (".md", ".yaml", ".yml")
BIBLIOGRAPHY_SUFFIXES = (".json", ".bib")
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")
TABLE_SUFFIXES = (*WORKBOOK_SUFFIXES, ".csv", ".tsv", ".txt")
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".emf", ".wmf", ".tif", ".tiff")
_NOBODYS = ("thumbs.db", "desktop.ini", "readme.md")
_MISNAMED = Pattern(r"^(.+?\.(?:md|ya?ml))\.[^.]+$", flags=re.IGNORECASE)
_TYPE = re.compile(rb"^(?:\xef\xbb\xbf)?document[ \t]*:[ \t]*[\"']?([\w-]*)", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """A document of the project: its name, the file that names its type, and its other files.

    ``unread`` are the files of its folder that nobody reads.
    """

    name: str
    head: str
    others: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def output(self, builder: str, paper: str = "") -> str:
        """Return where a builder puts the document, or one of its papers."""
        return f"{OUTPUT}/{builder}/{self.file(paper)}.{builder}"

    def file(self, paper: str = "") -> str:
        """Return the name of the file of the document, or of one of its papers, without its suffix."""
        return f"{self.name}-{paper}" if paper else self.name


@dataclass(frozen=True)
class Entries:
    """The documents of a project, found by their names."""

    all: tuple[Entry, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all documents."""
        return tuple(entry.name for entry in self.all)

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {entry.name: entry for entry in self.all}

    @cached_property
    def _by_file(self) -> dict[str, Entry]:
        return {entry.name.casefold(): entry for entry in self.all}

    def find(self, name: str) -> Entry | None:
        """Return the document of a name, or ``None`` where there is none."""
        return self._by_name.get(name)

    def owner(self, file: str) -> Entry | None:
        """Return the document whose outputs have this name on systems that know no capitals."""
        return self._by_file.get(file.casefold())


def find_entries(workspace: Files) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the documents of a project, and the text files that belong to none.

    A file ``index.md`` or ``index.yaml`` makes its folder a document; any other file is a document
    where it has a key ``document:``. Bibliographies belong to the folder they stand in.
    """
    every = [path for path in workspace.files(CONTENT) if not is_nobodys(path)]
    below = [path for path in every if not path.startswith(f"{REGISTRY}/")]
    files = [path for path in below if suffix(path) in TEXT_SUFFIXES]
    folders = _folders(files)
    owned: dict[str, list[str]] = {folder: [] for folder in folders}
    entries = []
    stray = [path for path in every if right_name(path) and _owner(path, folders) is None]
    for path in files:
        folder = _owner(path, folders)
        if folder is not None:
            owned[folder].append(path)
        elif _is_document(path, workspace):
            entries.append(Entry(_name(path), path))
        else:
            stray.append(path)
    unread: dict[str, list[str]] = {folder: [] for folder in folders}
    for path in below:
        folder = _owner(path, folders)
        if folder is None or suffix(path) in (*TEXT_SUFFIXES, *PICTURE_SUFFIXES):
            continue
        (owned if suffix(path) in BIBLIOGRAPHY_SUFFIXES else unread)[folder].append(path)
    for folder, head in folders.items():
        others = tuple(path for path in owned[folder] if path != head)
        entries.append(Entry(_below_content(folder), head, others, tuple(unread[folder])))
    return tuple(sorted(entries, key=lambda entry: entry.name)), tuple(stray)


def _is_document(path: str, workspace: Files) -> bool:
    """Whether a file names a type of document; one that cannot be read may, and is told as one."""
    try:
        return type_of(workspace.read(path)) is not None
    except OSError:
        return True


def type_of(content: bytes) -> str | None:
    """Return the type of document that a text names, ``None`` where it is no document."""
    match = _TYPE.search(content)
    return match[1].decode("ascii", "replace") if match else None


def suffix(path: str) -> str:
    """Return the suffix of a file in small letters: some programs write ``.YAML``."""
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:].casefold() if 0 < dot < len(name) - 1 else ""


def right_name(path: str) -> str | None:
    """Return the name that a file such as ``index.md.txt`` should have, ``None`` where it is another."""
    match = _MISNAMED.match(path.rpartition("/")[2])
    return match[1] if match else None


def is_nobodys(path: str) -> bool:
    """Whether a file belongs to the system, or tells people something that no document reads."""
    name = path.rpartition("/")[2].casefold()
    return name in _NOBODYS or name.startswith((".", "~$"))


def _folders(files: list[str]) -> dict[str, str]:
    """Return the folders that are documents, outermost only, with their head."""
    folders: dict[str, str] = {}
    for path in sorted(files, key=lambda path: (path.count("/"), path)):
        pure = PurePosixPath(path)
        if pure.stem.casefold() == "index" and _owner(path, folders) is None and str(pure.parent) != CONTENT:
            folders[str(pure.parent)] = path
    return folders


def _owner(path: str, folders: dict[str, str]) -> str | None:
    """Return the folder above a path that is a document; there is at most one."""
    end = path.rfind("/")
    while end > 0:
        if path[:end] in folders:
            return path[:end]
        end = path.rfind("/", 0, end)
    return None


def _name(path: str) -> str:
    return _below_content(str(PurePosixPath(path).with_suffix("")))


def _below_content(path: str) -> str:
    return path.removeprefix(f"{CONTENT}/")
