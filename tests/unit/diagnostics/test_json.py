"""Diagnostics as other programs get them."""

import json

from bmaplan_docs.diagnostics import Code, Language, Message, Related, Report, Severity
from bmaplan_docs.diagnostics.json import as_json, as_objects
from bmaplan_docs.source import Cell, Source, Span

CODE = Code("bad-thing", Severity.WARNING, "'{word}' is bad", why="It is.", hint="not {word}")
SOURCE = Source("content/a.yaml", "title: ก\n")


def test_an_object_holds_everything_there_is_to_know():
    report = Report()
    other = Related(Span(SOURCE, 1), Message("it stands here first"))
    report.add(CODE, Span(SOURCE, 1, 8, 9), related=[other], word="ก")
    assert as_objects(report, Language("en")) == [
        {
            "code": "bad-thing",
            "severity": "warning",
            "message": "'ก' is bad",
            "hint": "not ก",
            "file": "content/a.yaml",
            "line": 1,
            "column": 8,
            "sheet": None,
            "cell": None,
            "word": None,
            "end_column": 9,
            "fix": None,
            "related": [
                {
                    "file": "content/a.yaml",
                    "line": 1,
                    "column": None,
                    "sheet": None,
                    "cell": None,
                    "word": None,
                    "message": "it stands here first",
                }
            ],
        }
    ]


def test_what_has_no_place_has_the_same_keys():
    report = Report()
    report.add(Code("bare", Severity.ERROR, "bare", why=""), None)
    (found,) = as_objects(report, Language())
    assert (found["file"], found["line"], found["column"], found["hint"]) == (None, None, None, None)
    assert found["related"] == []


def test_the_text_may_be_ascii_and_says_the_same():
    report = Report()
    report.add(CODE, Span(SOURCE, 1), word="ก🙂")
    plain, escaped = (as_json(report, [], Language("en"), ascii_only=only) for only in (False, True))
    assert escaped.isascii()
    assert not plain.isascii()
    assert json.loads(plain) == json.loads(escaped)


def test_a_cell_is_told_with_its_sheet_and_its_name() -> None:
    report = Report()
    report.add(CODE, Cell(Source("content/a.xlsx", ""), 7, 3, shown="สิบ", named="โครงการ"), word="ก")
    (found,) = as_objects(report, Language("en"))
    place = {key: found[key] for key in ("file", "line", "column", "sheet", "cell")}
    assert place == {"file": "content/a.xlsx", "line": 7, "column": 3, "sheet": "โครงการ", "cell": "C7"}
