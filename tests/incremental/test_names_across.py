"""What only several documents together show is told again, and found anew where a name has changed."""

from concurrent.futures import ThreadPoolExecutor

from project import TODAY, say, small_project

from bmaplan_docs import Project, Result
from bmaplan_docs.cache.names import PLACE
from bmaplan_docs.checker.baseline import baseline_of
from bmaplan_docs.workspace import MemoryWorkspace

SECTIONS = "content/plan/sections.yaml"
SLIP = "กองสวนสาธารณะและพื้นที่สีขียว"
PARKS = "กองสวนสาธารณะและพื้นที่สีเขียว"
STUDY = "content/study/1-background.md"
TEXT = "# ความสำคัญของการศึกษา/ที่มาของการนำเสนอ\n\nมอบหมายให้ {} ดูแล\n"


def begin(name: str) -> MemoryWorkspace:
    files = {path: bytes(content) for path, content in small_project().items()}
    sections = files[SECTIONS].decode().replace("กองสวน", PARKS)
    return MemoryWorkspace.of(
        {**files, "bmaplan.yaml": "name: ก", SECTIONS: sections, STUDY: TEXT.format(name)}
    )


def check(workspace: MemoryWorkspace) -> Result:
    return Project(workspace).check(today=TODAY, incremental=True)


def told(result: Result) -> list[str]:
    return [say(found) for found in result.diagnostics if found.code.name == "name-differs-across"]


def test_it_is_told_again_without_reading_a_document() -> None:
    workspace = begin(SLIP)
    first = check(workspace)
    (said,) = told(first)
    assert said.startswith(f"{STUDY}:3: name-differs-across")
    again = check(workspace)
    assert told(again) == [said]
    assert again.reasons == {}


def test_the_place_in_the_other_document_is_named() -> None:
    (found,) = [one for one in check(begin(SLIP)).diagnostics if one.code.name == "name-differs-across"]
    (other,) = found.related
    assert (other.span.path, other.span.line) == (SECTIONS, 3)
    assert found.span
    assert found.span.source.line(found.span.line)[(found.span.column or 1) - 1 :].startswith("กองสวน")


def test_a_name_that_changes_elsewhere_makes_no_other_document_again() -> None:
    workspace = begin(PARKS)
    assert told(check(workspace)) == []
    workspace.write(SECTIONS, workspace.read(SECTIONS).replace("สีเขียว".encode(), "สี่เขียว".encode()))
    changed = check(workspace)
    assert list(changed.reasons) == ["plan"]
    (said,) = told(changed)
    assert said.startswith(f"{STUDY}:3: ")


def test_a_text_without_names_that_changes_compares_nothing_anew() -> None:
    workspace = begin(SLIP)
    said = told(check(workspace))
    workspace.remove(PLACE)
    workspace.write(
        "content/meeting/2-next.md", workspace.read("content/meeting/2-next.md") + "\nรับทราบ\n".encode()
    )
    assert told(check(workspace)) == said
    assert not workspace.exists(PLACE)


def test_names_that_are_lost_are_read_again() -> None:
    workspace = begin(SLIP)
    said = told(check(workspace))
    workspace.write(PLACE, b"damaged")
    workspace.write(STUDY, TEXT.format(f"{SLIP} กับฝ่ายโยธาของสำนัก").encode())
    assert len(told(check(workspace))) == len(said) == 1


def test_a_mended_name_is_silent() -> None:
    workspace = begin(SLIP)
    check(workspace)
    workspace.write(STUDY, TEXT.format(PARKS).encode())
    assert told(check(workspace)) == []


def test_strict_makes_an_error_of_it() -> None:
    made = Project(begin(SLIP))
    assert made.build(today=TODAY).ok
    assert not made.build(today=TODAY, strict=True).ok


def test_the_baseline_knows_it() -> None:
    workspace = begin(SLIP)
    workspace.write(".bmaplan-baseline.json", baseline_of(check(workspace).diagnostics))
    known = check(workspace)
    assert told(known) == []
    assert known.known == 1


def test_documents_that_workers_make_are_compared() -> None:
    made = Project(begin(SLIP))
    with ThreadPoolExecutor(2) as executor:
        assert told(made.build(today=TODAY, executor=executor)) == told(made.check(today=TODAY))


def test_only_the_documents_that_are_asked_for_are_compared() -> None:
    made = Project(begin(SLIP))
    assert told(made.check(["study"], today=TODAY)) == []
    assert len(told(made.check(["study", "plan"], today=TODAY))) == 1


def test_the_texts_of_the_registry_are_checked_as_those_of_documents_are() -> None:
    workspace = begin(PARKS)
    path = "content/registry/agencies.yaml"
    workspace.write(path, workspace.read(path).replace("สำนักการโยธา".encode(), "สำนัก  การโยธา".encode()))
    for _ in range(2):  # found, then kept
        found = [say(one) for one in check(workspace).diagnostics]
        assert len(found) == 1
        assert found[0].startswith(f"{path}:9: doubled-space")
