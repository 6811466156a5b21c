"""Filling a form with docxtpl: the only place that imports it, and where its faults are dealt with.

docxtpl puts values into the XML as text and then changes that text (``{_{`` becomes ``{{``, tabs and
line ends become elements). So no content ever passes through it: each value enters as a token, and the
writer puts the real text in the token's place afterwards.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import Document, Field, Line, Slot, text
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.codes import FORM_BROKEN, FORM_LACKS_FIELD, FORM_UNKNOWN_FIELD
from bmaplan_docs.word.office import simplify
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.xml import Element, child, clone, declare_all, get, tag

_LISTING = "\t\n\a\f"
_STAND_INS = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
"""What forms write for brackets that are meant to be printed."""
_CELL = tag("tc")
TOKEN = Pattern("\ue000([0-9]+)\ue001")
Value = Line | Slot


class FieldMisusedError(TemplateError):
    """A form prints a group or a list of fields as if it were a text."""


@dataclass
class Tokens:
    """The values of a document by number; ``printed`` are those the form has a place for."""

    values: list[Value] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    printed: set[int] = field(default_factory=set)

    def add(self, value: Value, path: str) -> "_Leaf":
        """Keep a value and return what stands for it in the form."""
        self.values.append(value)
        self.paths.append(path)
        return _Leaf(self, len(self.values) - 1)

    def lost(self) -> Iterator[str]:
        """Yield the paths of values that the form prints nowhere; list indices are left out."""
        printed = {self.paths[number] for number in self.printed}
        for path, value in zip(self.paths, self.values, strict=True):
            if value and path not in printed and not path.endswith("number"):
                printed.add(path)
                yield path


class _Leaf:
    """A value as Jinja sees it: true where there is something, printed as its token."""

    def __init__(self, tokens: Tokens, number: int) -> None:
        self._tokens, self._number = tokens, number

    def __bool__(self) -> bool:
        return bool(self._tokens.values[self._number])

    def __html__(self) -> str:
        self._tokens.printed.add(self._number)
        return f"\ue000{self._number}\ue001"

    __str__ = __html__


class _Group:
    """A group of fields as Jinja sees it; it has no methods that could hide a field's name."""

    def __init__(self, fields: dict[str, object], path: str) -> None:
        self._fields, self._path = fields, path

    def __getitem__(self, name: str) -> object:
        return self._fields[name]

    def __html__(self) -> str:
        raise FieldMisusedError(f"{{{{ {self._path} }}}}")

    __str__ = __html__


class _Rows(list[object]):
    """A list of fields as Jinja sees it."""

    def __html__(self) -> str:
        raise FieldMisusedError("{{ […] }}")

    __str__ = __html__


def _wrap(value: Field, path: str, tokens: Tokens) -> object:
    match value:
        case str():
            return tokens.add(Line(text(value)), path)
        case Slot() | Line():
            return tokens.add(value, path)
        case bool():
            return value
        case dict() | Mapping():
            return _Group(_wrap_all(value, path, tokens), path)
        case _:
            return _Rows(_wrap(item, f"{path}[]", tokens) for item in value)


def _wrap_all(fields: Mapping[str, Field], path: str, tokens: Tokens) -> dict[str, object]:
    prefix = f"{path}." if path else ""
    return {name: _wrap(value, f"{prefix}{name}", tokens) for name, value in fields.items()}


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl without its silent repair of broken XML, and what of its work is the same for every document.

    That is nearly all: a form is opened, its tags are put in order and compiled once a process.
    """

    @cached_property
    def _jinja(self) -> "_Jinja":
        return _Jinja(undefined=StrictUndefined, autoescape=True)

    @cached_property
    def _body(self) -> str:
        """The body as docxtpl lets Jinja read it."""
        self.render_init()
        simplify(self.docx._element)  # noqa: SLF001 - docxtpl offers no other way
        prepared: str = self.patch_xml(self.get_xml())
        return prepared

    @cached_property
    def _margins(self) -> tuple[tuple[Any, str], ...]:
        """The headers and footers, with the same of each."""
        kinds = (self.HEADER_URI, self.FOOTER_URI)
        parts = [part for kind in kinds for _, part in self.get_headers_footers(kind)]
        return tuple((part, self.patch_xml(self.get_part_xml(part))) for part in parts)

    def fix_tables(self, xml: str) -> Element:
        """Return the body; raise ``XMLSyntaxError`` where tags of the form left a broken one."""
        body = etree.fromstring(xml)
        if not all(map(_is_even, body.iter(tag("tbl")))):
            body = super().fix_tables(xml)
        return body

    def get_part_xml(self, part: Any) -> str:
        """Return a header or footer as text, without what office programs leave in it."""
        root = etree.fromstring(part.blob)
        simplify(root)
        return etree.tostring(root, encoding="unicode")

    def render_xml_part(
        self, src_xml: str, part: Any, context: dict[str, object], jinja_env: "_Jinja"
    ) -> str:
        """Return a part with its tags filled; where that fails docxtpl does it again, to tell the lines."""
        try:
            filled = jinja_env.from_string(src_xml).render(context)
        except TemplateError:
            return str(super().render_xml_part(src_xml, part, context, jinja_env))
        for stand_in, brackets in _STAND_INS:
            filled = filled.replace(stand_in, brackets)
        return self.resolve_listing(filled)

    def resolve_listing(self, xml: str) -> str:
        """Return text with line ends of the form as elements; most forms have none."""
        return str(super().resolve_listing(xml)) if any(sign in xml for sign in _LISTING) else xml

    def filled_body(self, context: dict[str, object]) -> Element:
        """Return the body with tokens in the places of the form."""
        body = self._body
        return self.fix_tables(self.render_xml_part(body, self.docx.part, context, self._jinja))

    def filled_margins(self, context: dict[str, object]) -> Iterator[tuple[str, bytes]]:
        """Yield headers and footers by their name in the package."""
        for part, source in self._margins:
            filled: str = self.render_xml_part(source, part, context, self._jinja)
            yield str(part.partname).lstrip("/"), filled.encode()


def _is_even(table: Element) -> bool:
    """Whether the grid of a table has as many columns as its rows; a loop may print more cells, or fewer."""
    grid = child(table, "tblGrid")
    columns = len(grid.findall(tag("gridCol"))) if grid is not None else 0
    rows = [row.findall(_CELL) for row in table.iter(tag("tr"))]
    most = max(map(len, rows), default=0)
    if most >= columns:
        return most == columns
    return any(len(cells) + sum(map(_spanned, cells)) >= columns for cells in rows)


def _spanned(cell: Element) -> int:
    """Return how many columns a cell takes from its neighbours."""
    return int(get(child(cell, "tcPr"), "gridSpan") or 1) - 1


class _Jinja(SandboxedEnvironment):
    """Jinja that compiles each text of a form once."""

    @cached_property
    def _compiled(self) -> dict[str, Template]:
        return {}

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        """Return the compiled template of a text."""
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source)
        return self._compiled[source]


@lru_cache(maxsize=8)
def _open(form: bytes) -> _Template:
    """Return a form with what was worked out of it; it follows from its bytes, which are the key."""
    return _Template(BytesIO(form))


@lru_cache(maxsize=8)
def _parts(form: bytes) -> Mapping[str, bytes]:
    """Return the parts of a form."""
    return Package.read(form).parts


@lru_cache(maxsize=8)
def _around_body(document: bytes) -> Element:
    """Return the root of a form's document without its body, to copy."""
    root = etree.fromstring(document)
    root.remove(root[0])
    declare_all(root)
    return root


@dataclass(frozen=True)
class Filled:
    """A form with tokens in its places: its package, its document, and what the tokens stand for."""

    package: Package
    root: Element
    tokens: Tokens


def fill(document: Document, form: bytes, report: Report) -> Filled | None:
    """Return the filled form, or ``None`` after reporting where form and document do not fit."""
    tokens = Tokens()
    context = _wrap_all(document.fields, "", tokens)
    try:
        package = Package(dict(_parts(form)))
        template = _open(form)
        body = template.filled_body(context)
        package.parts.update(template.filled_margins(context))
    except UndefinedError as error:
        report.add(FORM_UNKNOWN_FIELD, None, form=document.form, name=_missing_name(error))
        return None
    except Exception as error:  # noqa: BLE001 - a form may hold any expression, and any damage
        report.add(FORM_BROKEN, None, form=document.form, reason=_describe(error))
        return None
    for path in tokens.lost():
        report.add(FORM_LACKS_FIELD, None, form=document.form, name=path)
    root = clone(_around_body(package.parts[DOCUMENT]))
    root.insert(0, body)
    return Filled(package, root, tokens)


def _missing_name(error: UndefinedError) -> str:
    found = re.search(r"'([^']*)'(?: is undefined)?$", str(error.message))
    return found[1] if found else str(error.message)


def _describe(error: Exception) -> str:
    around = " ".join(line.strip() for line in getattr(error, "docx_context", ()) if line.strip())
    return f"{error} {around}".strip()
