"""Relationships of a part: where its links lead, and which other parts belong to it."""

from lxml import etree

from bmaplan_docs.word.package import Package
from bmaplan_docs.word.xml import Element, R, element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_EMPTY = f'<Relationships xmlns="{_PACKAGE}"/>'.encode()  # LibreOffice reads no prefix here
CONTENT_TYPES = "[Content_Types].xml"


class Relations:
    """The relationships of one part of a package, of all of it without a name; each address is kept once."""

    def __init__(self, package: Package, part: str) -> None:
        folder, _, name = part.rpartition("/")
        self._package = package
        self._path = f"{folder}/_rels/{name}.rels".lstrip("/")
        self._root = etree.fromstring(package.parts.get(self._path, _EMPTY))
        self._targets = {_where(node): node.get("Id") or "" for node in self._root}

    @property
    def ids(self) -> set[str]:
        """The ids of all relationships."""
        return set(self._targets.values())

    @property
    def nodes(self) -> dict[str, Element]:
        """The relationships by their id."""
        return {node.get("Id") or "": node for node in self._root}

    def link(self, target: str, runs: list[Element]) -> Element:
        """Return runs as a link to an address outside the document."""
        made = element("hyperlink", *runs)
        made.set(f"{{{R}}}id", self.add("hyperlink", target, external=True))
        return made

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship to ``target``, made where there is none."""
        if (target, external) not in self._targets:
            number = len(self._targets) + 1
            while f"rIdOurs{number}" in self._targets.values():
                number += 1
            made = etree.SubElement(self._root, f"{{{_PACKAGE}}}Relationship")
            made.attrib.update({"Id": f"rIdOurs{number}", "Type": f"{_OFFICE}/{kind}", "Target": target})
            if external:
                made.set("TargetMode", "External")
            self._targets[target, external] = f"rIdOurs{number}"
        return self._targets[target, external]

    def save(self) -> None:
        """Put the relationships into the package, where there are any."""
        if len(self._root):
            self._package.parts[self._path] = etree.tostring(
                self._root, xml_declaration=True, encoding="UTF-8", standalone=True
            )


def _where(node: Element) -> tuple[str | None, bool]:
    """Return where a relationship leads, and whether that is outside the package."""
    return node.get("Target"), node.get("TargetMode") == "External"


def declare(package: Package, part: str, content_type: str) -> None:
    """State the kind of a part that the form did not have."""
    root = etree.fromstring(package.parts[CONTENT_TYPES])
    if not any(node.get("PartName") == f"/{part}" for node in root):
        made = etree.SubElement(root, f"{{{_TYPES}}}Override")
        made.attrib.update({"PartName": f"/{part}", "ContentType": content_type})
        package.parts[CONTENT_TYPES] = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )


def content_type(package: Package, part: str) -> str:
    """Return the kind of a part, by itself or by the ending of its name."""
    root = etree.fromstring(package.parts[CONTENT_TYPES])
    own = {node.get("PartName"): node.get("ContentType") for node in root}
    endings = {(node.get("Extension") or "").lower(): node.get("ContentType") for node in root}
    return own.get(f"/{part}") or endings.get(part.rpartition(".")[2].lower()) or "application/octet-stream"
