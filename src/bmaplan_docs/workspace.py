"""The door to files: everything the library reads or writes goes through a workspace."""

import errno
import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from bmaplan_docs.values import dataclass, field

LONGEST = 260
"""So many signs a path may have on Windows, with the one that ends it."""


class Files(Protocol):
    """Files under one root, as they are read; paths are relative to it, with ``/`` on every system."""

    def read(self, path: str) -> bytes:
        """Return the content of ``path``; raise ``FileNotFoundError`` or another ``OSError``."""
        ...

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the paths of all files below ``folder``, sorted; nothing where it does not exist."""
        ...

    def exists(self, path: str) -> bool:
        """Whether there is a file at ``path``."""
        ...


class Workspace(Files, Protocol):
    """Files that are read and written."""

    def write(self, path: str, content: bytes) -> None:
        """Put ``content`` at ``path``, whole or not at all; folders are made; raise ``OSError``."""
        ...

    def remove(self, path: str) -> None:
        """Take the file at ``path`` away, if there is one; raise ``OSError``."""
        ...


@dataclass(frozen=True)
class DiskWorkspace:
    """A folder of this machine."""

    root: Path

    def read(self, path: str) -> bytes:
        """Return the content of the file."""
        return (self.root / path).read_bytes()

    def write(self, path: str, content: bytes) -> None:
        """Write beside the target, flush to the disk and rename, so that no reader meets half a file."""
        target = self.root / path
        if sys.platform == "win32" and len(str(target.absolute())) >= LONGEST:
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), str(target))
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(beside).chmod(0o666 & ~_umask())
            Path(beside).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(beside).unlink()
            raise

    def remove(self, path: str) -> None:
        """Delete the file."""
        (self.root / path).unlink(missing_ok=True)

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the files below ``folder``; hidden ones and Word's lock files are left out."""
        found: list[str] = []
        root = str(self.root / folder)
        for parent, folders, names in os.walk(root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            below = f"{folder}{parent[len(root) :].replace(os.sep, '/')}"
            found += [f"{below}/{name}" for name in names if not name.startswith((".", "~$"))]
        return tuple(sorted(found))

    def exists(self, path: str) -> bool:
        """Whether the file exists."""
        return (self.root / path).is_file()


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


@dataclass
class MemoryWorkspace:
    """Files in memory: for tests and for programs that have no project folder."""

    contents: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Mapping[str, str | bytes]) -> "MemoryWorkspace":
        """Return a workspace that holds ``files``; text is kept as UTF-8."""
        return cls({path: text.encode() if isinstance(text, str) else text for path, text in files.items()})

    def read(self, path: str) -> bytes:
        """Return the content of the file."""
        if path not in self.contents:
            raise FileNotFoundError(path)
        return self.contents[path]

    def write(self, path: str, content: bytes) -> None:
        """Keep the content."""
        self.contents[path] = content

    def remove(self, path: str) -> None:
        """Forget the file."""
        self.contents.pop(path, None)

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the files below ``folder``."""
        return tuple(sorted(path for path in self.contents if path.startswith(f"{folder}/")))

    def exists(self, path: str) -> bool:
        """Whether the file exists."""
        return path in self.contents
