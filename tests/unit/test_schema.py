"""The schemas: valid, in Thai, true to what the tool accepts."""

import json
import re
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator
from project import sample_project, small_project

from bmaplan_docs import doctypes
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts.node import plain
from bmaplan_docs.project import find_entries
from bmaplan_docs.reader.content import read_content, read_file
from bmaplan_docs.scaffold import new_document, new_project, schemas
from bmaplan_docs.workspace import MemoryWorkspace

SCHEMAS = {
    path.removeprefix("schema/").removesuffix(".json"): json.loads(text) for path, text in schemas().items()
}
WORKSPACES = {
    "sample": MemoryWorkspace.of(sample_project()),
    "small": MemoryWorkspace.of(small_project()),
    "new": MemoryWorkspace.of(new_project()),
}


def faults(schema: str, value: object) -> list[str]:
    return [
        error.json_path + ": " + error.message
        for error in Draft202012Validator(SCHEMAS[schema]).iter_errors(value)
    ]


def whole_documents() -> Iterator[tuple[str, dict]]:
    for workspace in WORKSPACES.values():
        for entry in find_entries(workspace)[0]:
            content = read_content(entry, workspace, Report())
            facts = plain(content.facts)
            yield facts["document"], facts


def notes(schema: object, key: str = "") -> Iterator[str]:
    """Yield all titles and descriptions; a field may be called so too."""
    if isinstance(schema, dict):
        for name, below in schema.items():
            if name in ("title", "description") and key != "properties" and isinstance(below, str):
                yield below
            yield from notes(below, name)
    elif isinstance(schema, list):
        for below in schema:
            yield from notes(below, key)


def test_there_is_a_schema_for_everything_a_writer_edits():
    kinds = [spelling for name in doctypes.names() for spelling in (name, f"{name}.part")]
    assert sorted(SCHEMAS) == sorted(["bmaplan", "registry", *kinds])


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema_of_2020_12(name):
    assert SCHEMAS[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_titles_and_descriptions_are_thai(name):
    found = list(notes(SCHEMAS[name]))
    assert len(found) > 1
    assert [note for note in found if not re.search("[ก-๛]", note) and note != "เช่น"] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_has_a_title(name):
    groups = [SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()]
    assert [
        key for group in groups for key, field in group["properties"].items() if "title" not in field
    ] == []


def test_what_is_right_is_accepted_whole_and_in_parts():
    for kind, facts in whole_documents():
        assert faults(kind, facts) == []
        for key, value in facts.items():
            assert faults(f"{kind}.part", {key: value}) == []


@pytest.mark.parametrize("workspace", WORKSPACES.values(), ids=WORKSPACES)
def test_settings_and_registry_are_accepted(workspace):
    for path in ("bmaplan.yaml", *workspace.files("content/registry")):
        facts, _ = read_file(path, workspace, Report())
        assert faults("registry" if "registry" in path else "bmaplan", plain(facts)) == []


@pytest.mark.parametrize("name", doctypes.names())
def test_a_skeleton_is_accepted_with_its_blanks(name):
    kind = doctypes.find(name)
    made = new_document(kind, kind.editions[-1], 2569, "new")
    workspace = MemoryWorkspace.of(made)
    for path in made:
        facts, _ = read_file(path, workspace, Report())
        assert faults(f"{name}.part", plain(facts)) == []


@pytest.mark.parametrize(
    ("kind", "change", "at"),
    [
        ("individual-study", {"titel": "x"}, "$"),
        ("individual-study", {"document": "annual-plan"}, "$.document"),
        ("individual-study", {"edition": "2500"}, "$.edition"),
        ("individual-study", {"status": "เสร็จแล้ว"}, "$.status"),
        ("annual-plan", {"swot": "จุดแข็ง"}, "$.swot"),
        ("annual-plan", {"projects": [{"id": "a", "budget": {"amuont": "1"}}]}, "$.projects"),
        ("integrated-plan", {"policy": {"code": "P1"}}, "$.policy"),
    ],
)
def test_what_is_wrong_is_found_where_it_stands(kind, change, at):
    facts = next(facts for name, facts in whole_documents() if name == kind)
    (fault, *_) = faults(kind, facts | change)
    assert fault.startswith(at)
    assert faults(f"{kind}.part", change)


def test_what_is_missing_is_found_only_in_a_whole_document():
    for name in doctypes.names():
        assert any("'edition' is a required property" in fault for fault in faults(name, {}))
        assert faults(f"{name}.part", {}) == []


def test_a_single_value_counts_as_a_list_of_one_and_an_amount_as_a_budget():
    assert faults("annual-plan.part", {"missions": "หนึ่งข้อ"}) == []
    project = {"id": "a", "name": "ก", "type": "โครงการ", "mission": "ประจำ", "sections": "s"}
    for budget in ("7,500,000", 7500000, {"amount": 1}, [{"amount": 1, "source": "กทม."}, 5]):
        assert faults("annual-plan.part", {"projects": [{**project, "budget": budget}]}) == []


def test_rows_of_a_spreadsheet_may_stand_for_a_list_and_among_its_items():
    rows = {"rows": "p.xlsx", "sheet": "โครงการ", "header": 3, "columns": {"id": "รหัส"}, "fill": "ภารกิจ"}
    for value in (rows, [rows, {"id": "a", "name": "ก", "short": "ก"}]):
        assert faults("annual-plan.part", {"sections": value}) == []
    assert faults("annual-plan.part", {"missions": {"rows": "p.csv", "columns": "พันธกิจ"}}) == []
    assert faults("registry", {"agencies": rows}) == []
    for wrong in ({**rows, "colums": {}}, {"rows": "p.xlsx"}):
        assert faults("annual-plan.part", {"sections": wrong})
    assert "Rows" not in SCHEMAS["bmaplan"].get("$defs", {})
