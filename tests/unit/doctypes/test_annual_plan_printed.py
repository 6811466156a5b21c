"""What the tables of an annual plan print, and that no number in them was typed."""

from functools import cache

from project import built, project, sample_project, small_project
from wordfile import W, WordFile, style_of, text_of

from bmaplan_docs import Project

SAMPLE = "plans/foreign-affairs-2562"
TWICE = "โครงการสัปดาห์เมืองพี่เมืองน้อง ณ กรุงเทพมหานคร"


@cache
def sample() -> WordFile:
    result = Project.in_memory(sample_project()).build([SAMPLE])
    return WordFile(next(made.content for made in result.outputs if made.path.endswith("-2562.docx")))


def plain(text: str) -> str:
    """Return a text whose spaces are all of one kind."""
    return text.replace("\u00a0", " ")


def tables() -> list[list[list[str]]]:
    return [[[plain(cell) for cell in row] for row in table] for table in sample().tables]


def tables_under(head: str) -> list[list[list[str]]]:
    return [table for table in tables() if table[0][0].startswith(head)]


def test_a_project_of_two_measures_is_printed_under_both_and_counted_once() -> None:
    under = [table for table in tables_under("โครงการ/กิจกรรม") if any(row[0] == TWICE for row in table)]
    assert [table[0][0] for table in under] == ["โครงการ/กิจกรรมยุทธศาสตร์และประจำ", "โครงการ/กิจกรรมยุทธศาสตร์"]
    strategic, routine, activities = summaries()
    assert [row[1] for row in strategic].count(TWICE) == 1
    assert not any(TWICE in cell for table in (routine, activities) for row in table for cell in row)
    assert strategic[-1][:2] == ["รวมงบประมาณโครงการยุทธศาสตร์", "๑๔,๘๕๖,๐๐๐"]
    assert routine[-1][:2] == ["รวมงบประมาณโครงการประจำ", "๒๓,๕๐๐,๐๐๐"]
    assert "รวมงบประมาณทั้งสิ้น ๓๘,๓๕๖,๐๐๐ บาท" in plain(sample().text)


def summaries() -> list[list[list[str]]]:
    return [table for table in tables() if table[0][1:2] in (["ชื่อโครงการ"], ["ชื่อกิจกรรม"])]


def test_a_total_and_its_counts_are_not_parted_by_the_end_of_a_page() -> None:
    for node in sample().paragraphs:
        if text_of(node).strip().startswith(("รวมงบประมาณโครงการ", "รวมโครงการ", "โครงการที่ใช้งบประมาณ")):
            assert node.find(f"{W}pPr/{W}keepNext") is not None, text_of(node)


def test_progress_is_added_up_step_by_step() -> None:
    steps = [table for table in tables() if table[0][0].startswith("ขั้นตอนการปฏิบัติงาน")]
    assert [row[2] for row in steps[0][3:]] == [
        *(f"ร้อยละ {percent}" for percent in ("๑๐", "๒๐", "๓๐", "๖๐", "๗๐", "๙๐", "๑๐๐")),
        "๑๐๐",
    ]
    assert [table[-1][0] for table in steps] == [f"รวม {count} ขั้นตอน คิดเป็นร้อยละ" for count in "๗๗๖๖๕๕๗๗๓๓"]


def test_each_table_of_steps_begins_a_page_and_none_leaves_an_empty_one() -> None:
    begins = [node for node in sample().body if style_of(node) == "StepsTitle"]
    assert len(begins) == 9  # the first one stands below the title of the chapter
    before = [node.getprevious() for node in begins]
    assert {style_of(node) for node in before if node is not None} == {"SectionEnd"}


def test_who_defines_an_indicator_is_named_by_the_registry() -> None:
    rows = [row for table in tables_under("ตัวชี้วัด") if len(table[0]) == 3 for row in table[1:]]
    defined = {row[0].split(" ")[0]: row[1] for row in rows}
    assert defined["๒.๑"] == ""  # a group leaves it to those below
    assert defined["๒.๑.๓"] == "ตามที่ สงม. กำหนด"
    assert defined["๔.๑"] == "ตามที่ สกก. และ สตน. กำหนด"


def test_a_definition_stands_before_those_who_define_it() -> None:
    indicator = "{name: ก, definition: ข, defined_by: environment, tasks: {name: ค, section: office}}"
    dimensions = (f"  - name: {name}\n    indicators: {indicator}\n" for name in ("หนึ่ง", "สอง", "สาม"))
    text = f"evaluation:\n{''.join(dimensions)}"
    word = WordFile(built(project({"plan/evaluation.yaml": text}), "plan"))
    (row, *_) = [row for table in word.tables for row in table if plain(row[0]) == "๒.๑ ก"]
    assert plain(row[1]) == "ข\nตามที่ สสล. กำหนด"


def test_satang_are_printed_without_the_sign_for_whole_baht() -> None:
    projects = small_project()["content/plan/projects.yaml"].decode().replace("1,000,000", "1,000,000.25")
    text = plain(WordFile(built(project({"plan/projects.yaml": projects}), "plan")).text)
    assert "งบประมาณ ๑,๐๐๐,๐๐๐.๒๕ บาท" in text
    assert "๒๕.-" not in text


def test_levels_stand_below_the_method_with_their_weights() -> None:
    (cell,) = {
        cell
        for table in tables_under("มาตรการ")
        for row in table
        for cell in row
        if "ระดับที่ ๓" in cell and "ร้อยละ ๔๐" in cell
    }
    assert cell.index("วิธีการคำนวณ") < cell.index("ระดับที่ ๑") < cell.index("ระดับที่ ๓")
