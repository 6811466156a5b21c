"""A Word file as LibreOffice must be given it, so that its pages look as Word would print them.

LibreOffice knows neither Word's Thai digits nor its Thai justification. Its own justification stretches Thai
between the letters too, as Word's does, where the text is marked as Thai. Thai digits are asked for by the
bridge; here a way of counting that no Thai document uses tells it which numbers those are. Comments are left
out: nobody wants them in print, and LibreOffice ends where it is asked for pages that have some.
"""

import re

from bmaplan_docs.word.comments import COMMENTS
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import CONTENT_TYPES

_INSTEAD = (
    (b'w:val="thaiDistribute"', b'w:val="both"'),
    (b'w:fmt="thaiNumbers"', b'w:fmt="ideographDigital"'),
    (b'w:val="thaiNumbers"', b'w:val="ideographDigital"'),
)
_COMMENTS = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference) [^>]*/>")
_COMMENTS_PART = re.compile(rb'<(?:Relationship|Override) [^>]*"/?(?:word/)?comments\.xml"[^>]*/>')
_FONT = re.compile(rb'w:(?:ascii|cs)="([^"]+)"')


def for_office(content: bytes) -> bytes:
    """Return the file with what LibreOffice understands in the place of what it does not."""
    package = Package.read(content)
    for name, part in package.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            for ours, theirs in _INSTEAD:
                part = part.replace(ours, theirs)  # noqa: PLW2901 - one replacement after the other
            package.parts[name] = _COMMENTS.sub(b"", part)
    _leave_out_comments(package)
    return package.write()


def _leave_out_comments(package: Package) -> None:
    if package.parts.pop(COMMENTS, None):
        for name in (CONTENT_TYPES, "word/_rels/document.xml.rels"):
            package.parts[name] = _COMMENTS_PART.sub(b"", package.parts[name])


def fonts_of(content: bytes) -> frozenset[str]:
    """Return the names of the fonts that the text of a file is set in."""
    parts = Package.read(content).parts
    written = (part for name, part in parts.items() if name.startswith("word/") and name.endswith(".xml"))
    return frozenset(found.decode() for part in written for found in _FONT.findall(part))
