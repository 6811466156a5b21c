"""A form that does not fit its document is told in one sentence that names the form and the place."""

import io
import zipfile
from pathlib import Path

import pytest
from project import codes, documents, output, project, say, small_project
from wordfile import WordFile, pack

from bmaplan_docs import Project, Result
from bmaplan_docs.project import forms as project_forms
from bmaplan_docs.word import forms

NAME = "individual-study-2566"
PATH = f"templates/docx/{NAME}.docx"
DOCUMENT = "word/document.xml"


@pytest.fixture(scope="module")
def form() -> WordFile:
    return WordFile((forms.shipped_folder() / f"{NAME}.docx").read_bytes())


def build_with(content: bytes) -> Result:
    return Project.in_memory({**small_project(), PATH: content}).build()


def assert_one_fault(result: Result, code: str, *words: str) -> None:
    """One fault, about this form, and the documents of other forms are built."""
    assert codes(result) == [code]
    said = say(result.diagnostics[0])
    assert [word for word in (NAME, *words) if word not in said] == [], said
    assert documents(result) == ["annex", "meeting", "plan"]


def test_a_projects_own_form_takes_the_place_of_the_shipped_one(form: WordFile) -> None:
    own = form.retyped("รายงานส่วนบุคคล", "รายงานของสำนัก")
    assert "รายงานของสำนัก" in WordFile(output(build_with(own), "study")).text


def test_a_place_for_a_field_that_does_not_exist(form: WordFile) -> None:
    changed = form.retyped("{{ course.cohort }}", "{{ course.cohrt }}")
    assert_one_fault(build_with(changed), "form-unknown-field", "cohrt")


def test_a_place_for_a_group_that_does_not_exist(form: WordFile) -> None:
    changed = form.retyped("{{ course.cohort }}", "{{ curse.cohort }} {{ course.cohort }}")
    assert_one_fault(build_with(changed), "form-unknown-field", "curse")


def test_a_field_without_a_place(form: WordFile) -> None:
    changed = form.retyped("{{ course.cohort }}", "")
    assert_one_fault(build_with(changed), "form-lacks-field", "course.cohort")


def test_a_text_of_several_paragraphs_beside_other_words(form: WordFile) -> None:
    changed = form.retyped("{{ objectives.text }}", "ดังนี้ {{ objectives.text }}")
    assert_one_fault(build_with(changed), "form-slot-not-alone", "objectives.text")


@pytest.mark.parametrize(
    "place",
    [
        "{{ course.cohort",
        "{% if course.cohort %}{{ course.cohort }}",
        "{{ course.cohort }}{% endif %}",
        "{{ course.cohort | nosuchfilter }}",
        "{{ course cohort }}",
        "{% nosuchtag %}",
        "{{ course }}",
        "{{ indicators }}",
        "{{ 1 / 0 }}",
        "{{ course.cohort + 1 }}",
        "{{ course.cohort.__class__ }}",
        "{% for x in 7 %}{% endfor %}",
        "{{ lipsum.__globals__ }}",
        "{{ range(1000000000) | list }}",
        "{%tr if course %}{{ course.cohort }}{%tr endif %}",
    ],
)
def test_a_place_that_cannot_be_read_is_one_sentence(form: WordFile, place: str) -> None:
    result = build_with(form.retyped("{{ course.cohort }}", place))
    assert len(result.diagnostics) == 1, [say(found) for found in result.diagnostics]
    assert codes(result)[0] in ("form-broken", "form-unknown-field", "form-lacks-field")
    assert documents(result) == ["annex", "meeting", "plan"]


def test_a_loop_that_never_ends(form: WordFile) -> None:
    assert_one_fault(build_with(form.retyped("{%p endfor %}", "")), "form-broken")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"<html>not a Word file</html>",
        pack({"readme.txt": b"a zip, but no Word file"}),
        pack({"[Content_Types].xml": b"<broken"}),
    ],
)
def test_a_file_that_is_no_word_file(content: bytes) -> None:
    assert_one_fault(build_with(content), "form-broken")


@pytest.mark.parametrize("length", [100, 5000, -30])
def test_a_form_that_was_copied_half(form: WordFile, length: int) -> None:
    assert_one_fault(build_with(form.content[:length]), "form-broken")


@pytest.mark.parametrize(
    "part", [DOCUMENT, "word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels"]
)
def test_a_form_without_one_of_its_parts(form: WordFile, part: str) -> None:
    result = build_with(pack({name: content for name, content in form.parts.items() if name != part}))
    assert {"form-broken", "audit"} & set(codes(result)), codes(result)
    assert documents(result) == ["annex", "meeting", "plan"]


@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml"])
def test_a_form_with_a_part_that_is_no_xml(form: WordFile, part: str) -> None:
    assert_one_fault(build_with(pack({**form.parts, part: b"<w:document"})), "form-broken")


def test_a_damaged_byte_inside_the_zip(form: WordFile) -> None:
    with zipfile.ZipFile(io.BytesIO(form.content)) as archive:
        start = archive.getinfo(DOCUMENT).header_offset
    damaged = bytearray(form.content)
    damaged[start + 200] ^= 0xFF
    assert_one_fault(build_with(bytes(damaged)), "form-broken")


def test_an_edition_whose_form_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(project_forms, "shipped_folder", lambda: tmp_path)
    result = project().build(["study"])
    assert codes(result) == ["form-missing"]
    assert NAME in say(result.diagnostics[0])


def test_a_form_that_prints_the_date_of_opening_is_not_sound(form: WordFile) -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    date = f"{field.format('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>{field.format('end')}"
    changed = form.changed(DOCUMENT, "</w:p>", f"{date}</w:p>", 2)  # the first makes room for the emblem
    result = build_with(changed)
    assert codes(result) == ["audit"]
    assert "date of opening" in say(result.diagnostics[0])


def test_words_of_a_form_follow_the_same_rules_as_content(form: WordFile) -> None:
    changed = form.retyped("(Individual Study)", "(ISO 9001 ฉบับไทย)")
    word = WordFile(output(build_with(changed), "study"))
    (latin,) = word.runs("ISO")
    (thai,) = word.runs("ฉบับไทย")
    assert [child.tag.rpartition("}")[2] for child in latin[0]].count("cs") == 0
    assert [child.tag.rpartition("}")[2] for child in thai[0]].count("cs") == 1


def test_the_form_may_ask_whether_a_part_was_written(form: WordFile) -> None:
    assert "บรรณานุกรม" not in WordFile(output(build_with(form.content), "study")).text


def test_a_loop_that_prints_more_cells_than_its_grid_has_columns(form: WordFile) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    cells = "".join(map(cell.format, ("{%tc for each in [1, 2, 3] %}", "ช่อง", "{%tc endfor %}")))
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    before, sign, after = form.parts[DOCUMENT].decode().rpartition("<w:sectPr")
    looped = f"{before}<w:tbl>{grid}<w:tr>{cells}</w:tr></w:tbl><w:p/>{sign}{after}"
    made = WordFile(output(build_with(pack({**form.parts, DOCUMENT: looped.encode()})), "study"))
    columns = '<w:gridCol w:w="3000"/>' * 3
    assert f"<w:tblGrid>{columns}</w:tblGrid>" in made.parts[DOCUMENT].decode()
