"""Which files of fonts there are on this machine: enough to know whether one came or went.

The office program itself tells which fonts it has, but takes a second to start.
"""

import os
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


def font_files() -> str:
    """Return the digest of the names of all files of fonts."""
    names = sorted(name for folder in _folders() for _, _, found in os.walk(folder) for name in found)
    return blake2b("\n".join(names).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _folders() -> Iterator[Path]:
    """Yield where systems keep fonts: those of all users, then those of one."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - may be unknown, which is no reason to stop
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:\\Windows"), "Fonts")
        yield Path(os.environ.get("LOCALAPPDATA", home), "Microsoft", "Windows", "Fonts")
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        yield from (home / ".fonts", home / ".local/share/fonts")
