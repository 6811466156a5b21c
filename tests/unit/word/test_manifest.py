"""Each Word file says from what it was made, and Word and validators do not mind."""

from io import BytesIO
from zipfile import ZipFile

from project import built, project, small_project

from bmaplan_docs import Project, __version__
from bmaplan_docs.project.forms import shipped_folder
from bmaplan_docs.word import Manifest, audit, read_manifest
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations, declare

CUSTOM = "docProps/custom.xml"
OTHER = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Office">'
    b"<vt:lpwstr>A</vt:lpwstr></property></Properties>"
)


def manifest(file: bytes) -> Manifest:
    found = read_manifest(file)
    assert found is not None
    return found


def test_a_file_names_its_form_its_sources_and_the_version() -> None:
    found = manifest(built(project(), "study"))
    assert (found.form, found.version) == ("individual-study-2566", __version__)
    assert (len(found.source), len(found.form_digest)) == (32, 16)
    assert manifest(built(project(), "study")) == found


def test_another_text_has_other_sources_and_the_same_form() -> None:
    before = manifest(built(project(), "study"))
    changed = project({"study/0-preface.md": "# คำนำ\n\nเรียนท่านผู้อ่าน\n"})
    after = manifest(built(changed, "study"))
    assert after.source != before.source
    assert after.form_digest == before.form_digest
    assert manifest(built(changed, "plan")) == manifest(built(project(), "plan"))


def test_properties_of_an_office_stay() -> None:
    form = form_with(OTHER)
    made = project({}).workspace
    made.write("templates/docx/individual-study-2566.docx", form)
    file = built(project_of(made.contents), "study")
    with ZipFile(BytesIO(file)) as archive:
        said = archive.read(CUSTOM).decode()
    assert [f'pid="{number}"' in said for number in range(2, 9)] == [True] * 6 + [False]
    assert ">A<" in said
    assert manifest(file).form == "individual-study-2566"
    assert audit(file) == ()


def form_with(custom: bytes) -> bytes:
    """Return the form with a property of its own, as Word saves it."""

    package = Package.read((shipped_folder() / "individual-study-2566.docx").read_bytes())
    package.parts[CUSTOM] = custom
    declare(package, CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml")
    relations = Relations(package, "")
    relations.add("custom-properties", CUSTOM)
    relations.save()
    return package.write()


def project_of(files: dict[str, bytes]):

    return Project.in_memory({**small_project(), **files})


def test_what_is_no_word_file_says_nothing() -> None:
    assert read_manifest(b"no zip file") is None
    with ZipFile(BytesIO(), "w") as archive:
        archive.writestr(CUSTOM, "<broken")
        archive.writestr("x", "")
    assert read_manifest(form_with(OTHER)) is None
