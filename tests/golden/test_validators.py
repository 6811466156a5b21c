"""Both validators and the audit find nothing in any file we write, also where much is asked of it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from golden.stress import ALL
from openxml_audit import OpenXmlValidator
from project import built, project, sample_project
from wordfile import W, WordFile, text_of

from bmaplan_docs import Project
from bmaplan_docs.word import audit, forms

STRESS = pytest.mark.parametrize(
    ("document", "changes"),
    [(document, changes) for document, _, changes in ALL],
    ids=[f"{d}: {n}" for d, n, _ in ALL],
)


def findings_of_openxml_audit(path: Path) -> list[str]:
    result = OpenXmlValidator(max_errors=20).validate(path)
    return [f"{error.part_uri} {error.path}: {error.description}" for error in result.errors]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], Path]:
    folder = tmp_path_factory.mktemp("word")

    def write(content: bytes) -> Path:
        path = folder / f"{len(list(folder.iterdir()))}.docx"
        path.write_bytes(content)
        return path

    return write


def test_openxml_audit_finds_a_fault(written: Callable[[bytes], Path]) -> None:
    broken = WordFile(built(project(), "study")).changed(
        "word/document.xml", "<w:pPr>", "<w:pPr><w:nonsense/>"
    )
    assert findings_of_openxml_audit(written(broken)) != []


def test_openxml_audit_finds_nothing_in_the_samples(each: WordFile, written: Callable[[bytes], Path]) -> None:
    assert findings_of_openxml_audit(written(each.content)) == []


def test_openxml_audit_finds_nothing_in_the_forms() -> None:
    for path in sorted(forms.shipped_folder().glob("*.docx")):
        assert findings_of_openxml_audit(path) == [], path.name


@STRESS
def test_nothing_is_found_in_documents_that_ask_much(
    document: str, changes: Mapping[str, str], written: Callable[[bytes], Path]
) -> None:
    content = built(project(changes), document)
    assert audit(content) == ()
    assert findings_of_openxml_audit(written(content)) == []


@STRESS
def test_no_section_is_empty_in_documents_that_ask_much(document: str, changes: Mapping[str, str]) -> None:
    shown = False
    for node in WordFile(built(project(changes), document)).body:
        shown = shown or bool(text_of(node).strip())
        if node.find(f"{W}pPr/{W}sectPr") is not None:
            assert shown
            shown = False


@pytest.mark.validator
def test_the_sdk_finds_nothing_in_the_samples(
    each: WordFile, written: Callable[[bytes], Path], ooxml_validator: Callable[[Path], list[str]]
) -> None:
    assert ooxml_validator(written(each.content)) == []


def papers() -> dict[str, bytes]:
    """The further Word files of the sample meetings."""
    result = Project.in_memory(sample_project()).build(["minutes/2561-08", "minutes/2561-09"])
    return {one.path: one.content for one in result.outputs}


@pytest.mark.validator
def test_nothing_is_found_in_the_papers_of_two_meetings(
    written: Callable[[bytes], Path], ooxml_validator: Callable[[Path], list[str]]
) -> None:
    made = papers()
    assert [path.rpartition("/")[2] for path in made] == [
        f"{meeting}{paper}.docx"
        for meeting in ("2561-08", "2561-09")
        for paper in ("", "-agenda", "-resolutions")
    ]
    for content in made.values():
        path = written(content)
        assert audit(content) == ()
        assert findings_of_openxml_audit(path) == []
        assert ooxml_validator(path) == []


@pytest.mark.validator
@STRESS
def test_the_sdk_finds_nothing_in_documents_that_ask_much(
    document: str,
    changes: Mapping[str, str],
    written: Callable[[bytes], Path],
    ooxml_validator: Callable[[Path], list[str]],
) -> None:
    assert ooxml_validator(written(built(project(changes), document))) == []


@pytest.mark.validator
def test_nothing_is_found_in_the_excel_file_of_a_plan(
    tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    made = Project.in_memory(sample_project()).build(builders=["xlsx"])
    for number, output in enumerate(made.outputs):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(output.content)
        assert ooxml_validator(path) == []
        assert findings_of_openxml_audit(path) == []
    assert made.outputs
