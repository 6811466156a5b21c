"""The page of problems for a supervisor."""

import re

from bmaplan_docs.diagnostics import Code, Language, Report, Severity
from bmaplan_docs.diagnostics.html import Page
from bmaplan_docs.source import Source, Span

CODE = Code("bad-thing", Severity.WARNING, "'{word}' is bad", why="", hint="write <it> & not {word}")
PROSE = Source("content/studies/a/index.md", "---\nx: 1\n---\n\nก่อน\n\n# เป้าหมาย ##\n\nสวน  <b> เก่า\n")
FACTS = Source("content/plans/b.yaml", "# ความเห็น\ntitle: ก\nprojects:\n  - name: ข\n")


def page(*spans: Span | None, language: str = "en") -> str:
    report = Report()
    for span in spans:
        report.add(CODE, span, word="ก&ข")
    return Page(Language(language), "โครงการ", "๑ มกราคม ๒๕๖๙", ("plans/b", "studies/a")).render(report)


def headings(html: str, level: int) -> list[str]:
    return re.findall(f"<h{level}>(.*?)</h{level}>", html)


def test_problems_stand_below_their_document_and_section():
    html = page(Span(PROSE, 9, 4, 6), Span(PROSE, 5), Span(FACTS, 4, 5), None)
    assert headings(html, 2) == ["plans/b", "studies/a", "the project as a whole"]
    assert headings(html, 3) == ["projects", "before the first heading", "เป้าหมาย"]


def test_nothing_of_the_content_is_taken_for_markup():
    html = page(Span(PROSE, 9, 4, 6))
    assert "<blockquote>สวน<mark>  </mark>&lt;b&gt; เก่า</blockquote>" in html
    assert "&#x27;ก&amp;ข&#x27; is bad" in html
    assert "write &lt;it&gt; &amp; not ก&amp;ข" in html


def test_every_document_is_counted_and_a_clean_page_says_so():
    assert re.findall(r"<tr><th>(.*?)</th>", page(Span(PROSE, 5)))[1:] == ["plans/b", "studies/a"]
    assert "nothing was found" in page()
    assert "ไม่พบ" in page(language="th")


def test_the_page_needs_no_other_file():
    assert not re.search(r"(?:src|href|url\()", page(Span(PROSE, 5)))
