"""What README.md and docs/guide.md promise: their commands, examples, messages and links hold."""

import importlib.util
import re
import runpy
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from oldword import para, word

from bmaplan_docs import Project, Result, doctypes
from bmaplan_docs.cli import main
from bmaplan_docs.diagnostics import Language, Report
from bmaplan_docs.diagnostics.text import TextFormat
from bmaplan_docs.doctypes.base import money
from bmaplan_docs.facts.months import parse_months
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Source
from bmaplan_docs.thai import (
    format_date,
    localize_digits,
    parse_date,
    parse_number,
    to_arabic_digits,
    to_thai_digits,
)
from bmaplan_docs.word.package import DOCUMENT, Package

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
PAGES = ("README.md", "CHANGELOG.md", "docs/guide.md", "docs/reference.md")
PROJECTS = "content/plans/foreign-affairs-2562/projects.yaml"
SAMPLES = (
    "registry",
    "annexes/made-in-bangkok",
    "plans/foreign-affairs-2562",
    "studies/value-chain-2566",
    "minutes",
)


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a language, without the indentation of a list they may stand in."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", page, re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) for indent, text in found]


def commands(page: str) -> list[str]:
    return [line.partition("  #")[0].strip() for block in blocks(page, "sh") for line in block.splitlines()]


def guide_files() -> dict[str, str]:
    """Return the files that the guide tells the reader to make."""
    found = re.findall(r"^ไฟล์ `(.+?)`\n\n```\w+\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
    return dict(found)


def rows(page: str, first: str) -> list[list[str]]:
    """Return the cells of the table whose first column has that title, without the marks of code."""
    _, _, below = page.partition(f"| {first} |")
    lines = below.split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines]


def sample_files() -> dict[str, str]:
    """Return the samples and the registry, without documents that somebody made beside them."""
    paths = [path for name in SAMPLES for path in (ROOT / "content" / name).iterdir()]
    found = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return {"bmaplan.yaml": "name: ตัวอย่าง"} | found


def registry_files() -> dict[str, str]:
    found = sample_files()
    return {name: found[name] for name in found if "registry" in name or name == "bmaplan.yaml"}


def said(result: Result) -> str:
    return TextFormat(Language("th")).render(result.diagnostics)


def printed(project: Project, document: str) -> str:
    """Return the text of a document as printed, without white space."""
    result = project.build([document])
    assert result.outputs, said(result)
    xml = Package.read(result.outputs[0].content).parts[DOCUMENT].decode()
    return re.sub(r"<[^>]+>|\s", "", re.sub(r"</w:p>", "|", xml))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This repository's content in a folder of its own, with Thai letters and spaces in its name."""
    folder = tmp_path / "แผน ของเรา"
    shutil.copytree(ROOT / "templates/docx", folder / "templates/docx")
    for path, text in (sample_files() | guide_files()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "แผนเดิม.docx").write_bytes(word(para("ด้านต่างๆ ของเมือง")))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(scope="module")
def words_of() -> Callable[[str], list[str]]:
    """Return what build.py hands to Python for a command line."""
    spec = importlib.util.spec_from_file_location("build_script", ROOT / "build.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return lambda line: script.command_line(line.split()[2:])


@pytest.mark.parametrize("page", [README, GUIDE], ids=["readme", "guide"])
def test_every_command_does_what_it_says(
    page: str, project: Path, words_of: Callable[[str], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands(page)
    for line in dict.fromkeys(commands(page)):
        words = line.split()[1:] if line.startswith("bmaplan ") else words_of(line)
        if words[:2] == ["-m", "pytest"] or "--watch" in words:
            continue
        if words[-1] == "--copy":
            shutil.rmtree(project / "templates")
        given = words[words.index("bmaplan_docs") + 1 :] if "bmaplan_docs" in words else words
        code = main(given)
        # Skeletons that the page has had made are unfinished: a plan cannot be built yet.
        unfinished = given[0] in ("build", "check") and (project / "content/plans/แผนของเรา").exists()
        assert code in ((0, 1) if unfinished else (0,)), f"{line}\n{capsys.readouterr().err}"


def test_the_test_command_is_the_one_command(words_of: Callable[[str], list[str]]) -> None:
    assert "python build.py test" in commands(README)
    assert "pytest" in words_of("python build.py test")


def test_one_changed_amount_changes_every_total_as_the_readme_says() -> None:
    files = sample_files()
    changed = files | {PROJECTS: files[PROJECTS].replace("budget: 7,500,000", "budget: 8,000,000")}
    for these, amounts in (
        (files, ("๗,๕๐๐,๐๐๐", "๑๔,๘๕๖,๐๐๐", "๓๘,๓๕๖,๐๐๐")),
        (changed, ("๘,๐๐๐,๐๐๐", "๑๕,๓๕๖,๐๐๐", "๓๘,๘๕๖,๐๐๐")),
    ):
        text = printed(Project.in_memory(these), "plans/foreign-affairs-2562")
        for amount in amounts:
            assert amount in README
            assert amount in text
    assert "๗,๕๐๐,๐๐๐" not in text


def test_the_readme_names_every_type_and_edition() -> None:
    for kind in filter(None, map(doctypes.find, doctypes.names())):
        years = ", ".join(str(year) for year in sorted(edition.year for edition in kind.editions))
        assert f"| {kind.title} (`{kind.name}`) | ปี {years} |" in README


def test_the_message_of_the_readme_is_what_the_tool_says() -> None:
    files = sample_files()
    files[PROJECTS] = files[PROJECTS].replace("budget: 7,500,000", "budget: เจ็ดล้านห้าแสน")
    result = Project.in_memory(files).check(["plans/foreign-affairs-2562"])
    assert blocks(README, "text") == [said(result)]


def test_the_message_of_the_guide_is_what_the_tool_says() -> None:
    files = registry_files() | guide_files()
    files["content/plans/example/projects.yaml"] = files["content/plans/example/projects.yaml"].replace(
        "weight: 10", "weight: 20"
    )
    assert said(Project.in_memory(files).check(["plans/example"])) in blocks(GUIDE, "text")


def test_the_python_of_the_readme_runs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, block in enumerate(blocks(README, "python")):
        script = project / f"example_{number}.py"
        script.write_text(block, encoding="utf-8")
        runpy.run_path(str(script))
    assert "build/docx/studies/value-chain-2566.docx" in capsys.readouterr().out


def test_the_examples_of_the_guide_are_complete() -> None:
    result = Project.in_memory(registry_files() | guide_files()).build()
    assert said(result) == ""
    assert {output.document for output in result.outputs} == {
        "annexes/example",
        "minutes/example",
        "plans/example",
        "studies/example",
    }


def test_every_piece_of_prose_in_the_guide_can_be_printed() -> None:
    files = guide_files()
    pieces = [block for block in blocks(GUIDE, "markdown") if block not in files.values()]
    of_plans = [block for block in pieces if "{fact}`#" in block]
    of_studies = [block for block in pieces if block not in of_plans]
    study, plan = (files[f"content/{name}/example/index.md"] for name in ("studies", "plans"))
    changed = {
        **sample_files(),
        **files,
        "content/studies/example/index.md": study.replace(
            "# วัตถุประสงค์\n", "# วัตถุประสงค์\n\n" + "\n".join(of_studies)
        ),
        "content/plans/example/index.md": plan.replace(
            "# ข้อมูลทั่วไป\n", "# ข้อมูลทั่วไป\n\n" + "\n".join(of_plans)
        ),
    }
    result = Project.in_memory(changed).build(["studies/example", "plans/example"])
    assert len(of_studies) > 4
    assert said(result) == ""


def test_every_piece_of_data_in_the_guide_can_be_read() -> None:
    report = Report()
    for block in (*blocks(GUIDE, "yaml"), *blocks(README, "yaml")):
        text = block if not block.startswith("-") else "list:\n" + block
        assert read_mapping(Source("guide", text), text, 1, report)
    assert not list(report)


def test_the_four_common_mistakes_are_reported_as_the_guide_says() -> None:
    colon, space, _, comment = rows(GUIDE, "พลาดอย่างไร")
    for _, wrong, right in (colon, space, comment):
        assert faults(wrong), wrong
        assert not faults(right), right


def faults(line: str) -> list[str]:
    """Return the codes for front matter with that line in it."""
    text = f"document: annual-plan\n{line}\nedition: 2562\n"
    report = Report()
    read_mapping(Source("guide", text), text, 1, report)
    return [found.code.name for found in report]


def test_values_are_understood_as_the_guide_says() -> None:
    for typed, read in rows(GUIDE, "วันที่ที่ท่านพิมพ์"):
        assert format_date(parse_date(typed), "full") == read
    for typed, read in rows(GUIDE, "จำนวนเงินที่ท่านพิมพ์"):
        assert to_thai_digits(money(parse_number(typed))) == read
    for typed, count in rows(GUIDE, "เดือนที่ท่านพิมพ์"):
        assert len(parse_months(typed) or ()) == int(to_arabic_digits(count))
    for typed, read in rows(GUIDE, "ข้อความที่ท่านพิมพ์"):
        assert localize_digits(typed) == read


def anchors(page: str) -> set[str]:
    """Return the anchors that a page of Markdown has on a code host."""
    titles = re.findall(
        r"^#+ (.+)$", re.sub(r"^ *```.*?^ *```$", "", page, flags=re.DOTALL | re.MULTILINE), re.MULTILINE
    )
    kept = (
        "".join(sign for sign in title.lower() if unicodedata.category(sign)[0] in "LMN" or sign in " -_")
        for title in titles
    )
    return {title.replace(" ", "-") for title in kept}


@pytest.mark.parametrize("name", PAGES)
def test_links_between_the_pages_lead_somewhere(name: str) -> None:
    written = (ROOT / name).read_text(encoding="utf-8")
    page = re.sub(r"^```.*?^```|`[^`\n]*`", "", written, flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", page):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), link
