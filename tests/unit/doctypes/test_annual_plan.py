"""What an annual plan adds up to: counts and money by class, source, section, area and quarter."""

from decimal import Decimal

from project import project, sample_project, small_project

from bmaplan_docs import Project
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.annual_plan import budget
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, Tally
from bmaplan_docs.doctypes.annual_plan.model import Mission
from bmaplan_docs.pipeline.drafting import read_draft
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entries, find_entries
from bmaplan_docs.reader.shared import read_registry

PROJECTS = small_project()["content/plan/projects.yaml"].decode()
INDICATORS = small_project()["content/plan/indicators.yaml"].decode()
MEASURES = small_project()["content/plan/measures.yaml"].decode()
PLANS = small_project()["content/registry/plans.yaml"].decode()
SAMPLE = "plans/foreign-affairs-2562"


def ledger_of(made: Project, name: str = "plan") -> Ledger:
    report = Report()
    registry = read_registry(made.workspace, report)
    entries = find_entries(made.workspace)[0]
    (entry,) = (entry for entry in entries if entry.name == name)
    assert registry is not None
    drafted = read_draft(entry, Surroundings.of(made.workspace, registry, Entries(entries), None), report)
    assert drafted is not None, [str(found) for found in report]
    return Ledger(drafted[1].facts, registry)


def amounts(shares: tuple[budget.Share, ...]) -> dict[str, Decimal]:
    return {share.name: share.amount for share in shares}


def test_the_counts_and_totals_of_the_sample_plan() -> None:
    ledger = ledger_of(Project.in_memory(sample_project()), SAMPLE)
    assert ledger.tally() == Tally(Decimal(38_356_000), 12, 12, 0, 5, 13)
    assert ledger.tally(Mission.STRATEGIC) == Tally(Decimal(14_856_000), 3, 3, 0, 5, 5)
    assert ledger.tally(Mission.ROUTINE) == Tally(Decimal(23_500_000), 9, 9, 0, 0, 8)
    assert len(ledger.negotiated) == 5


def test_every_division_of_the_sample_adds_up_to_the_whole() -> None:
    ledger = ledger_of(Project.in_memory(sample_project()), SAMPLE)
    assert amounts(budget.by_class(ledger)) == {"ยุทธศาสตร์": 14_856_000, "ประจำ": 23_500_000}
    assert amounts(budget.by_source(ledger)) == {"กทม.": 38_356_000}
    assert amounts(budget.by_section(ledger)) == {
        "ฝ่ายบริหารฯ": 0,
        "ส่วนส่งเสริมฯ": 18_000_000,
        "ส่วนแผนงานฯ": 20_356_000,
    }
    assert amounts(budget.by_area(ledger)) == {
        "ด้านที่ 3 มหานครสำหรับทุกคน": 8_000_000,
        "ด้านที่ 6 มหานครแห่งเศรษฐกิจและการเรียนรู้": 4_556_000,
        "ด้านที่ 7 การบริหารจัดการเมืองมหานคร": 25_800_000,
    }


def test_a_project_under_two_areas_is_counted_in_that_of_its_first_indicator() -> None:
    ledger = ledger_of(Project.in_memory(sample_project()), SAMPLE)
    economy, management = budget.by_area(ledger)[1:]
    assert [item.id for item in economy.also] == ["sister-cities-week"]
    assert "sister-cities-week" in [item.id for item in management.projects]
    assert management.also == ()


def test_money_is_spread_over_the_months_by_the_weights_of_the_steps() -> None:
    spread = budget.spread(ledger_of(project()))
    assert spread.quarters == (400_000, 600_000, 0, 0)
    assert spread.months[:4] == (
        Decimal("133333.33"),
        Decimal("133333.34"),
        Decimal("133333.33"),
        Decimal(600_000),
    )
    assert (spread.unspread, spread.rest) == ((), 0)


def test_activities_share_the_money_of_their_project_evenly() -> None:
    text = """projects:
  - id: open-parks
    name: โครงการเปิดสวน
    type: โครงการ
    mission: ยุทธศาสตร์
    budget:
      - {amount: 900, source: กทม.}
      - {amount: 100, source: รัฐบาล}
    sections: [parks, office]
    activities:
      - {name: สวนเหนือ, steps: {name: ปลูก, weight: 100, months: ต.ค.}}
      - {name: สวนใต้, steps: {name: ปลูก, weight: 100, months: "เม.ย., ก.ย."}}
"""
    ledger = ledger_of(project({"plan/projects.yaml": text}))
    assert budget.spread(ledger).quarters == (500, 0, 250, 250)
    assert amounts(budget.by_source(ledger)) == {"กทม.": 900, "รัฐบาล": 100}
    assert amounts(budget.by_section(ledger)) == {"กสว.": 1000, "ฝบ.": 0}


def test_a_project_without_steps_is_told_apart() -> None:
    routine = """  - id: mow
    name: กิจกรรมตัดหญ้า
    type: กิจกรรม
    mission: ประจำ
    budget: 250.75
    sections: office
"""
    indicators = INDICATORS.replace("projects: open-parks", "projects: [open-parks, mow]")
    changes = {"plan/projects.yaml": PROJECTS + routine, "plan/indicators.yaml": indicators}
    spread = budget.spread(ledger_of(project(changes)))
    assert [item.id for item in spread.unspread] == ["mow"]
    assert spread.rest == Decimal("250.75")
    assert sum(spread.quarters) == 1_000_000
