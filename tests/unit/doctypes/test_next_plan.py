"""The plan of next year: the writer's files, changed only where the year demands it, and what to look at."""

import pytest
from project import ENGLISH, codes, project, say, small_project

from bmaplan_docs import Project
from bmaplan_docs.doctypes.base import Successor

PROJECTS = """\
# งานของเรา
projects:

  # ---- ยุทธศาสตร์ ----

  - id: open-parks   # เปิดสวน
    name: โครงการเปิดสวน ประจำปี ๒๕๖๗ (Parks 2024)
    type: โครงการ
    mission: ยุทธศาสตร์
    total: 1,000,000
    budget: 1,000,000
    sections: parks
    count: 2
    steps:
      - {number: 1, name: สำรวจธันวาคม 2566, weight: 40, months: ต.ค. - ธ.ค., cumulative: 40}
      - number: 2
        name: เปิด
        weight: 60
        cumulative: 100
        months: ม.ค.

  - id: done
    name: โครงการที่จบแล้ว
    closed: ใช่
    type: โครงการ
    mission: ยุทธศาสตร์
    sections: parks
    steps:
      - {name: ทำ, weight: 100, months: ต.ค.}

  # ---- ประจำ ----

  - id: routine
    name: งานประจำ
    type: โครงการ
    mission: ประจำ
    budget: 500
    sections: parks
"""
TOTALS = "totals:\n  budget: 1,000,500\n\n"


def indicators(named: str) -> str:
    text = small_project()["content/plan/indicators.yaml"].decode()
    assert "projects: open-parks" in text
    return text.replace("projects: open-parks", f"projects: {named}")


def changed(named: str = "[open-parks, done, routine]", **files: str) -> Project:
    texts = {"projects": PROJECTS, "indicators": indicators(named), **files}
    return project({f"plan/{name}.yaml": text for name, text in texts.items()})


def next_of(made: Project, year: int | None = None) -> Successor:
    successor, found = made.successor("plan", "annual-plan", fiscal_year=year)
    assert successor is not None, [say(one) for one in found]
    return successor


def texts(successor: Successor) -> dict[str, str]:
    return {
        name: content if isinstance(content, str) else content.decode()
        for name, content in successor.files.items()
    }


def notices(successor: Successor, topic: str) -> list[str]:
    return [
        f"{one.place} {one.message.render(ENGLISH)}"
        for one in successor.notices
        if one.topic.startswith(topic)
    ]


def test_everything_but_the_year_comes_along_as_it_was_written():
    before = {
        path: text.decode() for path, text in small_project().items() if path.startswith("content/plan/")
    }
    after = texts(next_of(project()))
    year = {"content/plan/index.md": ("fiscal_year: 2567", "fiscal_year: 2568")}
    assert after == {
        path.removeprefix("content/plan/"): text.replace(*year.get(path, ("", "")))
        for path, text in before.items()
    }


def test_closed_projects_go_and_comments_and_layout_stay():
    after = texts(next_of(changed()))
    assert (
        after["projects.yaml"]
        == """\
# งานของเรา
projects:

  # ---- ยุทธศาสตร์ ----

  - id: open-parks   # เปิดสวน
    name: โครงการเปิดสวน ประจำปี ๒๕๖๘ (Parks 2024)
    type: โครงการ
    mission: ยุทธศาสตร์
    budget: 1,000,000
    sections: parks
    steps:
      - {name: สำรวจธันวาคม 2567, weight: 40, months: ต.ค. - ธ.ค.}
      - name: เปิด
        weight: 60
        months: ม.ค.

  # ---- ประจำ ----

  - id: routine
    name: งานประจำ
    type: โครงการ
    mission: ประจำ
    budget: 500
    sections: parks
"""
    )
    assert "projects: [open-parks, routine]" in after["indicators.yaml"]


def test_what_must_be_looked_at_is_told_with_the_lines_of_the_new_files():
    made = next_of(changed(totals=TOTALS))
    assert texts(made)["totals.yaml"] == ""
    assert notices(made, "left out") == ["projects.yaml:18 'โครงการที่จบแล้ว' and whatever named it"]
    assert notices(made, "years that were moved") == [
        "projects.yaml:7 ๒๕๖๗ became ๒๕๖๘: โครงการเปิดสวน ประจำปี ๒๕๖๗ (Parks 2024)",
        "projects.yaml:13 2566 became 2567: สำรวจธันวาคม 2566",
    ]
    assert notices(made, "budgets") == [
        "projects.yaml:10 1,000,000 baht: โครงการเปิดสวน ประจำปี ๒๕๖๗ (Parks 2024)",
        "projects.yaml:24 500 baht: งานประจำ",
    ]
    assert "projects.yaml:7 year 2024: " in notices(made, "years and dates")[-1]
    assert len(notices(made, "taken out")) == 7


@pytest.mark.parametrize("named", ["done", "[done]", "\n      - done", "[done, routine]"])
def test_an_indicator_that_loses_its_project_has_a_blank_to_fill_in(named):
    successor = next_of(changed(named, projects=PROJECTS.replace("    total: 1,000,000\n", "")))
    found = texts(successor)["indicators.yaml"]
    assert "<กรอกรหัสโครงการ/กิจกรรม>" in found
    assert "done" not in found
    assert "a project in the place of 'โครงการที่จบแล้ว'" in notices(successor, "to fill in")[0]


@pytest.mark.parametrize(
    "named",
    [
        "[open-parks, done, routine]",
        "[done, routine, open-parks]",
        "\n      - open-parks\n      - done\n      - routine",
    ],
)
def test_the_new_plan_has_no_errors(named):
    files = dict(small_project()) | {
        "content/plan/projects.yaml": PROJECTS,
        "content/plan/indicators.yaml": indicators(named),
    }
    files |= {f"content/next/{name}": text for name, text in texts(next_of(changed(named))).items()}
    result = Project.in_memory(files).build(["next"])
    assert codes(result) == ["class-differs"]  # as in the plan it was made from
    assert result.outputs


def test_only_blanks_are_left_to_fill_in_where_a_project_is_missing():
    other = indicators("[open-parks, routine]").replace("indicators:\n", "").replace("parks-opened", "again")
    both = indicators("done") + other
    after = texts(next_of(changed(indicators=both)))
    files = dict(small_project()) | {f"content/next/{name}": text for name, text in after.items()}
    result = Project.in_memory(files).check(["next"])
    assert codes(result) == ["blanks-left", "unfinished"]


def test_ranges_of_years_do_not_move():
    text = PROJECTS.replace("ประจำปี ๒๕๖๗", "ตามแผน (พ.ศ. 2566 – 2570) ปี 2567")
    after = next_of(changed(projects=text))
    assert "ตามแผน (พ.ศ. 2566 – 2570) ปี 2568" in texts(after)["projects.yaml"]
    assert any("2566, 2570" in one for one in notices(after, "years and dates"))


def test_a_plan_above_that_has_ended_is_told():
    successor = next_of(project(), 2599)
    (told,) = notices(successor, "the plan above")
    assert told.startswith("index.md:")
    assert "not 2599" in told
    assert "fiscal_year: 2599" in texts(successor)["index.md"]


def test_a_finished_plan_begins_again_as_a_draft():
    index = (
        small_project()["content/plan/index.md"].decode().replace("---\n", "---\nstatus: สมบูรณ์   # แล้ว\n", 1)
    )
    assert "status: ร่าง   # แล้ว\n" in texts(next_of(project({"plan/index.md": index})))["index.md"]


def test_line_ends_and_pictures_come_along_as_they_are():
    crlf = small_project()["content/plan/sections.yaml"].replace(b"\n", b"\r\n")
    made = next_of(
        project(
            {"plan/sections.yaml": b"\xef\xbb\xbf" + crlf, "plan/plan.svg": b"<svg/>", "plan/README.md": "x"}
        )
    )
    assert made.files["sections.yaml"] == b"\xef\xbb\xbf" + crlf
    assert made.files["plan.svg"] == b"<svg/>"
    assert "README.md" not in made.files


def test_prose_that_quotes_the_plan_quotes_the_new_one():
    head = small_project()["content/plan/index.md"].decode()
    quoting = head.rstrip() + "\n\nรวม {fact}`plan#open-parks.budget` บาท และ {fact}`#done.name`\n"
    after = next_of(
        project(
            {
                "plan/index.md": quoting,
                "plan/projects.yaml": PROJECTS,
                "plan/indicators.yaml": indicators("[open-parks, done, routine]"),
            }
        )
    )
    assert "รวม {fact}`#open-parks.budget` บาท และ <กรอกข้อความแทนโครงการที่ปิดแล้ว>" in texts(after)["index.md"]
    assert "words that quoted 'โครงการที่จบแล้ว'" in notices(after, "to fill in")[0]


def test_an_earlier_year_is_refused():
    successor, found = project().successor("plan", "annual-plan", fiscal_year=2567)
    assert successor is None
    assert [one.code.name for one in found] == ["year-not-later"]


def test_a_plan_of_one_file_becomes_a_folder():
    files = {path: text for path, text in small_project().items() if not path.startswith("content/plan/")}
    parts = [
        small_project()[f"content/plan/{name}.yaml"].decode()
        for name in ("direction", "goals", "indicators", "measures", "projects", "sections")
    ]
    head = small_project()["content/plan/index.md"].decode()
    files["content/plan.md"] = head.replace("---\n", "---\n" + "".join(parts), 1).encode()
    successor, found = Project.in_memory(files).successor("plan", "annual-plan")
    assert successor is not None, [say(one) for one in found]
    assert list(successor.files) == ["index.md"]
    assert "fiscal_year: 2568" in texts(successor)["index.md"]


CSV = """\
id,name,type,mission,amount,section,closed,step,weight,months
open-parks,โครงการเปิดสวน,โครงการ,ยุทธศาสตร์,1000000,parks,,สำรวจ,100,ต.ค.
done,โครงการที่จบแล้ว,โครงการ,ยุทธศาสตร์,,parks,ใช่,ทำ,100,ต.ค.
"""
MAPPED = """\
projects:
  rows: work.csv
  columns:
    id: id
    name: name
    type: type
    mission: mission
    budget: {amount: amount}
    sections: section
    closed: closed
    steps: {name: step, weight: weight, months: months}
"""


def test_a_spreadsheet_is_copied_as_it_is_and_told():
    files = {
        "plan/work.csv": CSV,
        "plan/projects.yaml": MAPPED,
        "plan/indicators.yaml": indicators("[open-parks, done]"),
    }
    successor = next_of(project(files))
    assert texts(successor)["work.csv"] == CSV
    assert "[open-parks, done]" in texts(successor)["indicators.yaml"]
    told = notices(successor, "files that were copied")
    assert told[0].startswith("work.csv:B3 'โครงการที่จบแล้ว' is closed, but could not be taken out")
    assert notices(successor, "left out") == []


FLOW = """\
projects:
  [
    {id: open-parks, name: โครงการเปิดสวน, type: โครงการ, mission: ยุทธศาสตร์, sections: parks,
     steps: [{name: ทำ, weight: 100, months: ต.ค.}]},
    {id: done, name: จบแล้ว, closed: ใช่, type: โครงการ, mission: ประจำ, sections: parks},
    {id: over, name: เลิกแล้ว, closed: ใช่, type: โครงการ, mission: ยุทธศาสตร์, sections: parks,
     steps: [{name: ทำ, weight: 100, months: ต.ค.}]},
  ]
"""


def test_what_cannot_be_taken_out_stays_whole_and_is_told():
    successor = next_of(changed("[open-parks, done, over]", projects=FLOW))
    assert "id: done" not in texts(successor)["projects.yaml"]
    assert "id: over" in texts(successor)["projects.yaml"]
    assert "[open-parks, over]" in texts(successor)["indicators.yaml"]
    assert "'เลิกแล้ว' is closed, but could not be taken out" in notices(successor, "files that were")[0]


def test_where_all_is_closed_nothing_is_left_out():
    closed = (
        small_project()["content/plan/projects.yaml"]
        .decode()
        .replace("    type:", "    closed: ใช่\n    type:")
    )
    successor = next_of(project({"plan/projects.yaml": closed}))
    assert texts(successor)["projects.yaml"] == closed
    assert len(notices(successor, "files that were")) == 1
