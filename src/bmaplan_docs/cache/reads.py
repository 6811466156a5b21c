"""Questions put to the world, each with the digest of its answer.

A question is a kind and a subject, ``read content/x.md``. The files alone answer these kinds: ``read`` a
path, whether it ``exists``, the ``type`` of document that it names, the ``files`` below a folder, the
``entry`` of a name, the document that is ``owner`` of the name of an output, all ``names`` and ``types``; and
the order says what day it is ``today`` and how files are ``dated``, the machine which ``fonts`` it has. For
all others documents must be read: what is ``lent`` by one or ``quoted`` of it or ``drawn``, the facts of all
``others`` of a type, what the ``registry`` says, which rules the ``policy`` of the project asks.
"""

from datetime import date
from hashlib import blake2b

from bmaplan_docs.project import Entry
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

ABSENT = "-"
"""The digest of what does not exist."""
DATED, FONTS = "dated", "fonts"
"""The questions at what time files say they were made, and which fonts the machine has."""
_SIZE = 16
_PLAIN = ("read", "type", "exists", "files", "entry", "owner", "names", "types", "today", "dated", "fonts")


def digest(content: bytes) -> str:
    """Return the digest of a content."""
    return blake2b(content, digest_size=_SIZE).hexdigest()


def digest_of(value: object) -> str:
    """Return the digest of a value that shows all of itself: facts, lists, texts; ``None`` does not exist."""
    return ABSENT if value is None else digest(repr(value).encode("utf-8", "surrogatepass"))


def digest_of_entry(entry: Entry | None) -> str:
    """Return the digest of which files a document has."""
    return ABSENT if entry is None else digest_of((entry.head, entry.others, entry.unread))


def digest_of_day(day: date | None) -> str:
    """Return the day itself, which is as short as a digest."""
    return day.isoformat() if day else ABSENT


def is_plain(question: str) -> bool:
    """Whether a question is answered by the files alone."""
    return question.partition(" ")[0] in _PLAIN


@dataclass
class Reads:
    """What was asked so far, and the digest of each answer.

    ``torn`` are questions that had two answers, because a file was changed meanwhile: nothing that rests on
    them may be kept.
    """

    seen: dict[str, str] = field(default_factory=dict)
    torn: set[str] = field(default_factory=set)

    def note(self, question: str, answer: str) -> None:
        """Note the digest of an answer."""
        if self.seen.setdefault(question, answer) != answer:
            self.torn.add(question)


@dataclass(frozen=True)
class RecordingWorkspace:
    """A workspace that notes what is read, listed and looked for; nothing can be written through it."""

    world: Workspace
    reads: Reads

    def read(self, path: str) -> bytes:
        """Return the content of the file."""
        try:
            content = self.world.read(path)
        except OSError:
            self.reads.note(f"read {path}", ABSENT)
            raise
        self.reads.note(f"read {path}", digest(content))
        return content

    def write(self, path: str, content: bytes) -> None:
        """Refuse: a document is read through this door and written by whoever keeps its outputs."""
        raise PermissionError(path, len(content))

    def remove(self, path: str) -> None:
        """Refuse, as ``write`` does."""
        raise PermissionError(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the files below ``folder``."""
        found = self.world.files(folder)
        self.reads.note(f"files {folder}", digest_of(found))
        return found

    def exists(self, path: str) -> bool:
        """Whether the file exists."""
        found = self.world.exists(path)
        self.reads.note(f"exists {path}", digest_of(found))
        return found
