"""What makes the outputs besides the content: this library, those it needs, what extends it, and Python.

All by content: the sources of this library and of packages that extend it are read (250 files: 5 ms), and of
the libraries it needs the versions, which stand in the names of their folders of metadata.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

_HERE = Path(__file__).parents[1]
_NEEDED = ("docxtpl", "python_docx", "jinja2", "lxml", "babel", "pydantic", "pydantic_core", "pyyaml",
           "markdown_it_py", "mdit_py_plugins", "resvg_py", "pybtex", "latexcodec", "openpyxl",
           "xlsxwriter", "pypdf")  # fmt: skip
_OURS = b"[bmaplan_docs."
"""How the groups of entry points begin under which packages extend this library."""


@cache
def library_digest() -> str:
    """Return the digest of all that makes the outputs of this process besides the content."""
    found = blake2b(digest_size=16)
    found.update(repr((sys.version, sys.platform == "win32")).encode())
    for path in _sources(_HERE):
        found.update(path[len(str(_HERE)) :].encode())
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
            found.update(file.read())
    for said in sorted(_packages()):
        found.update(said.encode())
    return found.hexdigest()


def _sources(folder: Path) -> Iterator[str]:
    """Yield the files of a folder that say what is made; forms are read as content is."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "locale", "forms"))
        yield from (
            os.path.join(parent, name)  # noqa: PTH118 - hundreds of them at every start
            for name in sorted(names)
            if not name.startswith((".", "~$")) and not name.endswith(".pyc")
        )


def _packages() -> Iterator[str]:
    """Yield the versions of the libraries that are needed, and the sources of those that extend this one."""
    for folder in dict.fromkeys(sys.path):
        try:
            names = [name for name in os.listdir(folder) if name.endswith(".dist-info")]  # noqa: PTH208 - as above
        except OSError:
            continue
        for name in names:
            if name.partition("-")[0].lower() in _NEEDED:
                yield name
            yield from _extension(Path(folder, name))


def _extension(metadata: Path) -> Iterator[str]:
    """Yield the sources of a package that extends this library; its version may stay while it is written."""
    try:
        said = (metadata / "entry_points.txt").read_bytes()
    except OSError:
        return
    if _OURS not in said:
        return
    yield said.decode("utf-8", "replace")
    for line in said.decode("utf-8", "replace").splitlines():
        module = line.partition("=")[2].strip().partition(":")[0].partition(".")[0]
        spec = find_spec(module) if module else None
        for folder in spec.submodule_search_locations or () if spec else ():
            for path in _sources(Path(folder)):
                yield blake2b(Path(path).read_bytes()).hexdigest()
