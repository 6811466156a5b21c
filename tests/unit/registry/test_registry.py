"""Facts that documents share."""

from project import documents, project, sample_project

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.shared import read_registry
from bmaplan_docs.registry import Registry, goal_paths
from bmaplan_docs.workspace import MemoryWorkspace


def registry(files: dict[str, bytes] | None = None) -> Registry:
    report = Report()
    found = read_registry(MemoryWorkspace(dict(files or sample_project())), report)
    assert found is not None, list(report)
    return found


def test_an_agency_is_found_by_its_id() -> None:
    agency = registry().agency("social-development")
    assert (agency.name, agency.short) == ("สำนักพัฒนาสังคม", "สพส.")


def test_a_goal_knows_what_stands_above_it() -> None:
    plan = registry().plan("bma-20y-2")
    (path,) = (path for path in goal_paths(plan) if path.goal.id == "6.1.1.4")
    assert (path.part.name, path.area.id, path.dimension.id) == ("การบริการสาธารณะ", "6", "6.1")
    target = path.dimension.target(path.goal)
    assert target is not None
    assert target.id == "6.1.1"


def test_a_goal_without_a_target_has_none() -> None:
    plan = registry().plan("bma-20y-2")
    (path,) = (path for path in goal_paths(plan) if path.goal.id == "3.1.3.2")
    assert path.dimension.target(path.goal) is None


def test_a_target_is_not_taken_for_one_whose_number_only_begins_alike() -> None:
    plan = registry().plan("bma-20y-2")
    (path,) = (path for path in goal_paths(plan) if path.goal.id == "7.3.1.1")
    target = path.dimension.target(path.goal)
    assert target is not None
    assert target.id == "7.3.1"


def test_a_project_without_a_registry_has_an_empty_one() -> None:
    assert registry({"bmaplan.yaml": b"name: x"}).agencies == ()


def test_a_name_changed_in_the_registry_changes_in_every_document() -> None:
    agencies = "agencies:\n  - {id: environment, name: สำนักใหม่}\n  - {id: drainage, name: สำนักการระบายน้ำ}\n"
    results = project({"registry/agencies.yaml": agencies}).build(["plan", "annex"])
    assert documents(results) == ["plan", "annex"]
    from wordfile import WordFile  # noqa: PLC0415 - only here

    for output in results.outputs:
        assert "สำนักใหม่" in WordFile(output.content).text
