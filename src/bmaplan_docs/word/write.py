"""From a document and its form to the bytes of a Word file."""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy

from lxml import etree

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.tree import Document, Included, Inlines, Slot, Text
from bmaplan_docs.word.anchors import bookmark, label_anchor, number_bookmarks
from bmaplan_docs.word.audit import audit_package
from bmaplan_docs.word.blocks import write_blocks
from bmaplan_docs.word.codes import AUDIT, FORM_BROKEN, FORM_MISSING, FORM_SLOT_NOT_ALONE
from bmaplan_docs.word.comments import Comments, dress_comments
from bmaplan_docs.word.contents import fill_contents, fill_pages
from bmaplan_docs.word.covers import fit_cover
from bmaplan_docs.word.drawing import number_drawings
from bmaplan_docs.word.form import TOKEN, Filled, fill
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.guests import leave_out_lists, level_above, put_in
from bmaplan_docs.word.layout import CELL_MARGIN, Page, room_of
from bmaplan_docs.word.manifest import write_manifest
from bmaplan_docs.word.merging import Written, lower_headings, merge
from bmaplan_docs.word.note_numbers import SETTINGS, fill_note_numbers, order_notes
from bmaplan_docs.word.notes import Notes
from bmaplan_docs.word.package import DOCUMENT
from bmaplan_docs.word.properties import write_properties
from bmaplan_docs.word.runs import Look, default_font, make_runs
from bmaplan_docs.word.sections import (
    end_pages_tightly,
    end_sections_tightly,
    governing_section,
    place_landscapes,
    sections_of,
)
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.tables import BODY
from bmaplan_docs.word.xml import (
    Element,
    Says,
    child,
    clone,
    element,
    elements,
    gather,
    get,
    replace_by,
    says,
    tag,
    text_of,
)

STYLES = "word/styles.xml"
_RUN, _PROPERTIES, _TEXT, _HYPERLINK = map(tag, ("r", "rPr", "t", "hyperlink"))
_COUNTED = (
    "ours:page", "ours:note", "bookmarkStart", "bookmarkEnd", "footnoteReference", "wp:docPr", "wps:cNvPr"
)  # fmt: skip
"""What is numbered, or mentions a number, once the document is whole: found in one walk, for that is long."""


FindForm = Callable[[str], bytes | None]
"""Returns the form of a name, or ``None`` where there is none."""


def write(document: Document, find_form: FindForm, report: Report) -> bytes | None:
    """Return the Word file, or ``None`` after reporting what is wrong with the form."""
    writer = _open(document, find_form, report)
    if writer is None:
        return None
    writer.write()
    if report.has_errors:
        return None
    write_properties(document.properties, writer.package)
    write_manifest(document, find_form(document.form) or b"", writer.package)
    for finding in audit_package(writer.package):
        report.add(AUDIT, None, finding=finding)
    return None if report.has_errors else writer.package.write()


def _open(document: Document, find_form: FindForm, report: Report) -> "_Writer | None":
    form = find_form(document.form)
    if form is None:
        report.add(FORM_MISSING, None, form=document.form)
        return None
    filled = fill(document, form, report)
    if filled is None or report.has_errors:
        return None
    try:
        styles = Styles(etree.fromstring(filled.package.parts[STYLES]))
    except KeyError as error:
        report.add(FORM_BROKEN, None, form=document.form, reason=str(error))
        return None
    return _Writer(document, filled, styles, find_form, report)


class _Writer:
    """Replaces the tokens of a filled form by what they stand for."""

    def __init__(
        self, document: Document, filled: Filled, styles: Styles, find_form: FindForm, report: Report
    ) -> None:
        self.find_form = find_form
        self.guests = 0
        self.included: list[Document] = []
        self.document, self.package, self.root = document, filled.package, filled.root
        self.tokens, self.styles, self.report = filled.tokens, styles, report
        self.font = default_font(styles.root)
        self.notes = Notes(filled.package, self.font)
        self.sections = sections_of(filled.root[0])
        self.looks: dict[Says, Look] = {}
        self.rooms: dict[Element, tuple[Page, int, int]] = {}
        self.comments = Comments(filled.root, self.font) if document.comments else None

    def write(self) -> None:
        """Fill the document and count its pages and notes."""
        body = self.root[0]
        self.prepare()
        if self.comments:  # before the lists of contents repeat what stands elsewhere
            self.comments.place(self.document.comments)
        fill_contents(body, self.styles, self.font)
        found = gather(self.root, *_COUNTED)
        self._fill_mentions(found)
        order_notes(found["footnoteReference"], self.notes.root)
        number_bookmarks(found["bookmarkStart"], found["bookmarkEnd"])
        number_drawings(found["wp:docPr"], found["wps:cNvPr"])
        self.styles.adopt(self.notes.root)
        self._keep(STYLES, self.styles.root)
        dress_comments(self.package, self.font)
        if self.comments:
            self.comments.save(self.package, self.notes.relations)
        self._keep(DOCUMENT, self.root)
        self.notes.save()

    def _fill_mentions(self, found: Mapping[str, list[Element]]) -> None:
        """Fill in the pages and the numbers of notes that the text mentions."""
        body, inside = self.root[0], gather(self.notes.root, "ours:page", "ours:note")
        pages, notes = (found[kind] + inside[kind] for kind in ("ours:page", "ours:note"))
        fill_pages(body, pages, found["bookmarkStart"], self.notes.root, self.styles, self.font)
        fill_note_numbers(body, notes, found["footnoteReference"], self._settings(), self.font)

    def prepare(self) -> None:
        """Fill the document and its headers and footers, and put others in their places in it."""
        body = self.root[0]
        for name in self.package.parts:
            if name.startswith(("word/header", "word/footer")):
                root = etree.fromstring(self.package.parts[name])
                self._fill_part(root)
                self._keep(name, root)
        _close_cells(elements(self.root, "tc"), self.styles)
        self._fill_part(self.root)
        if self.included:
            self.styles.adopt(self.root)
            for place, document in zip(elements(body, "ours:included"), self.included, strict=False):
                self._include(place, document)
        place_landscapes(body)
        end_sections_tightly(body)
        self.styles.adopt(self.root)
        end_pages_tightly(body, self.styles)
        fit_cover(body, self.styles)

    def _include(self, place: Element, document: Document) -> None:
        writer = _open(document, self.find_form, self.report)
        if writer is None:
            return
        writer.comments = self.comments  # they are placed once all of it stands in one file
        writer.prepare()
        leave_out_lists(writer.root[0], writer.styles)
        self.guests += 1
        children = merge(writer.written, self.written, self.guests)
        lower_headings(children, level_above(place, self.styles), self.styles)
        put_in(children, place)

    @property
    def written(self) -> Written:
        """What there is so far."""
        return Written(self.package, self.root, self.notes, self.styles)

    def _settings(self) -> Element:
        return etree.fromstring(self.package.parts.get(SETTINGS, b"<none/>"))

    def _keep(self, name: str, root: Element) -> None:
        self.package.keep(name, root)

    def _fill_part(self, root: Element) -> None:
        for paragraph in elements(root, "p"):
            words = text_of(paragraph).strip()
            token = TOKEN.fullmatch(words)
            value = self.tokens.values[int(token[1])] if token else None
            if isinstance(value, Slot):
                self._fill_slot(paragraph, value)
            elif words or paragraph.find(tag("r")) is not None:
                self._fill_runs(paragraph)

    def _fill_slot(self, paragraph: Element, slot: Slot) -> None:
        """Put blocks in the place of a paragraph; a cell keeps its last paragraph when there are none."""
        self.included += [
            block.document for block in slot.blocks if isinstance(block, Included) and block.document
        ]
        frame = self._frame(paragraph)
        parent = paragraph.getparent()
        blocks = list(write_blocks(slot.blocks, frame))
        if slot.label:
            mark = list(bookmark(label_anchor(slot.label), ()))
            title = paragraph.getprevious()  # a part without a number is found at its title in the form
            if title is not None and title.tag == tag("p"):
                title.extend(mark)
            else:
                blocks[:0] = mark
        alone = frame.in_cell and parent is not None and len(parent.findall(tag("p"))) == 1
        if alone and (not blocks or blocks[-1].tag != tag("p")):
            blocks.append(frame.paragraph(()))
        replace_by(paragraph, blocks)

    def _frame(self, paragraph: Element) -> Frame:
        run = child(paragraph, "r")
        look = self._look(child(run, "rPr") if run is not None else None)
        section = governing_section(paragraph, self.sections)
        if section not in self.rooms:
            self.rooms[section] = room_of(section)
        page, wide, tall = self.rooms[section]
        cell = next(paragraph.iterancestors(tag("tc")), None)
        width = page.width
        if cell is not None:
            width = int(get(child(cell, "tcPr"), "tcW", "w") or page.width) - 2 * CELL_MARGIN
        properties = child(paragraph, "pPr")
        own = clone(properties) if properties is not None else None
        in_cell, noted = cell is not None, self.comments.note if self.comments else None
        return Frame(look, self.notes, width, wide, page.height, tall, own, in_cell, noted)

    def _fill_runs(self, paragraph: Element) -> None:
        """Make every run anew, so that fixed words of the form follow the same rules as content."""
        inside = (paragraph, *paragraph.iterchildren(_HYPERLINK))
        for run in [run for node in inside for run in node.iterchildren(_RUN)]:
            parts = list(run)
            names = [part.tag for part in parts]
            if _TEXT not in names:
                self._dress(run)
                continue
            look = self._look(parts[names.index(_PROPERTIES)] if _PROPERTIES in names else None)
            new: list[Element] = []
            for name, part in zip(names, parts, strict=True):
                if name == _TEXT:
                    pieces = self._pieces(part.text or "")
                    if self.comments:
                        self.comments.note(paragraph, pieces)
                    new += make_runs(pieces, look, self.notes)
                elif name != _PROPERTIES:
                    kept = deepcopy(run)
                    kept[:] = [look.element(thai=False), deepcopy(part)]
                    new.append(kept)
            replace_by(run, new)

    def _look(self, properties: Element | None) -> Look:
        """Return the look of a run of the form; those that a loop printed again and again share it."""
        key = says(properties) if properties is not None else ()
        known = self.looks.get(key)
        if known is None:
            known = self.looks[key] = Look(self.font, properties)
        return known

    def _dress(self, run: Element) -> None:
        """Give a run without text (a field, a tab) the font and twins of its neighbours."""
        properties = run.find(tag("rPr"))
        look = self._look(properties)
        if properties is not None:
            run.replace(properties, look.element(thai=False))

    def _pieces(self, words: str) -> Inlines:
        """Return literal text and the values of tokens in it."""
        alone = TOKEN.fullmatch(words)
        if alone:
            return self._value(int(alone[1]))
        inlines: Inlines = ()
        position = 0
        for match in TOKEN.finditer(words):
            if match.start() > position:
                inlines = (*inlines, Text(words[position : match.start()]))
            inlines = (*inlines, *self._value(int(match[1])))
            position = match.end()
        return (*inlines, Text(words[position:])) if position < len(words) else inlines

    def _value(self, number: int) -> Inlines:
        value = self.tokens.values[number]
        if isinstance(value, Slot):
            self.report.add(
                FORM_SLOT_NOT_ALONE, None, form=self.document.form, name=self.tokens.paths[number]
            )
            return ()
        return value.children


def _close_cells(cells: Iterable[Element], styles: Styles) -> None:
    """Give a cell whose loop printed nothing the paragraph that Word demands at its end."""
    for cell in cells:
        if cell[-1].tag != tag("p"):
            cell.append(element("p", element("pPr", element("pStyle", val=styles.call(BODY)))))
