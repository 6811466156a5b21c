"""What a file must be to be read: a Word file of today, whole, without a password, and of a bearable size."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.xml import Element

MOST_BYTES = 200_000_000
"""The texts of a file may unpack to so much; a plan of a thousand pages takes 30 million."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

NO_WORD_FILE = N_("it is no Word file; files of Word end in .docx")
OLD_WORD_FILE = N_("it is of the old kind (.doc); open it in Word and save it as .docx")
LOCKED = N_("it has a password; open it in Word and save it without one")
DAMAGED = N_("it is damaged, or was not copied whole; open it in Word and save it again")
TOO_LARGE = N_("it is too large; divide it in Word into several files")


class UnreadableError(Exception):
    """A file is no Word file that can be read; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = Message(reason)


@dataclass(frozen=True)
class Opened:
    """An opened file: the name of its main part; further parts are read when they are asked for."""

    archive: zipfile.ZipFile
    main: str

    def tree(self, name: str) -> Element | None:
        """Return a part as a tree, ``None`` where the file has none of this name."""
        if name not in self.archive.NameToInfo:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True
        )
        try:
            return etree.fromstring(self.content(name), parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableError(DAMAGED) from error

    def content(self, name: str) -> bytes:
        """Return the bytes of a part; nothing where there is none."""
        if name not in self.archive.NameToInfo:
            return b""
        try:
            return self.archive.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise UnreadableError(DAMAGED) from error

    def beside(self, kind: str) -> str:
        """Return the name of the part that the main part relates to by a kind; empty where there is none."""
        return next((target for one, target in self.relations(self.main).values() if one == kind), "")

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part relates to, by id: the last word of the kind, and a part or an address."""
        folder, _, name = part.rpartition("/")
        root = self.tree(f"{folder}/_rels/{name}.rels".lstrip("/"))
        found = {}
        for one in root.iter(_RELATIONS) if root is not None else ():
            target = one.get("Target") or ""
            if one.get("TargetMode") != "External":
                target = _resolve(folder, target)
            found[one.get("Id") or ""] = ((one.get("Type") or "").rpartition("/")[2], target)
        return found


def open_word(content: bytes) -> Opened:
    """Return an opened Word file; raise `UnreadableError` where it is none."""
    if content.startswith(_OLE):
        raise UnreadableError(LOCKED if _ENCRYPTED in content else OLD_WORD_FILE)
    if content.startswith(b"{\\rtf"):
        raise UnreadableError(OLD_WORD_FILE)
    if not content.startswith(b"PK"):
        raise UnreadableError(DAMAGED if not content.strip(b"\0") else NO_WORD_FILE)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(DAMAGED) from error
    if any(one.flag_bits & 1 for one in archive.infolist()):
        raise UnreadableError(LOCKED)
    if sum(one.file_size for one in archive.infolist() if one.filename.endswith(".xml")) > MOST_BYTES:
        raise UnreadableError(TOO_LARGE)
    opened = Opened(archive, _main(archive))
    if not opened.main:
        raise UnreadableError(NO_WORD_FILE)
    return opened


def _main(archive: zipfile.ZipFile) -> str:
    """Return the name of the part that holds the text."""
    bare = Opened(archive, "")
    related = [target for kind, target in bare.relations("").values() if kind == "officeDocument"]
    names = [*related, "word/document.xml"]
    found = next((name for name in names if name in archive.NameToInfo), "")
    return "" if found.startswith(("xl/", "ppt/")) else found


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
