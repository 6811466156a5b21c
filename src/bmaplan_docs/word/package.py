"""The zip file around the parts of a Word document: same parts in, same bytes out."""

import zipfile
from io import BytesIO

from lxml import etree

from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.xml import Element, seal

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
DOCUMENT = "word/document.xml"
_PLAIN_FILE = 0o600 << 16


@dataclass
class Package:
    """The parts of a document by their name in the zip file."""

    parts: dict[str, bytes]
    _kept: dict[str, tuple[bytes, Element]] = field(default_factory=dict)

    @classmethod
    def read(cls, content: bytes) -> "Package":
        """Return the parts of a file; raise ``zipfile.BadZipFile`` where it is none."""
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist() if not name.endswith("/")})

    def keep(self, name: str, root: Element) -> None:
        """Put a part into the package; its tree must not change any more."""
        self.parts[name] = seal(root)
        self._kept[name] = self.parts[name], root

    def tree(self, name: str) -> Element:
        """Return what a part says, to be looked at: the tree that was kept, or its bytes read."""
        content, root = self._kept.get(name, (b"", None))
        return (
            root if root is not None and content is self.parts[name] else etree.fromstring(self.parts[name])
        )

    def write(self, *, compressed: bool = True) -> bytes:
        """Return the file: parts in a fixed order, with a fixed time and the same attributes everywhere."""
        stream = BytesIO()
        names = [name for name in _FIRST if name in self.parts]
        names += sorted(name for name in self.parts if name not in _FIRST)
        kind = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        with zipfile.ZipFile(stream, "w", kind, compresslevel=6) as archive:
            for name in names:
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = kind
                entry.create_system = 0
                entry.external_attr = _PLAIN_FILE
                archive.writestr(entry, self.parts[name])
        return stream.getvalue()
