"""Whatever stands in a sheet is reported or read; what was typed in YAML comes out of a sheet the same."""

# ruff: noqa: DTZ001 - cells hold days without a zone

from collections.abc import Iterable
from datetime import datetime

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project import built, project, say
from wordfile import printed_parts
from workbooks import csv_file, workbook

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow])
# No ร, so that nothing begins like a total, and no marks, which may stand wrong.
names = st.text("กขคงจฉชซabcXYZ /()๑๒3", min_size=1, max_size=12).map(lambda text: f"น{text}".strip())
amounts = st.decimals(0, 99_999_999, places=2).map(lambda amount: f"{amount:f}")
months = st.sampled_from(["ต.ค.", "ต.ค. - ธ.ค.", "พ.ค. - มิ.ย., ส.ค."])
HEADS = ["รหัส", "โครงการ", "ประเภท", "ภารกิจ", "งบ", "หน่วยงาน", "ขั้นตอน", "น้ำหนัก", "เดือน"]
COLUMNS = """{id: รหัส, name: โครงการ, type: ประเภท, mission: ภารกิจ, budget: งบ, sections: หน่วยงาน,
  steps: {name: ขั้นตอน, weight: น้ำหนัก, months: เดือน}}"""
cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.datetimes(datetime(1901, 1, 1), datetime(9000, 1, 1)),
    st.text("กำเเ์ \n-,;:=#\"'รวม1๒(", max_size=8),
    st.sampled_from(["#REF!", "=1/0", "=SUM(A1:A2)", "รวม", "หมายเหตุ", "open-parks", "parks", "โครงการ"]),
)


@st.composite
def projects(draw: st.DrawFn) -> list[dict[str, object]]:
    """Return projects with ids of their own; the weights of their steps make 100."""
    found = []
    for at in range(draw(st.integers(1, 3))):
        first = draw(st.integers(1, 99))
        steps = [(draw(names), weight, draw(months)) for weight in (first, 100 - first)]
        found.append(
            {
                "id": "open-parks" if at == 0 else f"p{at}",
                "name": draw(names),
                "type": draw(st.sampled_from(["โครงการ", "กิจกรรม"])),
                "mission": "ยุทธศาสตร์",
                "budget": draw(amounts),
                "sections": draw(st.lists(st.sampled_from(["parks", "office"]), min_size=1, unique=True)),
                "steps": [
                    {"name": f"{name}{number}", "weight": str(weight), "months": span}
                    for number, (name, weight, span) in enumerate(steps)
                ],
            }
        )
    return found


def laid_out(many: Iterable[dict]) -> list[list[object]]:
    rows: list[list[object]] = [HEADS]
    for one in many:
        for number, step in enumerate(one["steps"]):
            own = [one["id"], one["name"], one["type"], one["mission"], float(one["budget"])]
            own = [*own, ", ".join(one["sections"])] if number == 0 else [None] * 6
            rows.append([*own, step["name"], int(step["weight"]), step["months"]])
    return rows


def indicators(many: list[dict]) -> str:
    """Return an indicator that names all projects."""
    named = [one["id"] for one in many]
    return f"""indicators:
  - {{id: i, name: จำนวนสวน, mission: ยุทธศาสตร์, result: ผลผลิต, target: 3 แห่ง, measures: small-parks,
     projects: [{", ".join(named)}], definition: ก, method: นับ}}
"""


@FEW
@given(projects())
def test_a_plan_from_a_sheet_is_the_one_that_was_typed(many):
    typed = {"plan/indicators.yaml": indicators(many)}
    rows = laid_out(many)
    made = [
        typed | {"plan/projects.yaml": yaml.dump({"projects": many}, allow_unicode=True)},
        typed
        | {
            "plan/projects.yaml": f"projects: {{rows: p.xlsx, columns: {COLUMNS}}}",
            "plan/p.xlsx": workbook({"โครงการ": rows}),
        },
        typed
        | {
            "plan/projects.yaml": f"projects: {{rows: p.csv, columns: {COLUMNS}}}",
            "plan/p.csv": csv_file(rows, encoding="cp874", separator=";"),
        },
    ]
    first, *others = (printed_parts(built(project(files), "plan")) for files in made)
    assert others == [first, first]


@SLOW
@given(st.lists(st.lists(cells, max_size=9), max_size=6))
def test_a_sheet_with_anything_in_it_is_read_or_reported(rows):
    files = {
        "plan/projects.yaml": f"projects: {{rows: p.xlsx, columns: {COLUMNS}}}",
        "plan/p.xlsx": workbook({"โครงการ": [HEADS, *rows]}),
    }
    assert all(map(say, project(files).check(["plan"]).diagnostics))


@SLOW
@given(st.binary(max_size=80) | st.text("รหัส,;\t\n\"'กข1", max_size=60).map(str.encode))
def test_a_csv_file_with_anything_in_it_is_read_or_reported(content):
    files = {
        "plan/sections.yaml": "sections: {rows: s.csv, columns: {id: รหัส, name: ก, short: ข}}",
        "plan/s.csv": "รหัส,ก,ข\n".encode() + content,
    }
    assert all(map(say, project(files).check(["plan"]).diagnostics))


@SLOW
@given(st.binary(max_size=200))
def test_a_workbook_with_anything_in_it_is_reported(content):
    files = {
        "plan/sections.yaml": "sections: {rows: s.xlsx, columns: {id: รหัส, name: ก, short: ข}}",
        "plan/s.xlsx": b"PK\x03\x04" + content,
    }
    assert [found.code.name for found in project(files).check(["plan"]).diagnostics] == ["not-a-table"]
