"""The page numbers that a finished Word file shows until it is refreshed: read, and put right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.word.manifest import say_printed
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.xml import Element, W, tag

_PARTS = (DOCUMENT, "word/footnotes.xml")
_PAGE_OF = Pattern(r"\s*PAGEREF\s+(\S+)")


@dataclass
class _Field:
    """A field: what it does, and the texts of the result it shows."""

    code: str = ""
    result: bool = False
    shown: list[Element] = field(default_factory=list)


def page_numbers(content: bytes) -> dict[str, str]:
    """Return the page that the file shows for each bookmark whose page it mentions."""
    package = Package.read(content)
    roots = (etree.fromstring(package.parts[name]) for name in _PARTS if name in package.parts)
    return {
        name: "".join(text.text or "" for text in shown) for root in roots for name, shown in _mentions(root)
    }


def with_page_numbers(content: bytes, pages: Mapping[str, str]) -> bytes:
    """Return the file with the pages of its PDF for its bookmarks; those that ``pages`` lacks stay."""
    package = Package.read(content)
    for name in _PARTS:
        if name in package.parts:
            root = etree.fromstring(package.parts[name])
            for bookmark, shown in _mentions(root):
                if bookmark in pages and shown:
                    shown[0].text = pages[bookmark]
                    for rest in shown[1:]:
                        rest.text = ""
            package.parts[name] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
    say_printed(package)
    return package.write()


def _mentions(root: Element) -> Iterator[tuple[str, list[Element]]]:
    """Yield every mention of a page: the bookmark that stands there, and the texts that show its number."""
    open_fields: list[_Field] = []
    for node in root.iter(tag("fldChar"), tag("instrText"), tag("t")):
        kind = node.get(f"{{{W}}}fldCharType")
        if kind == "begin":
            open_fields.append(_Field())
        elif kind == "end" and open_fields:
            ended = open_fields.pop()
            found = _PAGE_OF.match(ended.code)
            if found:
                yield found[1], ended.shown
        elif not open_fields:
            continue
        elif kind == "separate":
            open_fields[-1].result = True
        elif node.tag == tag("instrText"):
            open_fields[-1].code += node.text or ""
        elif open_fields[-1].result:
            open_fields[-1].shown.append(node)
