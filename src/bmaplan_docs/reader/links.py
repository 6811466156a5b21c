"""Links and references: addresses outside the document, and labels inside it."""

import re
from urllib.parse import unquote

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Inline, Inlines, Link, Reference, Text

REFERENCES = ("ref", "numref", "page")
"""The roles that refer to a label: its number, its number among own words, its page."""
_PLACE = "%s"
_NAMED = Pattern(r"(.+?)\s*<([^<>]+)>", flags=re.DOTALL)
_ADDRESS = Pattern(r"https?://.|mailto:.", flags=re.IGNORECASE)

BAD_LINK = Code(
    "bad-link",
    Severity.ERROR,
    N_("the link leads to '{target}', which is no address"),
    why=N_("Whoever clicks on it in Word would get nowhere: files and pages beside the content stay behind."),
    hint=N_(
        "write the whole address, beginning with https://; a label of this document as #label; "
        "to print the brackets, put a backslash before '['"
    ),
    bad="[เว็บไซต์](www.bangkok.go.th)",
    good="[เว็บไซต์](https://www.bangkok.go.th)",
)
LINK_WITHOUT_TEXT = Code(
    "link-without-text",
    Severity.ERROR,
    N_("this link has no text"),
    why=N_("Nothing of it would be printed."),
    hint=N_("write [text]({target}), or <{target}> to print the address"),
    bad="[](https://www.bangkok.go.th)",
    good="<https://www.bangkok.go.th>",
)
CODES = (BAD_LINK, LINK_WITHOUT_TEXT)


def read_link(target: str, children: Inlines, title: str, span: Span, report: Report) -> Inlines:
    """Return a link to an address or a label, or its text after reporting that it leads nowhere."""
    has_text = any(not isinstance(child, Text) or child.value.strip() for child in children)
    if target.startswith("#") and target != "#":
        label = unquote(target[1:]).strip()
        return (Reference(label, span, children=children if has_text else (), title=title),)
    if not _ADDRESS.match(target):
        report.add(BAD_LINK, span, target=unquote(target))
        return children
    if not has_text:
        report.add(LINK_WITHOUT_TEXT, span, target=unquote(target))
    return (Link(children, target, title),)


def read_reference(role: str, content: str, span: Span) -> Inlines:
    """Return the reference of a role: ``label``, or ``own words <label>`` as MyST spells it.

    ``%s`` in the words of a ``numref`` or ``page`` is the place of the number.
    """
    page = role == "page"
    named = _NAMED.fullmatch(content.strip())
    if named is None:
        return (Reference(content.strip().removeprefix("#"), span, page=page),)
    words, label = " ".join(named[1].split()), named[2].strip().removeprefix("#")
    if role == "ref" or _PLACE not in words:
        return (Reference(label, span, children=(Text(words),)),)
    number = Reference(label, span, page=page, bare=True)
    pieces: list[Inline] = []
    for at, piece in enumerate(re.sub(rf" (?={_PLACE})", "\u00a0", words).split(_PLACE)):
        pieces += [number] if at else []
        pieces += [Text(piece)] if piece else []
    return tuple(pieces)
