"""The page numbers that a finished Word file shows until it is refreshed: read, and put right."""

from collections.abc import Mapping
from functools import cached_property

from lxml import etree

from bmaplan_docs.word.contents import page_formats, show_page, top
from bmaplan_docs.word.fields import Field, fields
from bmaplan_docs.word.manifest import say_printed
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.xml import W, elements

_PARTS = (DOCUMENT, "word/footnotes.xml")


class Paged:
    """A finished Word file whose page numbers can be put right."""

    def __init__(self, content: bytes) -> None:
        self.package = Package.read(content)
        self._roots = {
            name: etree.fromstring(self.package.parts[name]) for name in _PARTS if name in self.package.parts
        }
        self._mentions: list[Field] = [
            each for root in self._roots.values() for each in fields(root) if each.page_of
        ]

    @property
    def shown(self) -> dict[str, str]:
        """The page that the file shows for each bookmark whose page it mentions."""
        return {one.page_of: "".join(text.text or "" for text in one.shown) for one in self._mentions}

    def show(self, pages: Mapping[str, int]) -> bool:
        """Let the file show these pages of bookmarks, as their sections print them; tell whether it changed.

        Bookmarks that ``pages`` lacks keep what they show.
        """
        shown = self.shown
        right = {
            name: show_page(page, self._formats.get(name, "decimal"))
            for name, page in pages.items()
            if name in shown
        }
        if right.items() <= shown.items():
            return False
        for one in self._mentions:
            if one.page_of in right and one.shown:
                one.shown[0].text = right[one.page_of]
                for rest in one.shown[1:]:
                    rest.text = ""
        for name, root in self._roots.items():
            self.package.parts[name] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        return True

    def write(self, *, printed: bool) -> bytes:
        """Return the file; where all its numbers are the ``printed`` ones, it says so."""
        if printed:
            say_printed(self.package)
        return self.package.write()

    @cached_property
    def _formats(self) -> dict[str, str]:
        """How the section of each bookmark prints its page numbers."""
        body = self._roots[DOCUMENT][0]
        wanted = {one.page_of for one in self._mentions}
        starts = {start.get(f"{{{W}}}name") or "": start for start in elements(body, "bookmarkStart")}
        places = {name: top(start, body) for name, start in starts.items() if name in wanted}
        formats = page_formats(body, set(places.values()))
        return {name: formats[place] for name, place in places.items() if place in formats}
