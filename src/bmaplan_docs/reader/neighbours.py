"""The facts of a project's other documents of one type, for what must agree between documents."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Mapping
from bmaplan_docs.project import TEXT_SUFFIXES, Entry, suffix
from bmaplan_docs.reader.content import merge, read_facts_of
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.workspace import Workspace

Model = TypeVar("Model", bound=Entity)


def read_neighbours(
    entries: Iterable[Entry], name: str, model: type[Model], workspace: Workspace
) -> Iterator[Model]:
    """Yield the facts of the documents of a type; those that cannot be read are left out.

    What is wrong with another document is told where that document is checked, and not here.
    """
    names_type = re.compile(
        rb"^(?:\xef\xbb\xbf)?document[ \t]*:[ \t]*" + name.encode() + rb"\b", re.MULTILINE
    )
    for entry in entries:
        if names_type.search(workspace.read(entry.head)):
            facts = _read(entry, model, workspace)
            if facts is not None:
                yield facts


def _read(entry: Entry, model: type[Model], workspace: Workspace) -> Model | None:
    unheard = Report()
    paths = (path for path in (entry.head, *entry.others) if suffix(path) in TEXT_SUFFIXES)
    read = [read_facts_of(path, workspace, unheard) for path in paths]
    mappings: list[Mapping] = [facts for facts in read if facts is not None]
    merged = merge(mappings, unheard) if len(mappings) == len(read) else None
    return validate(merged, model, unheard) if merged is not None else None
