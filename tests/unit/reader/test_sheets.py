"""What stands in the sheets that offices keep, read from workbooks made here; nothing touches a disk."""

# ruff: noqa: DTZ001 - cells hold days without a zone

from collections.abc import Callable
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.styles import Protection
from project import ENGLISH, built, codes, project, say
from wordfile import WordFile
from workbooks import workbook

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.diagnostics.text import TextFormat, place_of
from bmaplan_docs.facts import Entity, Lines, Many, Mapping, Percent, Text, ThaiDate, Year
from bmaplan_docs.facts.fields import Baht, Months
from bmaplan_docs.facts.node import plain
from bmaplan_docs.reader.sheets import Tables
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Source
from bmaplan_docs.workspace import MemoryWorkspace

HEADS = ["รหัส", "ชื่อ", "งบ", "วันที่", "น้ำหนัก", "เดือน", "ถึง", "หมายเหตุ"]
COLUMNS = "{id: รหัส, name: ชื่อ, budget: งบ, date: วันที่, weight: น้ำหนัก, months: เดือน, to: ถึง, notes: หมายเหตุ}"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
Change = Callable[[Workbook], None]


class Step(Entity):
    name: Text
    weight: Percent


class Work(Entity):
    kind = "work"
    id: Text
    name: Text | None = None
    budget: Baht | None = None
    date: ThaiDate | None = None
    weight: Percent | None = None
    months: Months | None = None
    to: "Many[Text]" = ()
    notes: Lines | None = None
    year: Year | None = None
    steps: Many[Step] = ()


class Plan(Entity):
    works: Many[Work] = ()
    words: Many[Text] = ()


def read(yaml: str, files: dict[str, bytes], report: Report | None = None) -> tuple[Mapping | None, Report]:
    report = report or Report()
    facts = read_mapping(Source("plan/index.yaml", yaml), yaml, 1, report)
    whole = Tables(MemoryWorkspace(files), "plan", report).expand(facts, Plan)
    return whole, report


def works(
    rows: list[list[object]], change: Change | None = None, *, columns: str = COLUMNS, more: str = ""
) -> list:
    """Return the works of a sheet with these rows below the usual heads; there must be no fault."""
    content = workbook({"งาน": [HEADS, *rows]}, change)
    whole, report = read(f"works:\n  rows: w.xlsx\n  columns: {columns}\n{more}", {"plan/w.xlsx": content})
    assert [say(found) for found in report] == []
    return plain(whole)["works"]


def faults(
    rows: list[list[object]], change: Change | None = None, *, more: str = ""
) -> list[tuple[str, str]]:
    """Return place and code of what is told of a sheet."""
    content = workbook({"งาน": [HEADS, *rows]}, change)
    whole, report = read(f"works:\n  rows: w.xlsx\n  columns: {COLUMNS}\n{more}", {"plan/w.xlsx": content})
    if whole is not None:
        validate(whole, Plan, report)
    return [(place_of(found.span), found.code.name) for found in report]


def work(*cells: object) -> list[object]:
    return ["a", *cells]


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (7500000.0, "7500000"),
        (1234.5, "1234.5"),
        (Decimal("0.07"), "0.07"),
        (1e15, "1000000000000000"),
    ],
)
def test_numbers_are_those_that_were_typed(stored, text):
    (one,) = works([work("ก", stored)])
    assert one["budget"] == text


def test_amounts_keep_what_the_format_hides_and_words_keep_what_it_shows():
    def change(book):
        book["งาน"]["C2"].number_format = book["งาน"]["B2"].number_format = '#,##0" บาท"'

    (one,) = works([work(1234.5, 1234.5)], change)
    assert one == {"id": "a", "name": "1,235 บาท", "budget": "1234.5"}


@pytest.mark.parametrize(
    ("stored", "code", "text"), [(7, "000", "007"), (7, "General", "7"), (1500, "#,##0", "1500")]
)
def test_ids_stored_as_numbers_keep_the_zeros_that_are_shown(stored, code, text):
    def change(book):
        book["งาน"]["A2"].number_format = code

    (one,) = works([[stored, "ก"]], change)
    assert one["id"] == text


def test_percent_cells_are_percentages():
    def change(book):
        book["งาน"]["E2"].number_format = "0%"

    (one,) = works([work("ก", None, None, 0.4)], change)
    assert one["weight"] == "40%"


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        (datetime(2018, 10, 5), "d/m/yyyy", "2561-10-05"),
        (datetime(2018, 10, 5), "[$-D07041E]d mmmm yyyy", "2561-10-05"),
        (datetime(2561, 10, 5), "d/m/yyyy", "2561-10-05"),
        (datetime(2018, 10, 5, 9, 30), "d/m/yyyy h:mm", "2561-10-05 09:30"),
    ],
)
def test_dates_are_told_by_the_year_that_is_stored(stored, code, text):
    def change(book):
        book["งาน"]["D2"].number_format = code

    (one,) = works([work("ก", None, stored)], change)
    assert one["date"] == text


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        (datetime(1962, 10, 5), "d/m/yy"),
        (datetime(2561, 10, 5), "[$-107041E]d mmmm yyyy"),
    ],
)
def test_a_date_of_no_sure_era_is_refused(stored, code):
    def change(book):
        book["งาน"]["D2"].number_format = code

    assert faults([work("ก", None, stored)], change) == [("plan/w.xlsx:งาน!D2", "doubtful-date")]


def test_months_that_a_program_made_dates_of_are_months_and_dates_in_words_are_thai():
    def change(book):
        book["งาน"]["F2"].number_format = "mmm-yy"
        book["งาน"]["B2"].number_format = "d mmm yyyy"

    (one,) = works([work(datetime(2018, 10, 5), None, None, None, datetime(2018, 10, 1))], change)
    assert (one["name"], one["months"]) == ("5 ตุลาคม 2561", "ต.ค.")


def test_times_and_true_are_what_they_say():
    (one,) = works([["a", time(9, 30), None, None, None, None, True]])
    assert (one["name"], one["to"]) == ("09:30", ["ใช่"])


def test_breaks_of_lines_part_lists_and_stay_where_lines_are_kept():
    notes = "บรรทัดแรก\nบรรทัดสอง"
    (one,) = works([work("โครงการ\nใหญ่", None, None, None, None, "1. สวน, คลอง\n2. ถนน", notes)])
    assert one["name"] == "โครงการ ใหญ่"
    assert one["to"] == ["สวน, คลอง", "ถนน"]
    assert one["notes"] == notes


def test_a_dash_and_an_empty_cell_say_nothing():
    assert works([work("ก", "-", None, "–")]) == [{"id": "a", "name": "ก"}]


def test_blank_rows_total_rows_notes_and_column_numbers_are_no_entries():
    rows = [
        ["(1)", "(2)", "(3)", "(4)"],
        work("ก", 100),
        [None],
        ["b", "ข", 200.5],
        ["รวม 2 โครงการ", None, 300.5],
        ["หมายเหตุ: ไม่รวมงบกลาง"],
        ["รวมทั้งสิ้น", None, "๓๐๐.๕๐"],
    ]
    assert [one["id"] for one in works(rows)] == ["a", "b"]


def test_a_name_that_begins_like_a_total_is_an_entry():
    assert [one["name"] for one in works([["a", "รวมพลังชุมชน"]])] == ["รวมพลังชุมชน"]
    assert [one["id"] for one in works([["รวมพลัง", "ก"]])] == ["รวมพลัง"]


@pytest.mark.parametrize(
    ("id_", "name"),
    [("tqm", "Total Quality Management"), ("tri", "รวม 3 วัฒนธรรม"), ("total-care", "โครงการดูแลครบ")],
)
def test_a_row_with_an_id_and_more_is_an_entry_whatever_its_words(id_, name):
    rows = [work("ก", 100), [id_, name, 100, "1 มีนาคม 2562"], ["รวม", None, 200]]
    assert [one["id"] for one in works(rows)] == ["a", id_]


@pytest.mark.parametrize("label", ["Sub total", "Sub-total", "Subtotal", "ยอดยกไป", "ยอดยกมา"])
def test_a_carried_sum_is_compared_though_it_is_of_one_row(label):
    rows = [work("ก", 100), [None, label, 100], ["b", "ข", 250], [None, "Total", 350]]
    assert [one["id"] for one in works(rows)] == ["a", "b"]
    rows[1][2] = 90
    assert faults(rows) == [("plan/w.xlsx:งาน!C3", "row-total-differs")]


@pytest.mark.parametrize("label", ["ร้อยละ", "คิดเป็นร้อยละ", "%"])
def test_shares_below_a_total_are_no_entry(label):
    rows = [work("ก", 100), ["b", "ข", 300], [None, "รวม", 400], [None, label, 100]]
    assert [one["id"] for one in works(rows)] == ["a", "b"]


def test_subtotals_count_from_the_total_above_and_a_wrong_one_is_told():
    rows = [work("ก", 100), ["รวม", None, 100], ["b", "ข", 50], ["รวม", None, 50], ["รวมทั้งสิ้น", None, 150]]
    assert [one["id"] for one in works(rows)] == ["a", "b"]
    rows[-1][2] = 160
    assert faults(rows) == [("plan/w.xlsx:งาน!C6", "row-total-differs")]


@pytest.mark.parametrize(
    "label",
    [
        "รวมยุทธศาสตร์ที่ ๑",
        "รวมเป็นเงิน",
        "รวมทั้งสิ้น",
        "รวมงบประมาณทั้งสิ้น",
        "ผลรวม",
        "ยอดรวม",
        "ยอดรวมโครงการ",
        "รวมโครงการ ด้านที่ ๑",
        "รวม 2 โครงการ",
        "รวมความปลอดภัย",
        "ด้านที่ ๑",
        "ความปลอดภัย",
        "",
    ],
)
@pytest.mark.parametrize("column", [0, 1])
def test_a_subtotal_is_known_by_its_words_or_by_its_value_and_compared_and_never_added(label, column):
    subtotal: list[object] = [None, None, 300]
    subtotal[column] = label or None
    rows = [["a", "ก", 100], ["b", "ข", 200], subtotal, ["c", "ค", 50], ["รวมทั้งสิ้น", None, 350]]
    assert [one["id"] for one in works(rows)] == ["a", "b", "c"]


@pytest.mark.parametrize("label", ["รวมยุทธศาสตร์ที่ ๑", "ยอดรวมโครงการ", "รวมความปลอดภัย"])
def test_a_wrong_subtotal_is_told_and_the_total_below_it_is_not(label):
    rows = [["a", "ก", 100], ["b", "ข", 200], [label, None, 310], ["รวมทั้งสิ้น", None, 300]]
    assert faults(rows) == [("plan/w.xlsx:งาน!C4", "row-total-differs")]


@pytest.mark.parametrize("label", ["ด้านที่ ๑", "ความปลอดภัย"])
def test_a_row_that_is_neither_an_entry_nor_a_total_that_fits_is_told_once(label):
    rows = [["a", "ก", 100], ["b", "ข", 200], [None, label, 310], ["รวมทั้งสิ้น", None, 300]]
    assert faults(rows) == [("plan/w.xlsx:งาน!C4", "unclear-row")]


def test_totals_of_groups_in_groups_and_totals_above_their_rows_fit():
    below = [
        ["a", "ก", 100],
        ["รวมมิติที่ ๑", None, 100],
        ["b", "ข", 200],
        ["รวมมิติที่ ๒", None, 200],
        ["รวมด้านที่ ๑", None, 300],
        ["c", "ค", 50],
        ["รวมด้านที่ ๒", None, 50],
        ["รวมทั้งสิ้น", None, 350],
    ]
    assert [one["id"] for one in works(below)] == ["a", "b", "c"]
    above = [
        ["รวมทั้งสิ้น", None, 350],
        ["ด้านที่ ๑", None, 300],
        ["มิติที่ ๑", None, 100],
        ["a", "ก", 100],
        ["มิติที่ ๒", None, 200],
        ["b", "ข", 200],
        ["ด้านที่ ๒", None, 50],
        ["c", "ค", 50],
    ]
    assert [one["id"] for one in works(above)] == ["a", "b", "c"]
    above[4][2] = 201
    assert faults(above) == [("plan/w.xlsx:งาน!C6", "unclear-row")]


def test_the_total_of_the_whole_is_not_that_of_its_last_part():
    rows = [
        ["a", "ก", 100],
        ["รวมยุทธศาสตร์", None, 100],
        ["b", "ข", 50],
        ["รวมประจำ", None, 50],
        ["รวมทั้งสิ้น", None, 50],
    ]
    assert faults(rows) == [("plan/w.xlsx:งาน!C6", "row-total-differs")]


def test_an_entry_that_lacks_its_id_is_no_total():
    rows = [["a", "ก", 100], [None, "ข", 200, None, None, None, "สวน"], ["รวม", None, 300]]
    assert faults(rows) == [("plan/w.xlsx:งาน!A3", "empty-field")]


def test_a_step_whose_weight_is_that_of_those_above_is_a_step():
    columns = "{id: รหัส, name: ชื่อ, steps: {name: หมายเหตุ, weight: น้ำหนัก}}"
    rows = [
        ["a", "ก", None, None, 50, None, None, "สำรวจ"],
        [None, None, None, None, 50, None, None, "รวมกลุ่ม"],
    ]
    (one,) = works(rows, columns=columns)
    assert [step["name"] for step in one["steps"]] == ["สำรวจ", "รวมกลุ่ม"]


@pytest.mark.parametrize(
    ("amount", "code"),
    [("12 abc", "bad-number"), (-5, "bad-number"), (1.234, "bad-number"), ("=1+1", "formula-without-value")],
)
def test_a_bad_amount_above_a_total_is_told_once_at_its_own_cell(amount, code):
    rows = [["a", "ก", amount], ["b", "ข", 200], ["รวมยุทธศาสตร์", None, 300], ["รวมทั้งสิ้น", None, 300]]
    assert faults(rows) == [("plan/w.xlsx:งาน!C2", code)]


def test_the_error_of_a_formula_is_told_once_though_steps_stand_below_it():
    def change(book):
        book["งาน"]["C2"] = "#REF!"

    columns = "{id: รหัส, budget: งบ, steps: {name: หมายเหตุ, weight: น้ำหนัก}}"
    rows = [["a", "ก", 1, None, 50, None, None, "x"], [None] * 4 + [50, None, None, "y"], ["รวม", None, 300]]
    content = workbook({"งาน": [HEADS, *rows]}, change)
    whole, report = read(f"works: {{rows: w.xlsx, columns: {columns}}}", {"plan/w.xlsx": content})
    assert whole is None
    assert [(place_of(found.span), found.code.name) for found in report] == [
        ("plan/w.xlsx:งาน!C2", "cell-error")
    ]


def test_a_total_that_cannot_be_compared_is_told_and_keeps_nothing_back():
    def change(book):
        book["งาน"]["C3"] = "#REF!"

    assert faults([["a", "ก", 100], ["รวม", None, 1]], change) == [("plan/w.xlsx:งาน!C3", "cell-error")]
    assert faults([["a", "ก", 1], ["รวม", None, "=C2"]]) == [("plan/w.xlsx:งาน!C3", "formula-without-value")]
    content = workbook({"งาน": [HEADS, ["a", "ก", 100], ["รวม", None, "=C2"]]})
    whole, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    assert whole is not None
    assert not report.has_errors


@pytest.mark.parametrize(
    ("label", "name", "told"),
    [
        ("รวม 3 โครงการ", None, "A4: the row 'รวม 3 โครงการ' says 3 โครงการ, but its rows make 2 โครงการ"),
        ("รวม", "๓ โครงการ", "B4: the row 'รวม' says ๓ โครงการ, but its rows make 2 โครงการ"),
        ("รวม 2 โครงการ", None, ""),
        ("รวมโครงการ (2 โครงการ)", None, ""),
        ("รวมโครงการที่ใช้งบประมาณ 1 โครงการ", None, ""),
        ("รวม 7 แห่ง", None, ""),
    ],
)
def test_a_count_in_a_row_of_totals_is_compared_with_the_rows(label, name, told):
    head = ["รหัส", "โครงการ", "งบ"]
    content = workbook({"งาน": [head, ["a", "ก", 100], ["b", "ข", 200], [label, name, 300]]})
    yaml = "works: {rows: w.xlsx, columns: {id: รหัส, name: โครงการ, budget: งบ}}"
    _, report = read(yaml, {"plan/w.xlsx": content})
    said = [f"{found.span.address}: {found.message.render(ENGLISH)}" for found in report if found.span]
    assert said == ([told] if told else [])


def test_counts_of_projects_and_activities_are_told_apart_by_their_type() -> None:
    rows = [
        ["รหัส", "โครงการ", "ประเภท", "งบประมาณ", "ส่วน"],
        ["open-parks", "โครงการเปิดสวน", "โครงการ", 1000, "parks"],
        ["rake", "กิจกรรมกวาดใบไม้", "กิจกรรม", 500, "parks"],
        ["รวม 1 โครงการ 1 กิจกรรม", None, None, 1500],
        ["รวมทั้งสิ้น 2 โครงการ", None, None, 1500],
    ]
    yaml = (
        "projects:\n  rows: p.xlsx\n  values: {mission: ประจำ}\n"
        "  columns: {id: รหัส, name: โครงการ, type: ประเภท, budget: งบประมาณ, sections: ส่วน}\n"
    )
    indicators = (
        "indicators:\n  - {id: one, name: จำนวนสวน, mission: ประจำ, result: ผลผลิต, target: 3 แห่ง,"
        " measures: small-parks, projects: [open-parks, rake], definition: ก, method: นับ}\n"
    )
    files = {"plan/projects.yaml": yaml, "plan/indicators.yaml": indicators}
    assert codes(project({**files, "plan/p.xlsx": workbook({"ก": rows})}).check(["plan"])) == []
    rows[3][0] = "รวม 1 โครงการ 2 กิจกรรม"
    (found,) = project({**files, "plan/p.xlsx": workbook({"ก": rows})}).check(["plan"]).diagnostics
    assert "says 2 กิจกรรม, but its rows make 1 กิจกรรม" in say(found)


def test_a_row_that_stands_twice_is_told_once_and_the_total_below_it_is_not():
    rows = [["a", "ก", 100], ["b", "ข", 50], ["a", "ก", 100], ["รวม", None, 150]]
    yaml = f"works:\n  rows: w.xlsx\n  columns: {COLUMNS}\n"
    whole, report = read(yaml, {"plan/w.xlsx": workbook({"งาน": [HEADS, *rows]})})
    assert whole is not None
    assert len(report) == 0  # the two ids are told where all ids are compared
    rows = [rows[0], rows[2], rows[1], rows[3]]
    assert faults(rows) == [("plan/w.xlsx:งาน!A3", "repeated-row")]


def test_a_label_behind_its_amount_is_one():
    rows = [["a", "ก", 100], [None, None, 100, None, None, None, None, "รวมทั้งสิ้น"]]
    assert [one["id"] for one in works(rows)] == ["a"]


def test_signs_that_nobody_sees_do_not_change_an_id_nor_a_number():
    yaml = f"works:\n  rows: w.xlsx\n  columns: {COLUMNS}\n"
    content = workbook({"งาน": [HEADS, ["a\u200b", "ก", "100\u200b"], ["รวม", None, 100]]})
    whole, report = read(yaml, {"plan/w.xlsx": content})
    assert whole is not None
    facts = validate(whole, Plan, report)
    assert len(report) == 0
    assert isinstance(facts, Plan)
    assert [(one.id, one.budget) for one in facts.works] == [("a", 100)]


def test_hidden_columns_that_are_read_are_told():
    def change(book):
        book["งาน"].column_dimensions["C"].hidden = True
        book["งาน"].column_dimensions["Z"].hidden = True

    assert faults([["a", "ก", 100]], change) == [("plan/w.xlsx:งาน!C1", "hidden-columns")]


def test_a_declared_total_is_one():
    rows = [work("ก", 100), ["งบทั้งแผน", None, 90]]
    assert faults(rows, more="  total: งบทั้งแผน") == [("plan/w.xlsx:งาน!C3", "row-total-differs")]


def test_a_merged_cell_has_its_value_in_each_row_but_an_amount_only_once():
    def change(book):
        book["งาน"].merge_cells("B2:B3")

    assert [one["name"] for one in works([work("ก"), ["b"]], change)] == ["ก", "ก"]

    def change_amount(book):
        book["งาน"].merge_cells("C2:C3")

    assert faults([work("ก", 100), ["b", "ข"]], change_amount) == [("plan/w.xlsx:งาน!C2", "merged-amount")]


def test_a_title_over_several_columns_is_no_entry():
    def change(book):
        book["งาน"].merge_cells("A2:C2")

    assert [one["id"] for one in works([["โครงการยุทธศาสตร์"], work("ก")], change)] == ["a"]


def test_an_empty_cell_has_the_value_above_where_this_is_declared():
    rows = [["a", "ก"], ["b"], ["c", "ค"]]
    assert [one.get("name") for one in works(rows)] == ["ก", None, "ค"]
    assert [one["name"] for one in works(rows, more="  fill: ชื่อ")] == ["ก", "ก", "ค"]


def test_hidden_rows_and_sheets_are_read_and_told():
    def change(book):
        book["งาน"].row_dimensions[3].hidden = True

    assert faults([work("ก"), ["b", "ข"]], change) == [("plan/w.xlsx:งาน!A3", "hidden-rows")]
    content = workbook(
        {"งาน": [HEADS, work("ก")], "อื่น": [["ก"]]}, lambda book: setattr(book["งาน"], "sheet_state", "hidden")
    )
    whole, report = read(f"works: {{rows: w.xlsx, sheet: งาน, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    assert [found.code.name for found in report] == ["hidden-sheet"]
    assert plain(whole)["works"][0]["id"] == "a"


def test_of_several_sheets_one_must_be_named():
    content = workbook({"งาน": [HEADS, work("ก")], "อื่น": [["ก"]]})
    _, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    (found,) = report
    assert found.code.name == "which-sheet"
    assert "งาน, อื่น" in say(found)
    _, report = read(f"works: {{rows: w.xlsx, sheet: งานๆ, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    (found,) = report
    assert found.code.name == "unknown-sheet"
    assert "did you mean 'งาน'" in say(found)


def test_a_formula_without_a_stored_result_is_told_and_others_are_read():
    assert faults([work("ก", "=1+1")]) == [("plan/w.xlsx:งาน!C2", "formula-without-value")]
    stored = _edited(
        workbook({"งาน": [HEADS, work("ก", "=1+1")]}), "<v></v>", "<v>2</v>", "<v />", "<v>2</v>"
    )
    whole, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": stored})
    assert len(report) == 0
    assert plain(whole)["works"] == [{"id": "a", "name": "ก", "budget": "2"}]


def _edited(content: bytes, *changes: str) -> bytes:
    """Return a workbook whose first sheet has texts replaced, in pairs."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                for before, after in zip(changes[::2], changes[1::2], strict=True):
                    part = part.replace(before.encode(), after.encode())
            new.writestr(name, part)
    return stream.getvalue()


def test_heads_are_found_below_titles_in_two_rows_and_across_merged_cells():
    def change(book):
        sheet = book["งาน"]
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("C2:D2")

    rows = [
        ["แผนงานของสำนัก"],
        ["รหัส", "ชื่อ\nโครงการ", "งบประมาณ"],
        [None, None, "กทม.", "รัฐบาล"],
        ["a", "ก", 1, 2],
    ]
    content = workbook({"งาน": rows}, change)
    yaml = "works: {rows: w.xlsx, columns: {id: รหัส, name: ชื่อโครงการ, budget: งบประมาณ / รัฐบาล}}"
    whole, report = read(yaml, {"plan/w.xlsx": content})
    assert [say(found) for found in report] == []
    assert plain(whole)["works"] == [{"id": "a", "name": "ก", "budget": "2"}]


def test_months_may_be_marked_in_columns():
    content = workbook({"งาน": [["รหัส", "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค."], ["a", "/", "/", None, "x"]]})
    yaml = "works: {rows: w.xlsx, columns: {id: รหัส, months: [ต.ค., พ.ย., ธ.ค., ม.ค.]}}"
    whole, report = read(yaml, {"plan/w.xlsx": content})
    assert len(report) == 0
    assert plain(whole)["works"] == [{"id": "a", "months": "ต.ค. - พ.ย., ม.ค."}]


def test_typed_entries_and_several_tables_may_stand_in_one_list():
    content = workbook({"หนึ่ง": [["รหัส"], ["a"]], "สอง": [["รหัส"], ["b"]]})
    yaml = (
        "works:\n  - {rows: w.xlsx, sheet: หนึ่ง, columns: {id: รหัส}, values: {name: ก}}\n  - {id: c}\n"
        "  - {rows: w.xlsx, sheet: สอง, columns: {id: รหัส}}\n"
    )
    whole, report = read(yaml, {"plan/w.xlsx": content})
    assert len(report) == 0
    assert plain(whole)["works"] == [{"id": "a", "name": "ก"}, {"id": "c"}, {"id": "b"}]


def test_a_list_of_texts_takes_one_column():
    content = workbook({"คำ": [["คำ"], ["21st"], [4], [None], ["BMA"]]})
    whole, report = read("words: {rows: w.xlsx, columns: คำ}", {"plan/w.xlsx": content})
    assert len(report) == 0
    assert plain(whole)["words"] == ["21st", "4", "BMA"]


def test_thai_typed_in_an_unusual_way_is_mended_and_told_at_its_cell():
    content = workbook({"งาน": [HEADS, work("เเผนงาน")]})
    whole, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    (found,) = report
    assert (place_of(found.span), found.code.name) == ("plan/w.xlsx:งาน!B2", "unusual-thai-in-cells")
    assert plain(whole)["works"][0]["name"] == "แผนงาน"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 broken", "no workbook, or damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "old kind .xls"),
        ("mimetype", "kind .ods"),
        ("xl/workbook.bin", "kind .xlsb"),
        ("word/document.xml", "no workbook, or damaged"),
    ],
)
def test_what_is_no_workbook_is_refused_with_what_it_is(content, reason):
    if isinstance(content, str):
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            archive.writestr(content, "x")
        content = stream.getvalue()
    _, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    (found,) = report
    assert found.code.name == "not-a-table"
    assert reason in say(found)


def test_a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_unpacked():
    stream = BytesIO(workbook({"งาน": [HEADS]}))
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", b"\0" * 100_000_001)
    assert len(stream.getvalue()) < 200_000
    _, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": stream.getvalue()})
    (found,) = report
    assert "too big" in say(found)


def test_a_sheet_that_is_merged_as_a_whole_is_refused():
    content = _edited(
        workbook({"งาน": [HEADS]}, lambda book: book["งาน"].merge_cells("A3:B3")), "A3:B3", "A3:XFD1048576"
    )
    _, report = read(f"works: {{rows: w.xlsx, columns: {COLUMNS}}}", {"plan/w.xlsx": content})
    (found,) = report
    assert "merged" in say(found)


def test_a_sheet_that_is_protected_against_changes_is_read():
    def change(book):
        book["งาน"].protection.enable()
        book["งาน"]["A1"].protection = Protection(locked=True)

    assert [one["id"] for one in works([work("ก")], change)] == ["a"]


def test_later_checks_point_at_the_cells():
    rows = [["รหัส", "ชื่อเต็ม", "ชื่อย่อ"], ["parks", "กองสวน", "กสว."], ["parks", "ฝ่ายบริหาร", "ฝบ."]]
    made = project(
        {
            "plan/sections.yaml": "sections: {rows: s.xlsx, columns: {id: รหัส, name: ชื่อเต็ม, short: ชื่อย่อ}}",
            "plan/s.xlsx": workbook({"ส่วน": rows}),
        }
    )
    result = made.check(["plan"])
    assert codes(result) == ["duplicate-id"]
    assert TextFormat(ENGLISH).render(result.diagnostics) == (
        "content/plan/s.xlsx:ส่วน!A3: error[duplicate-id]: the id 'parks' is used twice for section\n"
        "   A3 | parks\n"
        "    hint: give one of them another id\n"
        "    see content/plan/s.xlsx:ส่วน!A2: it stands here first\n"
        "   A2 | parks\n"
    )


def test_the_same_amount_may_stand_in_two_rows_and_steps_go_on_below():
    columns = "{id: รหัส, name: ชื่อ, steps: {name: หมายเหตุ, weight: น้ำหนัก}}"
    rows = [
        ["a", "ก", None, None, 40, None, None, "สำรวจ"],
        [None, None, None, None, 60, None, None, "เปิด"],
        ["b", "ข", None, None, 100, None, None, "ทำ"],
    ]
    first, second = works(rows, columns=columns)
    assert first["steps"] == [{"name": "สำรวจ", "weight": "40"}, {"name": "เปิด", "weight": "60"}]
    assert second["steps"] == [{"name": "ทำ", "weight": "100"}]


def test_an_amount_that_is_repeated_with_its_project_in_each_row_of_a_step_counts_once():
    head = ["รหัส", "ชื่อ", "งบ", "ขั้นตอน", "น้ำหนัก", "เดือน"]
    row = ["open-parks", "โครงการเปิดสวน", 1200000]
    rows = [[*row, "สำรวจ", 40, "ต.ค."], [*row, "ปลูก", 30, "พ.ย."], [*row, "เปิด", 30, "ธ.ค."]]
    yaml = (
        "projects:\n  rows: p.xlsx\n  values: {type: โครงการ, mission: ยุทธศาสตร์, sections: parks}\n"
        "  columns: {id: รหัส, name: ชื่อ, budget: {amount: งบ},\n"
        "    steps: {name: ขั้นตอน, weight: น้ำหนัก, months: เดือน}}\n"
    )
    files = {"plan/projects.yaml": yaml, "plan/p.xlsx": workbook({"โครงการ": [head, *rows]})}
    text = WordFile(built(project(files), "plan")).text
    assert "๑,๒๐๐,๐๐๐" in text
    assert "๓,๖๐๐,๐๐๐" not in text
    assert all(step in text for step in ("สำรวจ", "ปลูก", "เปิด"))
