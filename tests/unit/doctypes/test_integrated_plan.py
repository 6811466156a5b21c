"""What an integrated plan prints: a draft with gaps, a final one without, the value chain, and the blank."""

import pytest
from project import built, project, say, small_project
from wordfile import WordFile, printed_parts

from bmaplan_docs import Project, Result
from bmaplan_docs.diagnostics import Language, Message, Severity
from bmaplan_docs.doctypes.integrated_plan import rules
from bmaplan_docs.doctypes.integrated_plan.deadlines import read_deadline
from bmaplan_docs.doctypes.integrated_plan.targets import YEAR_WITHOUT_TARGET

INDEX = small_project()["content/annex/index.md"].decode()
STAGES = small_project()["content/annex/stages.yaml"].decode()
BLANK = "build/docx/annex-blank.docx"
GAPS = {
    "annex/stages.yaml": """stages:
  - code: V01
    name: ลดน้ำเสีย
    position: ต้นน้ำ
    guidelines: ดักไขมัน
    indicators: {name: จำนวนบ้าน, owners: environment}
    projects:
      - {id: traps, name: โครงการถังดักไขมัน, agency: environment}
      - {id: dredging, name: โครงการลอกคลอง, agency: drainage, budget: {years: {2568: 700}}}
  - {code: V02, name: บำบัด, position: กลางน้ำ, guidelines: เติมอากาศ}
""",
    "annex/results.yaml": "key_results: {code: KR1, name: คุณภาพน้ำดีขึ้น, targets: {2568: ร้อยละ 5}}\n",
}
MARKED = (
    "<กรอกประเภท>",
    "<กรอกวิธีการ/เครื่องมือ>",
    "<กรอกระยะเวลา>",
    "<กรอกค่าเป้าหมาย>",
    "<กรอกหน้าที่ตามกฎหมาย>",
    "<กรอกงบประมาณ>",
    "<กรอกแหล่งงบประมาณ>",
    "<กรอกตัวชี้วัดร่วม>",
    "<กรอกโครงการ/กิจกรรม>",
    "<กรอกขั้นตอนการดำเนินงาน>",
    "<กรอกการรายงานผล>",
)


def gapped(status: str, *, strict: bool = False) -> Result:
    changes = GAPS | {"annex/index.md": INDEX.replace("objective", f"status: {status}\nobjective")}
    return project(changes, without=["annex/reporting.yaml"]).build(["annex"], strict=strict)


def test_a_draft_with_gaps_is_built_and_each_gap_is_marked() -> None:
    result = gapped("ร่าง")
    assert {found.severity for found in result.diagnostics} == {Severity.WARNING}
    assert len(result.diagnostics) >= 12
    text = WordFile(result.outputs[0].content).text
    assert [words for words in MARKED if words not in text] == []


@pytest.mark.parametrize(("status", "strict"), [("สมบูรณ์", False), ("ร่าง", True)])
def test_a_final_plan_and_a_strict_build_accept_no_gap(status: str, strict: bool) -> None:  # noqa: FBT001
    result = gapped(status, strict=strict)
    assert {found.severity for found in result.diagnostics} == {Severity.ERROR}
    assert result.outputs == ()


def test_a_final_plan_without_gaps_is_built() -> None:
    result = project({"annex/index.md": INDEX.replace("objective", "status: สมบูรณ์\nobjective")}).build(
        ["annex"]
    )
    assert [say(found) for found in result.diagnostics] == []
    assert len(result.outputs) == 2


def chain_tables(made: Project) -> list[list[list[str]]]:
    word = WordFile(built(made, "annex"))
    return [table for table in word.tables if table[0][0] == "กำหนด (Value Chain)"]


def stages(count: int, guidelines: int) -> str:
    first = STAGES.removeprefix("stages:\n")
    lines = "".join(f"\n      - ดักไขมันก่อนลงท่อ แห่งที่ {number}" for number in range(guidelines))
    made = "stages:\n"
    for number in range(1, count + 1):
        stage = first.replace("V01", f"V{number:02}").replace("guidelines: ดักไขมัน", f"guidelines:{lines}")
        made += stage.replace("id: grease-traps", f"id: traps-{number}").replace(
            "id: dredging", f"id: dredging-{number}"
        )
    return made


def test_the_value_chain_has_the_six_columns_of_the_form() -> None:
    (table,) = chain_tables(project())
    assert table[0] == [
        "กำหนด (Value Chain)", "แนวทางการดำเนินงาน", "ตัวชี้วัด",
        "โครงการ/กิจกรรม", "งบประมาณ (บาท)", "หน่วยงาน",
    ]  # fmt: skip


def test_short_stages_share_a_page_and_long_ones_have_pages_of_their_own() -> None:
    assert len(chain_tables(project({"annex/stages.yaml": stages(2, 1)}))) == 1
    assert len(chain_tables(project({"annex/stages.yaml": stages(3, 9)}))) == 3


def test_the_heading_block_stands_above_every_part_of_the_chain() -> None:
    text = WordFile(built(project({"annex/stages.yaml": stages(3, 9)}), "annex")).text
    assert text.count("เป้าหมาย (Objective): คลองใสทุกสาย") == 4


def test_the_drawing_tells_how_many_projects_an_agency_has_where_nothing_else_is_written() -> None:
    text = WordFile(built(project(), "annex")).text
    assert "ดำเนินการ ๑ โครงการ/กิจกรรม" in text
    assert "สนับสนุน ๑ โครงการ/กิจกรรม" in text


def test_the_blank_holds_the_head_and_the_stages_and_no_project_or_amount() -> None:
    outputs = {output.path: output.content for output in project().build(["annex"]).outputs}
    text = WordFile(outputs[BLANK]).text
    for words in (
        "แผนบูรณาการคลองสะอาด",
        "(V01) ลดน้ำเสีย",
        "ดักไขมัน",
        "แบบกรอกสำหรับประชุมเชิงปฏิบัติการ",
        "........",
    ):
        assert words in text
    for words in ("โครงการลอกคลอง", "๗๐๐,๐๐๐", "แจกถัง"):
        assert words not in text


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("ภายในเดือนกันยายน 2569", "2026-09-30"),
        ("ภายในปีงบประมาณ ๒๕๖๗ - ๒๕๖๘", "2025-09-30"),
        ("30 มิ.ย. 2569", "2026-06-30"),
        ("ทุกไตรมาส", None),
    ],
)
def test_deadlines_are_read_as_people_write_them(typed: str, last: str | None) -> None:
    end = read_deadline(typed).end
    assert (end.isoformat() if end else None) == last


def test_every_demand_of_the_budget_rules_names_them() -> None:
    for code in (*rules.CODES, YEAR_WITHOUT_TARGET):
        assert "the city's budget rules for integrated plans of fiscal year 2567, item" in code.why, code.name
        assert "หลักเกณฑ์งบประมาณของกรุงเทพมหานครสำหรับแผนบูรณาการ ปีงบประมาณ 2567 ข้อ" in Message(code.why).render(
            Language("th")
        )


def shared(amount: str) -> dict[str, str]:
    plan = small_project()["content/plan/index.md"].decode().replace("fiscal_year: 2567", "fiscal_year: 2568")
    projects = small_project()["content/plan/projects.yaml"].decode().replace("1,000,000", amount)
    own = STAGES.replace("name: โครงการลอกคลอง", "same_as: plan#open-parks")
    own = own[: own.rindex("        budget:")] + own[own.rindex("        steps:") :]
    study = small_project()["content/study/2-rest.md"].decode() + "\n# ภาคผนวก\n\n:::{document} annex\n:::\n"
    quoting = {"study/2-rest.md": study}
    return {"plan/index.md": plan, "plan/projects.yaml": projects, "annex/stages.yaml": own} | quoting


def test_a_project_of_the_annual_plan_changes_in_the_annex() -> None:
    before, after = project(shared("1,000,000")), project(shared("1,234,500"))
    assert "โครงการเปิดสวน" in WordFile(built(before, "annex")).text
    expected = WordFile(built(before, "annex")).text.replace("๑,๐๐๐,๐๐๐", "๑,๒๓๔,๕๐๐")
    expected = expected.replace("๒,๑๐๐,๐๐๐", "๒,๓๓๔,๕๐๐").replace("๑,๕๐๐,๐๐๐", "๑,๗๓๔,๕๐๐")
    assert WordFile(built(after, "annex")).text == expected


def test_it_changes_in_the_plan_the_annex_and_the_study_that_quotes_it_and_in_no_other_document() -> None:
    before, after = project(shared("1,000,000")).build(), project(shared("1,234,500")).build()
    assert before.ok, "\n".join(map(say, before.diagnostics))
    pairs = [(old, new) for old, new in zip(before.outputs, after.outputs, strict=True)]
    changed = [old.path for old, new in pairs if printed_parts(old.content) != printed_parts(new.content)]
    assert changed == [f"build/docx/{name}.docx" for name in ("annex", "plan", "study")]
    for old, new in pairs:
        texts = WordFile(old.content).text, WordFile(new.content).text
        assert [("๑,๒๓๔,๕๐๐" in text) for text in texts] == [False, old.path in changed]


def test_an_annex_is_taken_into_an_annual_plan_with_its_numbers() -> None:
    index = small_project()["content/plan/index.md"].decode()
    taking = project({"plan/index.md": f"{index}\n:::{{document}} annex\n:::\n"})
    text = WordFile(built(taking, "plan")).text
    assert "โครงการถังดักไขมัน" in text
    assert "๑,๑๐๐,๐๐๐" in text  # both years of the first project
