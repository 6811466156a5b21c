"""What a file says of where it came from: its form, the digest of its sources, the library's version.

It stands among the custom properties of the file, which Office shows and keeps, and nobody has to look at.
"""

import zipfile
from hashlib import blake2b

from lxml import etree

from bmaplan_docs.tree import Document
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations, declare

CUSTOM = "docProps/custom.xml"
_KIND = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EMPTY = f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}"/>'.encode()
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2  # 0 and 1 have a meaning of their own
_PREFIX = "bmaplan."
_PAGES = "pages"
ESTIMATED, PRINTED = "estimated", "printed"


@dataclass(frozen=True)
class Manifest:
    """Where a file came from; digests are short enough to be compared by eye."""

    source: str
    form: str
    """Empty where the file was made of none, as a workbook is."""
    form_digest: str
    version: str
    pages: str = ""
    """Whether the page numbers in its lists are estimated or those of its PDF; empty where it has none."""


def write_manifest(document: Document, form: bytes | None, package: Package) -> None:
    """Put into a package where it comes from; nothing where that is not known.

    A workbook has no ``form``, and no lists with page numbers.
    """
    if document.origin is None:
        return
    said = {"source": document.origin.source, "version": document.origin.version}
    if form is not None:
        digest = blake2b(form, digest_size=8).hexdigest()
        said |= {"form": document.form, "form-digest": digest, _PAGES: ESTIMATED}
    root = etree.fromstring(package.parts.get(CUSTOM, _EMPTY))
    for number, (name, text) in enumerate(said.items(), len(root) + _FIRST_ID):
        made = etree.SubElement(root, f"{{{_PROPERTIES}}}property")
        made.attrib.update({"fmtid": _FORMAT_ID, "pid": str(number), "name": f"{_PREFIX}{name}"})
        etree.SubElement(made, f"{{{_TYPES}}}lpwstr").text = text
    package.parts[CUSTOM] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    declare(package, CUSTOM, _KIND)
    relations = Relations(package, "")
    if not any((node.get("Type") or "").endswith("/custom-properties") for node in relations.nodes.values()):
        relations.add("custom-properties", CUSTOM)
        relations.save()


def read_manifest(content: bytes) -> Manifest | None:
    """Return what a file says of where it came from; ``None`` where it says nothing or is no such file."""
    try:
        root = etree.fromstring(Package.read(content).parts[CUSTOM])
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return None
    said = {node.get("name"): "".join(map(str, node.itertext())) for node in root}
    source, form, form_digest, version, pages = (
        said.get(f"{_PREFIX}{name}") or "" for name in ("source", "form", "form-digest", "version", _PAGES)
    )
    if not (source and version):
        return None
    return Manifest(source, form, form_digest, version, pages)


def say_printed(package: Package) -> None:
    """Say in a file that its page numbers are those of its PDF."""
    if CUSTOM in package.parts:
        package.parts[CUSTOM] = package.parts[CUSTOM].replace(
            f">{ESTIMATED}<".encode(), f">{PRINTED}<".encode()
        )
