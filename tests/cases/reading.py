"""Reads files of cases: what is changed in the small project, and which problems are expected where.

A case begins with ``=== what it shows``. ``>> path`` (below content/) begins a file; behind it may stand
``in ENCODING``, or ``removed``. A problem stands behind the line at fault, ``#! code words``, and is no
part of the content; all words must be in its message or hint. ``!! path:line code words`` names a problem
at a line the case does not show. ``⟨U+0009⟩`` is a character an editor might lose. A case without ``>>`` is
the text of a part of the study. Behind ``--- fixed`` stands what the last file is after its safe fixes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import normpath

FOLDER = Path(__file__).parent
PART = ">> study/1-background.md\n# หลักการและเหตุผล\n\n"
_EXPECTED = re.compile(r"\s*#! ([a-z0-9-]+)([^#]*)")
_CHARACTER = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")


@dataclass(frozen=True)
class Expected:
    """A problem that must be reported: where, its code, and words of its message or hint."""

    path: str
    line: int
    code: str
    words: str = ""


@dataclass
class Case:
    """What is changed in the small project, and what must be said about it."""

    topic: str
    title: str
    files: dict[str, bytes] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)
    fixed: str | None = None


def read_cases(folder: Path = FOLDER) -> Iterator[Case]:
    """Yield all cases of all files."""
    for file in sorted(folder.glob("*.cases")):
        for part in re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = part.partition("\n")
            yield _read_case(Case(file.stem, title), body)


def _read_case(case: Case, body: str) -> Case:
    body, _, fixed = body.partition("\n--- fixed\n")
    case.fixed = fixed.rstrip("\n") + "\n" if fixed else None
    if not re.search("^>> ", body, flags=re.MULTILINE):
        body = PART + body
        case.fixed = PART.partition("\n")[2] + case.fixed if case.fixed else None
    pieces = re.split(r"^>> (.*)\n", body.rstrip("\n") + "\n", flags=re.MULTILINE)
    for head, text in zip(pieces[1::2], pieces[2::2], strict=True):
        path, _, rest = head.partition(" ")
        path = normpath(f"content/{path}")
        if rest == "removed":
            case.removed.append(path)
        shown = _take_elsewhere(case, text)
        content = "".join(_take(case, path, number, line) for number, line in enumerate(shown, 1))
        if rest != "removed":
            case.files[path] = content.encode(rest.removeprefix("in ") or "utf-8")
    assert case.files or case.removed, case.title
    return case


def _take_elsewhere(case: Case, text: str) -> list[str]:
    lines = []
    for line in text.splitlines(keepends=True):
        if not line.startswith("!! "):
            lines.append(line)
            continue
        place, code, words = (*line[3:].split(maxsplit=2), "")[:3]
        path, _, number = place.rpartition(":")
        case.expected.append(Expected(normpath(f"content/{path}"), int(number), code, words.strip()))
    return lines


def _take(case: Case, path: str, number: int, line: str) -> str:
    """Note the problems that stand behind a line, and return the line without them."""
    marks = list(_EXPECTED.finditer(line))
    for mark in marks:
        case.expected.append(Expected(path, number, mark[1], mark[2].strip()))
    bare = line[: marks[0].start()] + "\n" if marks else line
    return _CHARACTER.sub(lambda found: chr(int(found[1], 16)), bare)
