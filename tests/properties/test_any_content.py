"""Whatever stands in a file of content, the library reports it or prints it; it never breaks."""

from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project import codes, project, sample_project, small_project

from bmaplan_docs import Project

SIGNS = (
    "\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "- ",
    "1. ",
    "(1) ",
    "๑. ",
    "ก. ",
    "ข) ",
    "ก\n: ",
    "<br>",
    "    ",
    "# ",
    "## ",
    ":",
    ": ",
    "---\n",
    "|",
    "|-|\n",
    "*",
    "**",
    "_",
    "`",
    "```",
    ":::",
    "{",
    "}",
    "{{",
    "%}",
    "{ref}`",
    "[",
    "](",
    "[^1]",
    "[^1]: ",
    "!",
    "<",
    ">",
    "<!--",
    "-->",
    "&",
    "&lt;",
    "&#x7;",
    "\\",
    '"',
    "'",
    "#",
    " #",
    "? ",
    "&a ",
    "*a",
    "!!x ",
    "(a)=",
    "ก",
    "ำ",
    "่",
    "เ",
    "๑",
    "1",
    "a",
    "<กรอก>",
    "—",
    "“",
    "…",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\ufeff",
    "\ue000",
    "\uf70a",
    "😀",
    "\u202e",
    "\x00",
    "\x07",
    "\r",
    "ตารางที่",
    "พ.ศ. 2566",
    "2023",
    "ส.ค. 2566",
    "begin: ",
    "rows:",
    "months: ",
    ":::{schedule}\n",
    ":::{table} ก\n",
    ":::{list-table} ก\n- - ",
    ":::{landscape}\n",
    ":::{mindmap}\n",
)
TEXTS = st.lists(st.sampled_from(SIGNS) | st.text(max_size=8), max_size=40).map("".join)
PROSE_OF = "study/1-background.md"
READING = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WRITING = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_told_or_written(made: Project, document: str) -> None:
    """The document is written exactly when no error is told; the tool never blames itself."""
    result = made.build([document])
    assert "audit" not in codes(result)
    assert result.ok == (len(result.outputs) == 1)


@READING
@given(content=st.binary(max_size=200) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
@pytest.mark.parametrize("path", ["study/index.md", "plan/projects.yaml", "registry/agencies.yaml", "new.md"])
def test_any_bytes_in_any_file_are_reported_or_accepted(path: str, content: bytes) -> None:
    assert project({path: content}).check().documents or path.startswith("registry")


@WRITING
@given(text=TEXTS)
def test_any_prose_is_told_or_written(text: str) -> None:
    prose = f"# หลักการและเหตุผล\n\n{text}".encode("utf-8", "surrogatepass")
    assert_told_or_written(project({PROSE_OF: prose}), "study")


@WRITING
@given(text=TEXTS)
def test_any_value_is_told_or_written(text: str) -> None:
    quoted = text.replace("'", "''").replace("\n", " ")
    swot = "{strengths: ก, weaknesses: ข, opportunities: ค, threats: ง}"
    facts = f"vision: '{quoted}'\nmissions: 'ก {quoted}'\nswot: {swot}\n"
    assert_told_or_written(project({"plan/direction.yaml": facts.encode("utf-8", "surrogatepass")}), "plan")


SAMPLES = sorted(
    path
    for path in sample_project()
    if path.startswith("content/") and not path.endswith((".png", ".jpg", ".xlsx"))
)


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a file of the samples in which a few lines or characters are lost, doubled or changed."""
    path = draw(st.sampled_from(SAMPLES))
    content = sample_project()[path].decode()
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content)))
        end = at + 1
        if draw(st.booleans()):  # a whole line
            at, end = content.rfind("\n", 0, at) + 1, content.find("\n", at) + 1 or len(content)
        piece = content[at:end]
        content = content[:at] + draw(st.sampled_from(["", piece * 2, *SIGNS])) + content[end:]
    return path, content.encode("utf-8", "surrogatepass")


@READING
@given(change=mutations())
def test_any_small_change_of_the_samples_is_reported_or_accepted(change: tuple[str, bytes]) -> None:
    path, content = change
    document = str(PurePosixPath(path).parent.relative_to("content"))
    named = [] if document == "registry" else [document]
    result = Project.in_memory({**sample_project(), path: content}).check(named)
    assert result.ok or all(found.message.text for found in result.diagnostics)
    assert set(result.documents) >= set(named) or "unknown-document" in codes(result)


@READING
@given(settings_text=TEXTS)
def test_any_settings_are_reported_or_accepted(settings_text: str) -> None:
    files = {**small_project(), "bmaplan.yaml": settings_text.encode("utf-8", "surrogatepass")}
    result = Project.in_memory(files).check()
    assert result.ok == bool(result.documents)
