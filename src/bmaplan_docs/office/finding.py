"""Where the office program is, and the Python that can talk to it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

VARIABLE = "BMAPLAN_SOFFICE"
"""Names the program where it is in none of the usual folders."""
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_SECONDS = 20


@dataclass(frozen=True)
class Program:
    """An office program and its Python."""

    office: Path
    python: Path


@cache
def find_program() -> Program | None:
    """Return the office program of this machine, or ``None`` where there is none that can be used."""
    for office in _offices():
        for python in _pythons(office):
            if _talks(python):
                return Program(office, python)
    return None


def _offices() -> Iterator[Path]:
    named = os.environ.get(VARIABLE)
    words = [named] if named else [shutil.which("soffice"), shutil.which("libreoffice"), *_usual()]
    yield from (Path(word) for word in dict.fromkeys(words) if word and Path(word).is_file())


def _usual() -> Iterator[str]:
    """Yield where installers put the program."""
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
            folder = os.environ.get(variable)
            if folder:
                yield str(Path(folder, "LibreOffice", "program", "soffice.exe"))
    elif sys.platform == "darwin":
        yield _MAC
        yield str(Path.home() / _MAC.lstrip("/"))
    else:
        yield "/usr/lib/libreoffice/program/soffice"
        yield from map(str, sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True))


def _pythons(office: Path) -> Iterator[Path]:
    """Yield the Pythons that may belong to an office: its own first, then those of the system."""
    folder = office.resolve().parent
    own = (folder / "python.exe", folder / "python", folder.parent / "Resources" / "python")
    system = (Path("/usr/bin/python3"), Path(shutil.which("python3") or ""), Path(sys.executable))
    yield from (path for path in dict.fromkeys((*own, *system)) if path.is_file())


def _talks(python: Path) -> bool:
    """Whether a Python knows the bridge to the office."""
    try:
        done = subprocess.run(  # noqa: S603 - a Python that was found beside the office
            [python, "-c", "import uno"], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
