"""The same work in YAML, CSL-JSON and BibTeX is one work; each keeps its place."""

import json

import pytest

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Work
from bmaplan_docs.reader.bibtex import read_bibtex
from bmaplan_docs.reader.citations import read_citation
from bmaplan_docs.reader.csl import read_csl
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Citation

ARTICLE = {
    "id": "example2019",
    "type": "article-journal",
    "title": "Cities & Gardens",
    "author": [{"given": "Jane", "family": "van Example"}, {"literal": "Sample Agency"}],
    "issued": "2019-03",
    "container-title": "Journal of Examples",
    "volume": "4",
    "issue": "2",
    "page": "7-9",
    "DOI": "10.1000/18_2",
}
CSL = """[
\t{
\t\t"id": "http://example.org/items/1", "citation-key": "example2019",
\t\t"type": "article-journal",
\t\t"title": "Cities & Gardens", "abstract": "A \\"long\\" text\\nin lines",
\t\t"author": [
\t\t\t{"family": "Example", "given": "Jane", "non-dropping-particle": "van"},
\t\t\t{"literal": "Sample Agency"}
\t\t],
\t\t"issued": {"date-parts": [["2019", 3]]}, "accessed": null,
\t\t"container-title": "Journal of Examples", "volume": 4, "issue": "2", "page": "7-9",
\t\t"DOI": "10.1000/18_2", "editor": [], "language": ""
\t}
]
"""
BIBTEX = r"""% exported
@string{joe = "Journal of Examples"}

@Article{example2019,
  author = {van Example, Jane and {Sample Agency}},
  title  = "{Cities} \& Gardens",
  year   = 2019, month = mar,
  journal = joe, volume = 4, number = {2}, pages = {7--9},
  doi = {10.1000/18\_2},
  abstract = {left out},
}
"""


def works(source: Source, report: Report) -> list[Work]:
    listed = read_bibtex(source, report) if source.path.endswith(".bib") else read_csl(source, report)
    made = [validate(item, Work, report) for item in (listed.items if listed else ())]
    return [one for one in made if one]


@pytest.mark.parametrize(("path", "text"), [("a.json", CSL), ("a.bib", BIBTEX)])
def test_every_format_gives_the_same_work(path: str, text: str) -> None:
    report = Report()
    assert [repr(work) for work in works(Source(path, text), report)] == [repr(Work.model_validate(ARTICLE))]
    assert len(report) == 0


@pytest.mark.parametrize(
    ("path", "text", "lines"),
    [
        ("a.json", CSL, {"": 2, "title": 5, "issued": 10, "page": 11}),
        ("a.bib", BIBTEX, {"": 4, "title": 6, "page": 8}),
    ],
)
def test_a_work_knows_its_lines(path: str, text: str, lines: dict[str, int]) -> None:
    (work,) = works(Source(path, text), Report())
    places = {key: work.place(*([key] if key else [])) for key in lines}
    assert {key: place.line for key, place in places.items() if place} == lines


def test_a_place_in_json_has_its_column() -> None:
    (work,) = works(Source("a.json", '[{"id": "ก", "title": "ข"}]'), Report())
    place = work.place("title")
    assert place is not None
    assert (place.line, place.column, place.end) == (1, 23, 26)


def test_escapes_of_json_become_characters() -> None:
    text = json.dumps([{"id": "a", "title": 'กรุงเทพฯ 🌳 \\ "x"', "author": []}])
    assert works(Source("a.json", text), Report())[0].title == 'กรุงเทพฯ 🌳 \\ "x"'


def test_marks_of_zotero_in_titles_are_left_out() -> None:
    text = '[{"id": "a", "title": "<i>Aedes</i> &lt; 5 <span class=\\"nocase\\">x</span>"}]'
    assert works(Source("a.json", text), Report())[0].title == "Aedes &lt; 5 x"


def test_a_backslash_that_is_no_latex_is_left_out() -> None:
    (work,) = works(Source("a.bib", "@book{a, title = {x\\}}"), Report())
    assert work.title == "x"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("{กรุงเทพมหานคร}", [(None, None, "กรุงเทพมหานคร")]),
        ("กรุงเทพมหานคร", [(None, None, "กรุงเทพมหานคร")]),
        ("ตัวอย่าง, สมชาย and สมหญิง ทดสอบ", [("สมชาย", "ตัวอย่าง", None), ("สมหญิง", "ทดสอบ", None)]),
        (r"{\'E}mile Example", [("Émile", "Example", None)]),
        ("Example, Jr., John", [("John Jr.", "Example", None)]),
        ("สำนัก ก, ข, ค, ง", [(None, None, "สำนัก ก, ข, ค, ง")]),
        ("{Barnes and Sample}", [(None, None, "Barnes and Sample")]),
    ],
)
def test_names_of_bibtex_are_parted(typed: str, names: list[tuple[str | None, ...]]) -> None:
    text = f"@book{{a, author = {{{typed}}}, title = {{ก}}}}"
    (work,) = works(Source("a.bib", text), Report())
    assert [(name.given, name.family, name.literal) for name in work.author] == names


def test_a_website_of_bibtex_has_its_address_and_day() -> None:
    text = (
        "@misc{a, title={ก \\emph{ข}}, howpublished={\\url{https://example.org/a_b}}, urldate={2023-07-20}}"
    )
    (work,) = works(Source("a.bib", text), Report())
    assert (work.type, work.title, work.URL) == ("webpage", "ก ข", "https://example.org/a_b")
    assert str(work.accessed) == "2023-07-20"


@pytest.mark.parametrize(
    ("path", "text", "line", "code"),
    [
        ("a.json", '[\n{"id": 1,}]', 2, "bad-json"),
        ("a.json", "[" * 100_000, 1, "bad-json"),
        ("a.json", '{"name": "tool"}', 1, "no-references"),
        ("a.json", "[1]", 1, "no-references"),
        ("a.json", '[{"id": "a",\n"id": "b", "title": "x"}]', 2, "duplicate-key"),
        ("a.json", '[{"id": "a",\n"title": "x\\u0000"}]', 2, "stray-character"),
        (
            "a.json",
            '[{"id": "a",\n"issued": {"date-parts": [[2019], [2020]]}, "title": "x"}]',
            2,
            "bad-issued",
        ),
        ("a.bib", "@book{a,\n title = {ก,\n year = 1}\n", 4, "bad-bibtex"),
        ("a.bib", "@book{a,\n title {ก}}", 2, "bad-bibtex"),
        ("a.bib", "nothing", 1, "no-references"),
        ("a.bib", "@book{a,\n year = 2543}", 1, "missing-field"),
        ("a.bib", "@book{a, title = {x},\n year = {in press}}", 2, "bad-issued"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_at_its_line(path: str, text: str, line: int, code: str) -> None:
    report = Report()
    assert works(Source(path, text), report) == []
    assert [(found.code.name, found.span.line) for found in report if found.span] == [(code, line)]


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("a", [("a", "")]),
        ("a, b;c", [("a", ""), ("b", ""), ("c", "")]),
        ("a: 146", [("a", "146")]),
        ("a: หน้า 146", [("a", "146")]),
        ("a{pp. 1-3}, b{4}", [("a", "1-3"), ("b", "4")]),
        ("a: 1, 5; b: 2", [("a", "1, 5"), ("b", "2")]),
        ("a: 1, b: 2", [("a", "1"), ("b", "2")]),
        ("a: 1, b", [("a", "1"), ("b", "")]),
        ("1987:somchai: 12", [("1987:somchai", "12")]),
        ("http://example.org/items/1", [("http://example.org/items/1", "")]),
        ("a: มาตรา 5", [("a", "มาตรา 5")]),
    ],
)
def test_keys_and_pages_of_a_citation_are_parted(typed: str, cited: list[tuple[str, str]]) -> None:
    report = Report()
    (citation,) = read_citation("cite:p", typed, Span(Source("a.md", typed), 1), report)
    assert isinstance(citation, Citation)
    assert list(citation.works) == cited
    assert len(report) == 0


@pytest.mark.parametrize(
    ("entry", "printed"),
    [
        ("@phdthesis{a, author={Smith, John}, title={Gardens}}", "Doctoral dissertation"),
        ("@mastersthesis{a, author={Smith, John}, title={Gardens}}", "Master's thesis"),
        ("@phdthesis{a, author={Smith, John}, title={Gardens}, type={DPhil thesis}}", "DPhil thesis"),
        ("@phdthesis{a, author={สมชาย ตัวอย่าง}, title={การจัดการสวน}}", "วิทยานิพนธ์ปริญญาเอก"),
        ("@mastersthesis{a, author={Somchai}, title={Suan}, langid={thai}}", "วิทยานิพนธ์ปริญญาโท"),
        ("@thesis{a, author={Smith, John}, title={Gardens}}", None),
    ],
)
def test_bibtex_tells_for_which_degree_a_thesis_was_written(entry: str, printed: str | None) -> None:
    report = Report()
    (work,) = works(Source("a.bib", entry), report)
    assert (work.genre, len(report)) == (printed, 0)
