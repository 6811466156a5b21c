"""What no file of the project may hold: places and names that mean nothing on another machine."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Each in two pieces, so that this file does not hold what it looks for.
PLACES = (
    "/" + "work/",
    r"\.\./" + "shared",
    "/" + "root/",
    "/" + "opt/pypi",
    r"\." + "pyenv",
    "/" + "tmp/venv",
)
REGISTRIES = (r"py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "yarn" + r"pkg\.com")
FORBIDDEN = re.compile("|".join((*PLACES, *REGISTRIES)).encode())


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("only on a checkout: git knows which files are the project's")
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    paths = [ROOT / name for name in done.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def pieces(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the content; of a Word file or another archive, that of its parts."""
    if not content.startswith(b"PK\x03\x04"):
        yield name, content
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            yield f"{name}!{part}", archive.read(part)


def findings(name: str, content: bytes) -> list[str]:
    found = [
        (piece, line) for piece, text in pieces(name, content) for line in enumerate(text.splitlines(), 1)
    ]
    return [f"{piece}:{number}: {line!r}" for piece, (number, line) in found if FORBIDDEN.search(line)]


def test_no_file_names_a_place_of_one_machine_or_a_package_registry() -> None:
    files = tracked()
    assert ROOT / "pyproject.toml" in files
    found = [
        finding for path in files for finding in findings(str(path.relative_to(ROOT)), path.read_bytes())
    ]
    assert found == []


def test_such_a_name_is_found_in_text_and_inside_a_word_file() -> None:
    text = b"first line\nsee .." + b"/shared/x\n"
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", text)
    assert [finding[:4] for finding in findings("a", text)] == ["a:2:"]
    assert [finding[:22] for finding in findings("a", word.getvalue())] == ["a!docProps/core.xml:2:"]
