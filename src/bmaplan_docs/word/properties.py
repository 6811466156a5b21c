"""What file managers show of a Word file: title, author, subject; no times, so that bytes stay the same."""

from html import escape  # that of xml.sax would load what opens web addresses: 25 ms

from bmaplan_docs.tree import Properties
from bmaplan_docs.word.package import Package

CORE = "docProps/core.xml"
_TEMPLATE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
    "<dc:language>th-TH</dc:language></cp:coreProperties>"
)


def write_properties(properties: Properties, package: Package) -> None:
    """Put the properties of a document into its package."""
    fields = {
        "title": escape(properties.title, quote=False),
        "subject": escape(properties.subject, quote=False),
        "author": escape(properties.author, quote=False),
    }
    package.parts[CORE] = _TEMPLATE.format(**fields).encode()
