"""Prose quotes facts of plans by id: with the text and the numbers that the plan prints."""

import pytest
from project import ENGLISH, built, codes, documents, project, small_project
from wordfile import W, WordFile, text_of

from bmaplan_docs import Project
from bmaplan_docs.diagnostics.text import TextFormat

TWO = """projects:
  - id: open-parks
    name: โครงการเปิดสวน
    type: โครงการ
    mission: ยุทธศาสตร์
    budget: [{amount: "1,000,000"}, {amount: 250000.50, source: รัฐบาล}]
    sections: [parks, office]
    activities: {name: สวนเหนือ}
    steps: {name: เปิด, weight: 100, months: ม.ค.}
  - id: rake-leaves
    name: กิจกรรมกวาดใบไม้
    type: กิจกรรม
    mission: ประจำ
    sections: parks
"""
INDICATORS = small_project()["content/plan/indicators.yaml"].decode()
BOTH = INDICATORS.replace("projects: open-parks", "projects: [open-parks, rake-leaves]")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def quoting(mention: str, document: str = "study") -> Project:
    text = f"ก[{mention}]ข".replace("[", "⟦").replace("]", "⟧")
    prose = {
        "study": {"study/1-background.md": f"# หลักการและเหตุผล\n\n{text}\n"},
        "plan": {
            "plan/index.md": small_project()["content/plan/index.md"].decode().replace("งานของสำนัก", text)
        },
    }[document]
    direction = small_project()["content/plan/direction.yaml"].decode()
    direction = direction.replace("opportunities: ฝนดี", "opportunities: {id: rain, name: ฝนดี}")
    facts = {"plan/projects.yaml": TWO, "plan/indicators.yaml": BOTH, "plan/direction.yaml": direction}
    return project({**facts, **prose})


def quoted(mention: str, document: str = "study") -> str:
    printed = plain(WordFile(built(quoting(mention, document), document)).text)
    return printed.split("⟦")[1].split("⟧")[0]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("open-parks.name", "โครงการเปิดสวน"),
        ("open-parks.budget", "๑,๒๕๐,๐๐๐.๕๐"),
        ("open-parks.budget-government", "๒๕๐,๐๐๐.๕๐"),
        ("open-parks.steps", "๑"),
        ("open-parks.sections", "กองสวน และฝ่ายบริหาร"),
        ("open-parks.type", "โครงการ"),
        ("open-parks.mission", "ยุทธศาสตร์"),
        ("open-parks.activities", "๑"),
        ("rake-leaves.budget", "-"),
        ("parks-opened.number", "๑"),
        ("parks-opened.target", "๓ แห่ง"),
        ("parks-opened.method", "นับ"),
        ("small-parks.name", "ทำสวนเล็ก"),
        ("parks.short", "กสว."),
        ("parks.budget", "๑,๒๕๐,๐๐๐.๕๐"),  # a project counts with the section that is named first
        ("parks.undertakings", "๒"),
        ("office.budget", "-"),
        ("2.budget", "๑,๒๕๐,๐๐๐.๕๐"),
        ("government.budget", "๒๕๐,๐๐๐.๕๐"),
        ("other.budget", "-"),
        ("quarter-2.budget", "๑,๒๕๐,๐๐๐.๕๐"),
        ("no-quarter.budget", "-"),
        ("rain.name", "ฝนดี"),
        ("2.1.1.1.name", "เพิ่มสวนใกล้บ้าน"),
        ("plan.fiscal_year", "๒๕๖๗"),
        ("plan.vision", "เมืองร่มรื่น"),
        ("total.budget", "๑,๒๕๐,๐๐๐.๕๐"),
        ("total.projects", "๑"),
        ("total.activities", "๑"),
        ("total.undertakings", "๒"),
        ("total.funded", "๑"),
        ("total.indicators", "๑"),
        ("strategic.projects", "๑"),
        ("routine.projects", "๐"),
        ("routine.budget", "-"),
    ],
)
def test_a_fact_is_printed_as_the_plan_prints_it(name: str, printed: str) -> None:
    assert quoted(f"{{fact}}`plan#{name}`") == printed
    assert quoted(f"{{fact}}`#{name}`", "plan") == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("grease-traps.name", "โครงการถังดักไขมัน"),
        ("grease-traps.budget", "๑,๑๐๐,๐๐๐"),
        ("grease-traps.budget-2569", "๖๐๐,๐๐๐"),
        ("grease-traps.agency", "สำนักสิ่งแวดล้อม"),
        ("V01.budget", "๑,๘๐๐,๐๐๐"),
        ("drainage.budget-2568", "๗๐๐,๐๐๐"),
        ("KR1.target-2569", "ร้อยละ ๑๐"),
        ("total.budget", "๑,๘๐๐,๐๐๐"),
        ("total.projects", "๒"),
        ("plan.end", "๒๕๖๙"),
    ],
)
def test_an_integrated_plan_is_quoted_too(name: str, printed: str) -> None:
    assert quoted(f"{{fact}}`annex#{name}`") == printed


def test_marks_around_a_fact_stay() -> None:
    word = WordFile(built(quoting("**{fact}`plan#total.budget`**"), "study"))
    bold = [run for run in word.body.iter(f"{W}r") if run.find(f"{W}rPr/{W}bCs") is not None]
    assert "๑,๒๕๐,๐๐๐.๕๐" in "".join(map(text_of, bold))


def test_an_id_of_a_project_and_an_indicator_is_told_apart_by_its_kind() -> None:
    changes = {
        "plan/indicators.yaml": INDICATORS.replace("id: parks-opened", "id: open-parks"),
        "study/1-background.md": "# หลักการและเหตุผล\n\n"
        "{fact}`plan#project:open-parks.name` {fact}`plan#indicator:open-parks.target`\n",
    }
    assert "โครงการเปิดสวน ๓ แห่ง" in plain(WordFile(built(project(changes), "study")).text)
    bare = {**changes, "study/1-background.md": "# หลักการและเหตุผล\n\n{fact}`plan#open-parks.name`\n"}
    assert codes(project(bare).check(["study"])) == ["unknown-fact"]


def test_a_changed_fact_changes_what_quotes_it_and_nothing_else() -> None:
    def outputs(budget: str) -> dict[str, bytes]:
        changes = {
            "plan/projects.yaml": small_project()["content/plan/projects.yaml"]
            .decode()
            .replace("1,000,000", budget),
            "study/1-background.md": "# หลักการและเหตุผล\n\n{fact}`plan#open-parks.budget` บาท\n",
        }
        result = project(changes).build()
        assert documents(result) == ["annex", "meeting", "plan", "study"]
        return {one.path: one.content for one in result.outputs}

    before, after = outputs("1,000,000"), outputs("1,500,000")
    changed = [path for path, content in before.items() if after[path] != content]
    assert changed == ["build/docx/plan.docx", "build/docx/study.docx"]
    assert "๑,๕๐๐,๐๐๐ บาท" in plain(WordFile(after["build/docx/study.docx"]).text)
    assert outputs("1,000,000") == before


def test_a_fact_that_the_annex_has_from_the_plan_is_quoted_from_the_annex() -> None:
    stages = small_project()["content/annex/stages.yaml"].decode()
    changes = {
        "annex/stages.yaml": stages.replace("name: โครงการลอกคลอง", "same_as: plan#open-parks").replace(
            "        budget:\n          - source: รัฐบาล\n            years:\n              2568: 700,000\n",
            "",
        ),
        "plan/index.md": small_project()["content/plan/index.md"]
        .decode()
        .replace("fiscal_year: 2567", "fiscal_year: 2568"),
        "study/1-background.md": "# หลักการและเหตุผล\n\n{fact}`annex#dredging.name` "
        "{fact}`annex#dredging.budget`\n",
    }
    text = WordFile(built(project(changes), "study")).text
    assert "โครงการเปิดสวน ๑,๐๐๐,๐๐๐" in text


def test_a_fault_of_a_quotation_is_shown_under_its_own_characters() -> None:
    text = "# หลักการและเหตุผล\n\nงบ {fact}`plan#open-parks.budget` กับ {fact}`plan#x.budget` บาท\n"
    result = project({"study/1-background.md": text}).check(["study"])
    first, shown, under, *_ = TextFormat(ENGLISH).render(result.diagnostics).split("\n")
    assert first.startswith("content/study/1-background.md:3:46: error[unknown-fact]: ")
    assert shown == "    3 | งบ {fact}`plan#open-parks.budget` กับ {fact}`plan#x.budget` บาท"
    at, _, _ = shown.replace("\u0e31", "").partition("plan#x.budget")  # a vowel above takes no column
    assert under == "      |" + " " * (len(at) - 7) + "^" * len("plan#x.budget")
