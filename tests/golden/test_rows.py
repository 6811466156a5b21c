"""The same facts, typed in YAML and kept in spreadsheets, give the same Word files, byte for byte."""

import re
from collections.abc import Iterator, Mapping

import pytest
import yaml
from project import ROOT, built, codes, sample_project, say, squeezed
from wordfile import WordFile, printed_parts
from workbooks import csv_file, workbook

from bmaplan_docs import Project

GUIDE = (ROOT / "docs/guide.md").read_text("utf-8")
PLAN = "content/plans/foreign-affairs-2562/"
SPREAD = {
    "sections": ("sections.yaml", {"id": "รหัส", "name": "ชื่อเต็ม", "short": "ชื่อย่อ"}),
    "measures": (
        "goals.yaml",
        {"id": "รหัส", "goal": "เป้าประสงค์", "number": "เลขที่", "name": "มาตรการ"},
    ),
    "goals": (
        "goals.yaml",
        {
            "goal": "เป้าประสงค์",
            "indicators": {"number": "ที่", "name": "ตัวชี้วัด", "target": "ค่าเป้าหมาย"},
        },
    ),
    "indicators": (
        "indicators.yaml",
        {
            "id": "รหัส",
            "name": "ตัวชี้วัด",
            "mission": "ภารกิจ",
            "result": "ประเภท",
            "target": "ค่าเป้าหมาย",
            "measures": "มาตรการ",
            "projects": "โครงการ",
            "owners": "ผู้รับผิดชอบ",
            "negotiated": "เจรจาตกลง",
            "definition": "นิยาม",
            "method": "วิธีคำนวณ",
            "levels": {"text": "ระดับ", "weight": "น้ำหนัก"},
        },
    ),
    "projects": (
        "projects.yaml",
        {
            "id": "รหัส",
            "name": "โครงการ",
            "type": "ประเภท",
            "mission": "ภารกิจ",
            "budget": {"amount": "งบประมาณ", "source": "แหล่งเงิน"},
            "sections": "ผู้รับผิดชอบ",
            "activities": {
                "name": "กิจกรรมย่อย",
                "steps": {"name": "ขั้นตอนย่อย", "weight": "น้ำหนักย่อย", "months": "เดือนย่อย"},
            },
            "steps": {"name": "ขั้นตอน", "weight": "น้ำหนัก", "months": "เดือน"},
        },
    ),
}


def heads(columns: Mapping) -> Iterator[str]:
    for below in columns.values():
        yield from heads(below) if isinstance(below, dict) else (below,)


def laid_out(entry: object, columns: Mapping) -> list[dict[str, str]]:
    """Return the rows of an entry: its own fields in the first, its lists in as many as they take."""
    rows: list[dict[str, str]] = [{}]
    for key, head in columns.items():
        value = entry.get(key) if isinstance(entry, dict) else entry if key == "amount" else None
        if isinstance(head, dict):
            many = value if isinstance(value, list) else [value] if value is not None else []
            inner = [row for item in many for row in laid_out(item, head)]
            rows += [{} for _ in range(len(inner) - len(rows))]
            for row, more in zip(rows, inner, strict=False):
                row.update(more)
        elif value is not None:
            many = value if isinstance(value, list) else [value]
            rows[0][head] = (", " if key in ("projects", "sections") else "\n").join(map(str, many))
    return rows


def table(entries: list, columns: Mapping) -> list[list[object]]:
    order = list(heads(columns))
    rows = [row for entry in entries for row in laid_out(entry, columns)]
    return [order, *([number(row.get(head, "")) or None for head in order] for row in rows)]


def number(text: str) -> object:
    """Return an amount as spreadsheets hold it."""
    bare = text.replace(",", "")
    return int(bare) if bare.isdecimal() else text


def kept_in(suffix: str) -> dict[str, bytes | str]:
    """Return the sample project with the lists of its plan in spreadsheets."""
    files: dict[str, bytes | str] = dict(sample_project())
    tables = {}
    for key, (name, columns) in SPREAD.items():
        text = files[PLAN + name]
        typed = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - builds texts alone
        tables[key] = table(typed.pop(key), columns)
        rows = {"rows": f"plan{suffix}", "sheet": key, "columns": columns}
        if suffix == ".csv":
            rows = {"rows": f"{key}.csv", "columns": columns}
            files[f"{PLAN}{key}.csv"] = csv_file(tables[key], encoding="cp874" if key == "goals" else "utf-8")
        files[PLAN + name] = yaml.dump({**typed, key: rows}, allow_unicode=True)
    if suffix != ".csv":
        files[f"{PLAN}plan{suffix}"] = workbook(tables)
    return files


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_sample_plan_from_spreadsheets_is_the_one_that_was_typed(suffix: str) -> None:
    name = "plans/foreign-affairs-2562"
    kept = Project.in_memory(kept_in(suffix)).build([name])
    assert [say(found) for found in kept.diagnostics] == []
    assert printed_parts(kept.outputs[0].content) == printed_parts(
        built(Project.in_memory(sample_project()), name)
    )


def test_the_sheet_in_the_guide_gives_the_plan_that_the_guide_types() -> None:
    files = {path: text for path, text in sample_project().items() if "registry" in path or "/" not in path}
    example = r"^ไฟล์ `([^`]+plans/example/[^`]+)`\n\n```\w+\n(.*?)^```$"
    files |= dict(re.findall(example, GUIDE, re.DOTALL | re.MULTILINE))
    _, _, section = GUIDE.partition("### ข้อมูลจากไฟล์ Excel หรือ CSV\n")
    picture = [line.split("|")[2:-1] for line in section.splitlines() if re.match(r"\| [1-9] ", line)]
    rows = [[number(cell.strip()) or None for cell in line] for line in picture]
    (first, *_) = re.findall(r"^```yaml\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    kept = {"content/plans/example/projects.yaml": first}
    kept["content/plans/example/projects.xlsx"] = workbook({"โครงการ": rows})
    made, typed = (Project.in_memory(one).build(["plans/example"]) for one in ({**files, **kept}, files))
    assert codes(made) == codes(typed)
    assert printed_parts(made.outputs[0].content) == printed_parts(typed.outputs[0].content)


def test_the_sample_study_prints_what_its_workbook_shows() -> None:
    text = squeezed(WordFile(built(Project.in_memory(sample_project()), "studies/youth-exchange-2563")).text)
    for shown in ("1 เล่ม", "3 ครั้ง", "ร้อยละ 80", "แบบสอบถามก่อนและหลังกิจกรรม"):
        assert squeezed(shown) in text
