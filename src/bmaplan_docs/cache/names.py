"""The names of documents from run to run, in a file of their own: most runs need not read it."""

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from bmaplan_docs.cache.reads import digest
from bmaplan_docs.workspace import Workspace

PLACE = ".bmaplan/cache/names.json"
Plain = dict[str, Any]


def read_names(workspace: Workspace) -> dict[str, Plain]:
    """Return what is kept, by digests; nothing where the file is missing or damaged."""
    try:
        seal, _, body = workspace.read(PLACE).partition(b"\n")
        kept = json.loads(body.decode("utf-8", "surrogatepass")) if seal == digest(body).encode() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def write_names(workspace: Workspace, names: Mapping[str, Plain]) -> None:
    """Write all down; nothing but time is lost where that cannot be done."""
    body = json.dumps(names, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    with suppress(OSError):
        workspace.write(PLACE, digest(body).encode() + b"\n" + body)
