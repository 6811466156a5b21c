"""What file managers show of a Word file: title, author, subject; a time only where one is asked for.

The present time would make other bytes of the same content each time.
"""

from datetime import UTC
from html import escape  # that of xml.sax would load what opens web addresses: 25 ms

from bmaplan_docs.tree import Properties
from bmaplan_docs.word.package import Package

CORE = "docProps/core.xml"
_TEMPLATE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
    "<dc:language>th-TH</dc:language>{dates}</cp:coreProperties>"
)
_DATE = (
    '<dcterms:{name} xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">{date}</dcterms:{name}>'
)


def write_properties(properties: Properties, package: Package) -> None:
    """Put the properties of a document into its package."""
    fields = {
        "title": escape(properties.title, quote=False),
        "subject": escape(properties.subject, quote=False),
        "author": escape(properties.author, quote=False),
    }
    package.parts[CORE] = _TEMPLATE.format(**fields, dates=_dates(properties)).encode()


def _dates(properties: Properties) -> str:
    """Return when a file was created and last changed, which is the same: nobody has changed it yet."""
    if properties.made is None:
        return ""
    date = f"{properties.made.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return "".join(_DATE.format(name=name, date=date) for name in ("created", "modified"))
