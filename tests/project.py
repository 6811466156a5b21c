"""Projects in memory for tests: small ones, this repository's own, and what was said about them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from bmaplan_docs import Project, Result
from bmaplan_docs.diagnostics import Diagnostic, Language

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests/cases/base"
ENGLISH = Language("en")
DOCUMENTS = ("annex", "meeting", "plan", "study")
"""The documents of the small project: one of each type."""
PAPERS = {"annex": ("blank",), "meeting": ("agenda", "resolutions")}
"""The Word files beside those of the documents themselves."""
OUTPUTS = tuple(
    f"build/docx/{name}.docx"
    for document in DOCUMENTS
    for name in (document, *(f"{document}-{paper}" for paper in PAPERS.get(document, ())))
)
"""The Word files of the small project."""
WITHOUT_RULES = "name: ทดสอบ\nchecks: {ignore: all}\n"
"""The settings of a project whose texts no rule looks at: generated words repeat themselves."""
TODAY = date(2026, 1, 1)
"""The day of the tests."""


@cache
def small_project() -> Mapping[str, bytes]:
    """Return the files of a small project that is complete and has no fault."""
    return _files(SMALL)


@cache
def sample_project() -> Mapping[str, bytes]:
    """Return the files of this repository's own content."""
    return {
        "bmaplan.yaml": (ROOT / "bmaplan.yaml").read_bytes(),
        **{f"content/{path}": content for path, content in _files(ROOT / "content").items()},
    }


def _files(folder: Path) -> Mapping[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def project(changes: Mapping[str, str | bytes] | None = None, *, without: Iterable[str] = ()) -> Project:
    """Return the small project with some files changed, added or left out; paths are below ``content/``."""
    files: dict[str, str | bytes] = dict(small_project())
    files |= {f"content/{path}": text for path, text in (changes or {}).items()}
    for path in without:
        del files[f"content/{path}"]
    return Project.in_memory(files)


def study(text: str) -> Project:
    """Return the small project with ``text`` as a part of its study."""
    return project({"study/1-background.md": f"# หลักการและเหตุผล\n\n{text}\n"})


def built(made: Project, document: str) -> bytes:
    """Return a document of a project as a Word file; there must be no fault."""
    result = made.build([document])
    assert result.outputs, "\n".join(map(say, result.diagnostics))
    return result.outputs[0].content


def documents(result: Result) -> list[str]:
    """Return the documents of which files were written, each once."""
    return list(dict.fromkeys(output.document for output in result.outputs))


def output(result: Result, name: str) -> bytes:
    """Return the Word file of a name that was written."""
    (content,) = (made.content for made in result.outputs if made.path == f"build/docx/{name}.docx")
    return content


def codes(result: Result) -> list[str]:
    """Return the codes of what was found."""
    return [found.code.name for found in result.diagnostics]


def say(found: Diagnostic) -> str:
    """Return a problem in one English line: place, code, message and hint."""
    place = f"{found.span.path}:{found.span.line}" if found.span else "-"
    hint = found.hint.render(ENGLISH) if found.hint else ""
    return f"{place}: {found.code.name}: {found.message.render(ENGLISH)} ({hint})"


def squeezed(text: str) -> str:
    """Return a text without its white space and invisible signs, with Arabic digits."""
    digits = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    return re.sub(r"[\s\u00a0\u200b\u200c\u200d\u2060\u00ad]+", "", text.translate(digits)).replace(
        "\u2011", "-"
    )
