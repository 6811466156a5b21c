"""``bmaplan init`` and ``bmaplan new``: from nothing to a document that says what is to be filled in."""

import shutil
from pathlib import Path

import pytest
from project import SMALL

TYPES = ("individual-study", "annual-plan", "integrated-plan", "minutes")


def test_a_new_project_builds_at_once(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init", "งานของเรา").code == 0
    monkeypatch.chdir(tmp_path / "งานของเรา")
    assert run("build", "-W").code == 0
    assert Path("build/docx/studies/sample.docx").is_file()


def test_a_new_project_explains_itself_and_leaves_results_out_of_git(run, tmp_path):
    run("init", str(tmp_path))
    assert len((tmp_path / "README.md").read_text(encoding="utf-8").splitlines()) <= 20
    assert "/build/" in (tmp_path / ".gitignore").read_text(encoding="utf-8")


def test_a_project_is_not_made_over_another(run, folder):
    (folder / "bmaplan.yaml").write_text("name: ของเดิม\n", encoding="utf-8")
    ran = run("init")
    assert ran.code == 2
    assert "there is a project here already" in ran.err
    assert (folder / "bmaplan.yaml").read_text(encoding="utf-8") == "name: ของเดิม\n"


def test_no_file_is_overwritten_and_none_is_written_beside_it(run, tmp_path):
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    ran = run("init", str(tmp_path))
    assert ran.code == 2
    assert "README.md" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("kind", TYPES)
def test_a_new_document_is_accepted_as_unfinished(run, kind):
    assert run("new", kind, "งาน/ใหม่").code == 0
    ran = run("check", "งาน/ใหม่")
    held = "error[blanks-left]" in ran.out
    assert ran.code == held
    assert ran.out.count("error[") == held
    assert "warning[unfinished]" in ran.out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("kind", TYPES)
def test_check_and_build_agree_about_a_new_document(run, kind):
    run("new", kind, "งาน/ใหม่")
    assert run("check", "งาน/ใหม่").code == run("build", "งาน/ใหม่").code


@pytest.mark.parametrize("kind", TYPES)
def test_the_files_of_a_new_document_point_to_a_schema_that_is_there(run, folder, kind):
    (folder / f"schema/{kind}.part.json").unlink()
    run("new", kind, "a/b/c")
    for path in (folder / "content/a/b/c").glob("*.yaml"):
        comment, schema = path.read_text(encoding="utf-8").split("\n", 1)[0].split("=")
        assert comment == "# yaml-language-server: $schema"
        assert (path.parent / schema).is_file()


def test_the_fiscal_year_and_the_edition_may_be_chosen(run, folder):
    run("new", "annual-plan", "plans/x", "--fiscal-year", "๒๕๖๗", "--edition", "2562")
    text = (folder / "content/plans/x/index.md").read_text(encoding="utf-8")
    assert "edition: 2562\nfiscal_year: 2567\n" in text


def test_options_may_stand_before_the_path_and_between_documents(run, folder):
    assert run("new", "individual-study", "--edition", "2561", "studies/mine").code == 0
    assert "edition: 2561" in (folder / "content/studies/mine/index.md").read_text(encoding="utf-8")
    said = run("check", "studies/mine", "--format", "text", "studies/sample")
    assert "documents checked: 2;" in said.out
    said = run("new", "individual-study", "--edition", "2561", "studies/one", "studies/two")
    assert (said.code, "unrecognized arguments" in said.err) == (2, True)


@pytest.mark.parametrize("path", ["content/plans/x", "plans/x.md", "plans/x/"])
def test_the_path_may_be_given_with_content_or_as_a_file(run, folder, path):
    assert run("new", "annual-plan", path).code == 0
    assert (folder / "content/plans/x/index.md").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("anual-plan", "plans/x"), "did you mean 'annual-plan'?"),
        (("poem", "plans/x"), "types that exist: individual-study, annual-plan, integrated-plan"),
        (("annual-plan", "plans/x", "--edition", "2500"), "editions that exist: 2562"),
        (("annual-plan", "plans/x", "--fiscal-year", "soon"), "'soon' is no fiscal year"),
        (("annual-plan", "../plans"), "is no folder below content/"),
        (("annual-plan", "registry/x"), "belongs to the registry"),
        (("annual-plan", "studies/sample"), "exists already"),
        (("annual-plan", "studies/sample/more"), "lies in the folder of another document"),
    ],
)
def test_what_cannot_be_made_is_wrong_usage_and_nothing_is_written(run, folder, words, said):
    before = sorted(folder.rglob("*"))
    ran = run("new", *words)
    assert ran.code == 2
    assert said in ran.err
    assert sorted(folder.rglob("*")) == before


def test_a_document_needs_a_project(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = run("new", "annual-plan", "plans/x")
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["studies/con", "studies/a:b", "studies/what?", "aux.1/ก"])
def test_a_name_that_windows_refuses_is_refused(run, name):
    ran = run("new", "individual-study", name)
    assert ran.code == 2
    assert "Windows" in ran.err


def test_the_next_meeting_stands_beside_the_last(run, folder):
    assert run("new", "minutes", "minutes/2569-01", "--fiscal-year", "2569").code == 0
    last = folder / "content/minutes/2569-01/index.md"
    text = last.read_text(encoding="utf-8")
    for blank in ("<กรอกวันประชุม เช่น 15 มกราคม 2569>", "<กรอกชื่อเลขานุการ เช่น นางสาว ข ตัวอย่าง>"):
        text = text.replace(blank, blank.partition("เช่น ")[2].rstrip(">"))
    text = text.replace("<กรอกชื่อผู้จด เช่น นางสาว ข ตัวอย่าง>", "นางสาว ข ตัวอย่าง")
    last.write_text(text, encoding="utf-8")
    ran = run("new", "minutes", "--after", "content/minutes/2569-01/index.md")
    assert (ran.code, ran.out.split("\n")[0]) == (
        0,
        "the document after minutes/2569-01 is in content/minutes/2569-02:",
    )
    assert "number: 2\n" in (folder / "content/minutes/2569-02/index.md").read_text(encoding="utf-8")
    assert run("new", "minutes", "minutes/b", "--after", "minutes/2569-01").code == 0


@pytest.mark.usefixtures("folder")
def test_what_nothing_can_follow_is_told(run):
    ran = run("new", "individual-study", "--after", "studies/sample")
    assert (ran.code, "do not follow each other" in ran.err) == (2, True)
    ran = run("new", "minutes", "--after", "studies/sample")
    assert (ran.code, "error[other-type]" in ran.out) == (1, True)
    assert run("new", "minutes", "--after", "minutes/none").code == 1
    assert run("new", "minutes").code == 2


@pytest.fixture
def plan(folder: Path) -> Path:
    """The folder of a plan in the project."""
    for part in ("plan", "registry"):
        shutil.copytree(SMALL / "content" / part, folder / "content" / part, dirs_exist_ok=True)
    return (folder / "content/plan").rename(folder / "content/parks-2567")


def test_next_years_plan_stands_beside_this_years_and_says_what_to_look_at(run, folder, plan):
    ran = run("new", "annual-plan", "--from", "parks-2567")
    assert ran.code == 0
    assert ran.out.startswith("the document after parks-2567 is in content/parks-2568:\n")
    assert "budgets of the old year:\n    projects.yaml:6  1,000,000 baht: โครงการเปิดสวน\n" in ran.out
    listed = (folder / "content/parks-2568/README.md").read_text(encoding="utf-8")
    assert "## budgets of the old year\n\n- [ ] projects.yaml:6 1,000,000 baht: โครงการเปิดสวน\n" in listed
    assert "fiscal_year: 2568" in (folder / "content/parks-2568/index.md").read_text(encoding="utf-8")
    assert run("check", "parks-2568").code == 0
    assert (plan / "index.md").is_file()


@pytest.mark.usefixtures("plan")
def test_the_year_and_the_place_of_what_follows_may_be_chosen(run, folder):
    assert run("new", "annual-plan", "x/y/z", "--after", "parks-2567", "--fiscal-year", "๒๕๗๐").code == 0
    assert "fiscal_year: 2570" in (folder / "content/x/y/z/index.md").read_text(encoding="utf-8")


def test_a_plan_may_follow_one_of_another_project(run, plan, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init", "new").code == 0
    shutil.copytree(SMALL / "content/registry", tmp_path / "new/content/registry", dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path / "new")
    assert run("new", "annual-plan", "parks", "--from", str(plan)).code == 0
    assert "fiscal_year: 2568" in (tmp_path / "new/content/parks/index.md").read_text(encoding="utf-8")
    assert run("check", "parks").code == 0
    assert not (folder / "content/parks").exists()


def test_schemas_are_found_from_the_place_of_the_new_plan(run, folder, plan):
    text = (plan / "goals.yaml").read_text(encoding="utf-8")
    line = "# yaml-language-server: $schema=../../schema/annual-plan.part.json\n"
    (plan / "goals.yaml").write_text(line + text, encoding="utf-8")
    run("new", "annual-plan", "a/b/next", "--from", "parks-2567")
    first = (folder / "content/a/b/next/goals.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=../../../../schema/annual-plan.part.json"


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--from", "parks-2567", "--edition", "2562"), 2, "has its edition"),
        (("--from", "parks-2567", "--fiscal-year", "2567"), 1, "is of a later one, not of 2567"),
        (("--from", "parks-2567", "--fiscal-year", "next"), 2, "is no fiscal year"),
        (("--from", "parks-9999"), 1, "there is no document 'parks-9999'"),
        (("--from", "bmaplan.yaml"), 2, "is no document of a project"),
        (("parks-2567", "--from", "parks-2567"), 2, "exists already"),
    ],
)
def test_wrong_words_about_what_follows_get_one_sentence(run, folder, words, code, said):
    ran = run("new", "annual-plan", *words)
    assert (ran.code, said in ran.out + ran.err) == (code, True)
    assert [path.name for path in (folder / "content").iterdir() if "2568" in path.name] == []
