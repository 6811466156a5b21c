"""The fields of a finished part: what each does, the marks that make it one, and the texts that it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bmaplan_docs.word.xml import Element, W, tag

_PAGE_OF = re.compile(r"\s*PAGEREF\s+(\S+)")
_PAGE = re.compile(r"\s*PAGE\b")


@dataclass
class Field:
    """A field: its code, the elements that begin, divide and end it, and the texts of its result."""

    code: str = ""
    marks: list[Element] = field(default_factory=list)
    shown: list[Element] = field(default_factory=list)
    _in_result: bool = False

    def take(self, node: Element) -> None:
        """Take in an element that stands in the field, but in none inside it."""
        if node.tag == tag("t"):
            if self._in_result:
                self.shown.append(node)
            return
        self.marks.append(node)
        if node.tag == tag("instrText"):
            self.code += node.text or ""
        elif node.get(f"{{{W}}}fldCharType") == "separate":
            self._in_result = True

    @property
    def page_of(self) -> str:
        """The bookmark whose page the field shows; empty where it shows something else."""
        found = _PAGE_OF.match(self.code)
        return found[1] if found else ""

    @property
    def is_page(self) -> bool:
        """Whether the field shows the page on which it stands."""
        return bool(_PAGE.match(self.code))

    @property
    def runs(self) -> list[Element]:
        """The runs of the field, in order."""
        parents = (node.getparent() for node in (*self.marks, *self.shown))
        runs = {id(run): run for run in parents if run is not None}
        return list(runs.values())


def fields(root: Element) -> Iterator[Field]:
    """Yield every field of a part as it ends; one that stands in another comes before it."""
    unfinished: list[Field] = []
    for node in root.iter(tag("fldChar"), tag("instrText"), tag("t")):
        kind = node.get(f"{{{W}}}fldCharType")
        if kind == "begin":
            unfinished.append(Field())
        if unfinished:
            unfinished[-1].take(node)
        if kind == "end" and unfinished:
            yield unfinished.pop()
