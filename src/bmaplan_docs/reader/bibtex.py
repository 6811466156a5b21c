"""BibTeX and BibLaTeX to references as they are written in YAML."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Mapping, Node, Scalar, Sequence, WorkType
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import BAD_BIBTEX, NO_REFERENCES
from bmaplan_docs.source import Source, Span

_TYPES = {
    "article": WorkType.JOURNAL, "book": WorkType.BOOK, "booklet": WorkType.BOOK, "manual": WorkType.BOOK,
    "collection": WorkType.BOOK, "proceedings": WorkType.BOOK, "inbook": WorkType.CHAPTER,
    "incollection": WorkType.CHAPTER, "inproceedings": WorkType.CONFERENCE,
    "conference": WorkType.CONFERENCE, "phdthesis": WorkType.THESIS, "mastersthesis": WorkType.THESIS,
    "thesis": WorkType.THESIS, "techreport": WorkType.REPORT, "report": WorkType.REPORT,
    "online": WorkType.WEBPAGE, "electronic": WorkType.WEBPAGE, "www": WorkType.WEBPAGE,
    "legislation": WorkType.LAW, "legal": WorkType.LAW,
}  # fmt: skip
_FIELDS = {
    "title": "title", "publisher": "publisher", "institution": "publisher", "school": "publisher",
    "organization": "publisher", "address": "publisher-place", "location": "publisher-place",
    "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "volume": "volume", "number": "issue", "issue": "issue", "pages": "page", "edition": "edition",
    "url": "URL", "urldate": "accessed", "doi": "DOI", "langid": "language", "language": "language",
}  # fmt: skip
_DEGREES = {
    "phdthesis": ("วิทยานิพนธ์ปริญญาเอก", "Doctoral dissertation"),
    "mastersthesis": ("วิทยานิพนธ์ปริญญาโท", "Master's thesis"),
}
"""What a thesis is called in Thai and in English, where BibTeX tells for which degree it was written."""
_THAI = Pattern("[ก-๛]")
_PEOPLE = ("author", "editor")
_NOT_WORKS = ("string", "preamble", "comment")
_MONTHS = {
    "jan": "1", "feb": "2", "mar": "3", "apr": "4", "may": "5", "jun": "6",
    "jul": "7", "aug": "8", "sep": "9", "oct": "10", "nov": "11", "dec": "12",
}  # fmt: skip
_TOO_MANY_COMMAS = 3  # a person has two at most: Family, Jr., Given
_URL = Pattern(r"\\url\s*\{([^}]*)\}|(https?://\S+)")


def read_bibtex(source: Source, report: Report) -> Sequence | None:
    """Return the references of a file, or ``None`` after reporting what is wrong.

    What a bibliography does not print (abstracts, keywords, notes) is left out.
    """
    import latexcodec  # noqa: F401, PLC0415 - knows the codec "ulatex"
    from pybtex.database.input.bibtex import LowLevelParser  # noqa: PLC0415 - slow, and seldom needed
    from pybtex.scanner import PybtexSyntaxError  # noqa: PLC0415

    parser = LowLevelParser(source.text, macros=dict(_MONTHS))
    works: list[Node] = []
    try:
        for kind, body in parser:
            if kind.lower() not in _NOT_WORKS:
                works.append(_Entry(source, parser.command_start, parser.pos, report).work(kind, *body))
    except PybtexSyntaxError as error:
        opened = Span(source, source.text.count("\n", 0, parser.command_start or 0) + 1)
        report.add(BAD_BIBTEX, Span(source, min(error.lineno, len(source.lines))), line=opened.line)
        return None
    if not works:
        report.add(NO_REFERENCES, Span(source, 1))
        return None
    return Sequence(Span(source, 1), tuple(works))


class _Entry:
    """An entry of a file, from ``start`` to ``end`` of its text."""

    def __init__(self, source: Source, start: int, end: int, report: Report) -> None:
        self.source, self.start, self.end, self.report = source, start, end, report

    def work(self, kind: str, key: str, fields: list[tuple[str, list[str]]]) -> Mapping:
        """Return the entry by the keys of CSL; of two fields for one key the first counts."""
        span = self._line(self.start)
        made = Mapping(span, {"id": Scalar(span, key)}, {"id": span})
        values = {name.lower(): "".join(parts).strip() for name, parts in reversed(fields)}
        for name, node in self._fields(values):
            if name not in made.entries:
                made.entries[name], made.keys[name] = node, node.span
        type_ = _TYPES.get(kind.lower())
        if type_ is None:
            type_ = WorkType.WEBPAGE if "URL" in made.entries else WorkType.DOCUMENT
        made.entries["type"], made.keys["type"] = Scalar(span, type_), span
        degree = _DEGREES.get(kind.lower())
        if degree and "genre" not in made.entries:
            made.entries["genre"], made.keys["genre"] = Scalar(span, degree[not _is_thai(values)]), span
        return made

    def _fields(self, values: dict[str, str]) -> Iterator[tuple[str, Node]]:
        for name, value in values.items():
            span = self._place(name)
            if not value:
                continue
            if name in _PEOPLE:
                yield name, Sequence(span, tuple(_name(person, span) for person in _people(value)))
            elif name in ("url", "doi", "urldate"):
                yield _FIELDS[name], Scalar(span, value.replace("\\", ""))
            elif name == "pages":
                yield _FIELDS[name], Scalar(span, re.sub("-+|\N{EN DASH}", "-", _plain(value)))
            elif name in _FIELDS:
                yield _FIELDS[name], Scalar(span, _plain(value))
            elif name == "howpublished" and (match := _URL.search(value)):
                yield "URL", Scalar(span, match[1] or match[2])
            elif name == "type":
                yield "genre", Scalar(span, _plain(value))
        issued = values.get("date") or values.get("year")
        if issued:
            span = self._place("date" if "date" in values else "year")
            yield "issued", Scalar(span, _date(_plain(issued), values))

    def _line(self, at: int) -> Span:
        return Span(self.source, self.source.text.count("\n", 0, at) + 1)

    def _place(self, field: str) -> Span:
        pattern = re.compile(rf"(?<![\w-]){re.escape(field)}\s*=", re.IGNORECASE)
        match = pattern.search(self.source.text, self.start, self.end)
        return self._line(match.start() if match else self.start)


def _is_thai(values: dict[str, str]) -> bool:
    """Whether an entry is that of a Thai work, as ``Work.is_thai`` tells it."""
    language = values.get("langid") or values.get("language") or ""
    words = "".join(values.get(name, "") for name in ("title", "author"))
    return language.lower().startswith("th") or _THAI.search(words) is not None


def _date(issued: str, values: dict[str, str]) -> str:
    """Return the year, with month and day where BibTeX has them as numbers or names."""
    month = values.get("month", "")
    month = _MONTHS.get(month.lower()[:3], month)
    if len(issued) > len("2566") or not month.isdecimal():
        return issued
    day = values.get("day", "")
    return "-".join((issued, month.zfill(2), *([day.zfill(2)] if day.isdecimal() else ())))


def _plain(value: str) -> str:
    """Return a value without LaTeX: accents and signs as characters, no braces, single spaces."""
    decode: Any = codecs.getdecoder("ulatex")  # a codec from text to text
    try:
        text: str = decode(value)[0]
    except UnicodeDecodeError:  # a backslash that is no LaTeX
        text = value.replace("\\", "")
    decoded = re.sub(r"\\[A-Za-z]+ ?(?=\{)", "", text)
    return re.sub(r"\s+", " ", re.sub(r"[{}]", "", decoded)).strip()


def _people(value: str) -> list[str]:
    from pybtex.bibtex.utils import split_name_list  # noqa: PLC0415

    return [str(name).strip() for name in split_name_list(value) if str(name).strip()]


def _name(person: str, span: Span) -> Node:
    """Return a name by its parts; one in braces, of one word or with many commas is that of an agency."""
    from pybtex.database import Person  # noqa: PLC0415

    parts: dict[str, str] = {}
    if (person.startswith("{") and person.endswith("}")) or person.count(",") >= _TOO_MANY_COMMAS:
        parts["literal"] = _plain(person)
    else:
        name: Any = Person(person)
        parts["given"] = _plain(" ".join((*name.first_names, *name.middle_names, *name.lineage_names)))
        parts["family"] = _plain(" ".join((*name.prelast_names, *name.last_names)))
        if not parts["given"]:
            parts = {"literal": parts["family"]}
    entries: dict[str, Node] = {key: Scalar(span, text) for key, text in parts.items() if text}
    return Mapping(span, entries, dict.fromkeys(entries, span))
