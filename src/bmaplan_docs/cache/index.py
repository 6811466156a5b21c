"""The file that holds what is kept of all documents: read whole, written whole, believed only if unharmed."""

import json
from collections.abc import Container, Mapping
from typing import Any

from bmaplan_docs.cache.reads import digest
from bmaplan_docs.cache.records import Made, Record
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

PLACE = ".bmaplan/cache/documents.json"


@dataclass
class Index:
    """What is kept, by the names of documents.

    ``derived`` are answers that documents had to be read for, by what was read, each with the files that the
    answers rest on; ``orphans`` are outputs that no document has any more, with their digests; ``strange``
    are the outputs, by document, that were kept by another library: they are made anew. ``compared`` is what
    was found when all documents were compared, and the digest of what was held against each other.
    """

    library: str
    records: dict[str, Record] = field(default_factory=dict)
    derived: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    orphans: dict[str, str] = field(default_factory=dict)
    strange: dict[str, dict[str, str]] = field(default_factory=dict)
    compared: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, workspace: Workspace, library: str) -> "Index":
        """Return what is kept; nothing where the file is missing, damaged or of another kind."""
        try:
            plain = _parse(workspace.read(PLACE))
            if plain["library"] != library:
                return cls(library, strange=_outputs(plain), orphans=dict(plain["orphans"]))
            records = {name: Record.from_plain(one) for name, one in plain["records"].items()}
            return cls(
                library, records, plain["derived"], dict(plain["orphans"]), compared=dict(plain["compared"])
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls(library)

    def forget(self, names: Container[str], before: Mapping[str, Mapping[str, Made]]) -> None:
        """Forget documents of other names; what was made ``before`` and is no more is left over.

        The last output of a document that has errors now is not left over: it stays until that is mended.
        """
        self.records = {name: record for name, record in self.records.items() if name in names}
        made = [one for record in self.records.values() for one in record.made.values()]
        for name, outputs in self.strange.items():
            if name not in names:
                self.orphans |= outputs
        for name, earlier in before.items():
            for builders, one in earlier.items():
                now = self.records[name].made.get(builders) if name in self.records else None
                if name not in names or now is not None:
                    self.orphans |= one.outputs
        for one in made:
            for path in one.outputs:
                self.orphans.pop(path, None)

    def write(self, workspace: Workspace) -> None:
        """Write all down, as one file that is whole or not written at all.

        Of two builds at once the later one wins; a record that is lost or out of date is never believed,
        because its files are looked at.
        """
        plain = {
            "library": self.library,
            "records": {name: record.plain for name, record in self.records.items()},
            "derived": self.derived,
            "orphans": self.orphans,
            "compared": self.compared,
        }
        body = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        workspace.write(PLACE, digest(body).encode() + b"\n" + body)


def _outputs(plain: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return the outputs of each document that another library made."""
    return {
        name: {path: made for one in record["made"].values() for path, made in one["outputs"].items()}
        for name, record in plain["records"].items()
    }


def _parse(content: bytes) -> dict[str, Any]:
    """Return what a file holds; raise ``ValueError`` where it is not as it was written."""
    seal, _, body = content.partition(b"\n")
    if seal != digest(body).encode():
        raise ValueError("damaged")
    plain = json.loads(body.decode("utf-8", "surrogatepass"))
    if not isinstance(plain, dict):
        raise TypeError("no object")
    return plain
