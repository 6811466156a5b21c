"""What the answers to noted questions are now; each is found once a run."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from bmaplan_docs.cache.reads import ABSENT, digest, digest_of, digest_of_day, digest_of_entry
from bmaplan_docs.project import Entries, type_of
from bmaplan_docs.workspace import Files

IN_DOUBT = "?"
Derive = Callable[[str], str]
"""Answers a question that files alone do not answer."""


class Answers:
    """The digests of the answers as of now; ``derive`` knows those that need documents to be read."""

    def __init__(
        self, workspace: Files, today: date | None, derive: Derive, dated: datetime | None = None
    ) -> None:
        self.workspace, self.today, self.derive, self.dated = workspace, today, derive, dated
        self.entries = Entries(())
        self._known: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """Return the content of a file; its digest need not be asked for again."""
        content = self.workspace.read(path)
        self._known[f"read {path}"] = digest(content)
        return content

    def exists(self, path: str) -> bool:
        """Whether the file exists."""
        return self.workspace.exists(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the files below a folder."""
        found = self.workspace.files(folder)
        self._known[f"files {folder}"] = digest_of(found)
        return found

    def __call__(self, question: str) -> str:
        """Return the digest of the answer."""
        known = self._known.get(question)
        if known is None:
            self._known[question] = IN_DOUBT  # an answer that rests on itself is no answer
            known = self._known[question] = self._find(question)
        return known

    def changed(self, reads: Mapping[str, str]) -> str | None:
        """Return the first question that has another answer now, or ``None``."""
        return next((question for question, answer in reads.items() if self(question) != answer), None)

    def all_changed(self, reads: Mapping[str, str]) -> tuple[str, ...]:
        """Return the questions that have other answers now."""
        return tuple(question for question, answer in reads.items() if self(question) != answer)

    def _find(self, question: str) -> str:
        kind, _, subject = question.partition(" ")
        match kind:
            case "read":
                try:
                    return digest(self.workspace.read(subject))
                except OSError:
                    return ABSENT
            case "type":
                return digest_of(self.type_of(subject))
            case "exists":
                return digest_of(self.workspace.exists(subject))
            case "files":
                return digest_of(self.workspace.files(subject))
            case "entry":
                return digest_of_entry(self.entries.find(subject))
            case "owner":
                owner = self.entries.owner(subject)
                return digest_of(owner.head if owner else None)
            case "types":
                return digest_of(tuple(self.type_of(entry.head) or "" for entry in self.entries.all))
            case "names":
                return digest_of(self.entries.names)
            case "today" | "dated":
                return digest_of_day(self.today) if kind == "today" else digest_of(self.dated)
            case _:
                return self.derive(question)

    def type_of(self, path: str) -> str | None:
        """Return the type of document that a file names, ``None`` where it names none."""
        try:
            return type_of(self.workspace.read(path))
        except OSError:
            return None
