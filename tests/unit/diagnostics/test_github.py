"""Diagnostics as GitHub's workflow commands."""

from bmaplan_docs.diagnostics import Code, Language, Report, Severity
from bmaplan_docs.diagnostics.github import as_commands
from bmaplan_docs.source import Source, Span

SOURCE = Source("content/a,b.md", "สวน  เก่า")


def commands(severity: Severity, span: Span | None, **params: object) -> list[str]:
    report = Report()
    report.add(Code("bad-thing", severity, "'{word}' is bad", why="", hint="not {word}"), span, **params)
    return list(as_commands(report, Language("en")))


def test_a_place_is_a_property_and_line_ends_are_escaped():
    (command,) = commands(Severity.WARNING, Span(SOURCE, 1, 4, 6), word="50%\nก")
    properties, _, said = command.removeprefix("::").partition("::")
    assert properties == "warning title=bad-thing,file=content/a%2Cb.md,line=1,col=4,endColumn=5"
    assert said == "'50%25%0Aก' is bad%0Anot 50%25%0Aก"


def test_advice_is_a_notice_and_a_place_may_be_missing():
    assert commands(Severity.INFO, None, word="x") == ["::notice title=bad-thing::'x' is bad%0Anot x"]
    assert commands(Severity.ERROR, Span(SOURCE, 1), word="x")[0].startswith(
        "::error title=bad-thing,file=content/a%2Cb.md,line=1::"
    )
