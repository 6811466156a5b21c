"""The file that holds what is kept of all documents: read whole, written whole, believed only if unharmed."""

import json
from collections.abc import Mapping
from typing import Any

from bmaplan_docs.cache.reads import digest
from bmaplan_docs.cache.records import Record
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

PLACE = ".bmaplan/cache/documents.json"


@dataclass
class Index:
    """What is kept, by the names of documents.

    ``derived`` are answers that documents had to be read for, by what was read, each with the files that the
    answers rest on; ``strange`` are documents whose results were kept by another library and are not used.
    """

    library: str
    records: dict[str, Record] = field(default_factory=dict)
    derived: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    strange: frozenset[str] = frozenset()

    @classmethod
    def read(cls, workspace: Workspace, library: str) -> "Index":
        """Return what is kept; nothing where the file is missing, damaged or of another kind."""
        try:
            plain = _parse(workspace.read(PLACE))
            if plain["library"] != library:
                return cls(library, strange=frozenset(plain["records"]))
            records = {name: Record.from_plain(one) for name, one in plain["records"].items()}
            return cls(library, records, plain["derived"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls(library)

    def write(self, workspace: Workspace, *, names: Mapping[str, object]) -> None:
        """Keep the records of the documents that there are, as one file that is whole or not written at all.

        Of two builds at once the later one wins; a record that is lost or out of date is never believed,
        because its files are looked at.
        """
        plain = {
            "library": self.library,
            "records": {name: record.plain for name, record in self.records.items() if name in names},
            "derived": self.derived,
        }
        body = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        workspace.write(PLACE, digest(body).encode() + b"\n" + body)


def _parse(content: bytes) -> dict[str, Any]:
    """Return what a file holds; raise ``ValueError`` where it is not as it was written."""
    seal, _, body = content.partition(b"\n")
    if seal != digest(body).encode():
        raise ValueError("damaged")
    plain = json.loads(body.decode("utf-8", "surrogatepass"))
    if not isinstance(plain, dict):
        raise TypeError("no object")
    return plain
