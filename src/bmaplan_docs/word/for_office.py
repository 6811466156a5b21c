"""A Word file as LibreOffice must be given it, so that its pages look as Word would print them.

LibreOffice knows neither Word's Thai digits nor its Thai justification. Its own justification stretches Thai
between the letters too, as Word's does, where the text is marked as Thai. Thai digits are asked for by the
bridge; here a way of counting that no Thai document uses tells it which numbers those are.
"""

from bmaplan_docs.word.package import Package

_INSTEAD = (
    (b'w:val="thaiDistribute"', b'w:val="both"'),
    (b'w:fmt="thaiNumbers"', b'w:fmt="ideographDigital"'),
    (b'w:val="thaiNumbers"', b'w:val="ideographDigital"'),
)


def for_office(content: bytes) -> bytes:
    """Return the file with what LibreOffice understands in the place of what it does not."""
    package = Package.read(content)
    for name, part in package.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            for ours, theirs in _INSTEAD:
                part = part.replace(ours, theirs)  # noqa: PLW2901 - one replacement after the other
            package.parts[name] = part
    return package.write()
