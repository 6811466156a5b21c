"""New projects, new documents and schemas, as texts by path; who asks for them writes them."""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from bmaplan_docs.doctypes.base import DocumentType, Edition
from bmaplan_docs.project import CONTENT
from bmaplan_docs.scaffold.prose import prose_skeleton
from bmaplan_docs.scaffold.schemas import FOLDER, schemas

__all__ = ["FOLDER", "HEAD", "new_document", "new_project", "point_to_schemas", "schema_line", "schemas"]

HEAD = "index.md"
_SCHEMA = re.compile(rb"(# yaml-language-server: \$schema=)(?:\.\./)+(" + FOLDER.encode() + rb"/)")
_HIDDEN = {"gitignore": ".gitignore"}
"""Files whose real name would mean something to git, or to what packs the library."""


def new_project() -> Mapping[str, str]:
    """Return the files of a project that builds at once: settings, registry, a sample, schemas."""
    return dict(_texts(files("bmaplan_docs.scaffold") / "project", PurePosixPath())) | dict(schemas())


def new_document(kind: DocumentType, edition: Edition, fiscal_year: int, path: str) -> Mapping[str, str]:
    """Return the files of a document at ``path`` (below content), with a blank at every place to fill.

    The facts come from the type; the prose from the parts of the form, each with its guidance.
    """
    folder = f"{CONTENT}/{path}"
    up = "../" * len(PurePosixPath(folder).parts)
    found = {}
    for name, text in kind.skeleton(edition, fiscal_year).items():
        if name == HEAD:
            prose = prose_skeleton(edition.outline)
            found[f"{folder}/{name}"] = f"{text}\n{prose}" if prose else text
        else:
            found[f"{folder}/{name}"] = f"{schema_line(f'{up}{FOLDER}/{kind.name}.part.json')}\n{text}"
    return found


def schema_line(path: str) -> str:
    """Return the comment by which an editor finds the schema of a YAML file."""
    return f"# yaml-language-server: $schema={path}"


def point_to_schemas(files: Mapping[str, str | bytes], path: str) -> Mapping[str, str | bytes]:
    """Return files whose comments find the schemas from the folder of a document at ``path``."""
    up = b"../" * len(PurePosixPath(CONTENT, path).parts)
    return {
        name: _SCHEMA.sub(lambda match: match[1] + up + match[2], content)
        if isinstance(content, bytes) and name.endswith((".yaml", ".yml"))
        else content
        for name, content in files.items()
    }


def _texts(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[str, str]]:
    for item in folder.iterdir():
        below = path / _HIDDEN.get(item.name, item.name)
        if item.is_dir():
            yield from _texts(item, below)
        else:
            yield str(below), item.read_text(encoding="utf-8")
