"""Charts: vectors whose values are printed, on few pages, and that a grey print does not blur."""

import itertools
import re
from decimal import Decimal

import pytest
from lxml import etree
from project import built, project, small_project, study
from wordfile import WP, W, WordFile, style_of, text_of, value

from bmaplan_docs.charts import Bars, Row, YearPlan, YearRow, draw
from bmaplan_docs.charts.pages import TURNED, UPRIGHT
from bmaplan_docs.thai import FiscalYear, MonthSpan
from bmaplan_docs.tree import Diagram, plain_text
from bmaplan_docs.tree.tones import TONES, Tone

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LONG = "โครงการเข้าร่วมการประชุมและกิจกรรมที่จัดโดยเมืองหรือองค์การระหว่างประเทศในกลุ่มประเทศอาเซียน"
SMALLEST = 12
"""Points: letters of the official font below this size are not read in print."""


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def chart(body: str) -> WordFile:
    return WordFile(built(study(body), "study"))


def bars(word: WordFile) -> list[tuple[int, int]]:
    """Width and height of each bar."""
    found = []
    for shape in word.body.iter(f"{WPS}wsp"):
        if shape.find(f"{WPS}cNvPr").get("name") == "bar":
            size = shape.find(f".//{A}ext")
            found.append((int(size.get("cx")), int(size.get("cy"))))
    return found


def words(word: WordFile) -> list[str]:
    """The free words of all drawings."""
    return [
        plain(text_of(shape)).strip()
        for shape in word.body.iter(f"{WPS}wsp")
        if shape.find(f"{WPS}cNvPr").get("name") == "words"
    ]


def described(word: WordFile) -> list[list[str]]:
    return [
        plain(found.get("descr")).split("\n") for found in word.body.iter(f"{WP}docPr") if found.get("descr")
    ]


PEOPLE = """(people)=
:::{chart} bars จำนวนผู้เข้าอบรม
:unit: คน

เขตเหนือ: 1,200
เขตใต้: 300
เขตตะวันตก: 0
:::

ดู{ref}`people`"""


def test_bars_are_as_long_as_their_numbers_and_say_them() -> None:
    word = chart(PEOPLE)
    (longest, _), (short, _) = bars(word)  # nothing has no bar
    assert short / longest == pytest.approx(300 / 1200, abs=0.001)
    assert words(word) == ["หน่วย: คน", "เขตเหนือ", "๑,๒๐๐", "เขตใต้", "๓๐๐", "เขตตะวันตก", "๐"]


def test_a_chart_is_counted_like_a_figure_and_can_be_referred_to() -> None:
    word = chart(PEOPLE)
    assert [plain(text).strip() for text in word.styled("FigureCaption")] == ["ภาพที่ ๑ จำนวนผู้เข้าอบรม"]
    assert "ดูภาพที่ ๑" in plain(word.text)


def test_the_alternative_text_says_the_numbers() -> None:
    assert described(chart(PEOPLE)) == [
        ["ภาพที่ ๑ จำนวนผู้เข้าอบรม", "เขตเหนือ ๑,๒๐๐ คน", "เขตใต้ ๓๐๐ คน", "เขตตะวันตก ๐ คน"]
    ]


def test_a_chart_is_no_picture_and_no_chart_of_an_office_program() -> None:
    word = chart(PEOPLE)
    assert not [name for name in word.parts if "media" in name or "chart" in name or "embed" in name]
    assert word.body.find(f".//{A}blip") is None


def test_several_series_have_a_legend_and_a_tone_each() -> None:
    word = chart(":::{chart} columns\n:series: ก่อน, ระหว่าง, หลัง, ติดตาม\nรุ่นที่ 1: [10, 20, 30, 5]\n:::")
    fills = []
    for shape in word.body.iter(f"{WPS}wsp"):
        if shape.find(f"{WPS}cNvPr").get("name") == "bar":
            fill = shape.find(f"{WPS}spPr")[2]
            fills.append((etree.QName(fill).localname, *(one.get("val") for one in fill.iter(f"{A}srgbClr"))))
    assert len(fills) == 8  # four in the legend
    assert len(set(fills)) == 4
    assert words(word)[:4] == ["ก่อน", "ระหว่าง", "หลัง", "ติดตาม"]


def test_one_blank_number_leaves_the_others_drawn_and_is_marked() -> None:
    word = chart(":::{chart} bars\nก: <กรอกจำนวน>\nข: 5\n:::")
    marked = [
        value(run, "rPr/highlight") for run in word.runs("กรอกจำนวน") if run.find(f"{W}rPr") is not None
    ]
    assert "yellow" in marked
    assert len(bars(word)) == 1


def lightness(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_tones_can_be_told_apart_in_a_grey_print() -> None:
    def differ(one: Tone, other: Tone) -> bool:
        return bool(one.pattern) != bool(other.pattern) or contrast(one.paper, other.paper) >= 1.5

    assert all(itertools.starmap(differ, itertools.combinations(TONES, 2)))
    assert contrast(TONES[0].paper, TONES[1].paper) >= 4.5
    assert all(contrast(tone.ink, "FFFFFF") >= 7 for tone in TONES)  # every bar has an outline
    assert all(contrast(tone.ink, tone.paper) >= 4.5 for tone in TONES if tone.pattern)


def rows(count: int, name: str = "รายการที่") -> tuple[Row, ...]:
    return tuple(Row(f"{name} {n}", (Decimal(n * n),), (f"{n * n:,}",)) for n in range(1, count + 1))


def whole(diagram: Diagram) -> None:
    """Everything lies inside the drawing, and no words are too small."""
    for thing in (*diagram.bars, *diagram.words):
        assert -0.01 <= thing.x <= thing.x + thing.width <= diagram.width + 0.01, thing
        assert -0.01 <= thing.y <= thing.y + thing.height <= diagram.height + 0.01, thing
    assert min(words.size for words in diagram.words) >= SMALLEST


def apart(diagram: Diagram) -> None:
    """No words lie on other words or on a bar."""
    things = [*diagram.bars, *diagram.words]
    for one, other in itertools.combinations(things, 2):
        if one in diagram.bars and other in diagram.bars:
            continue
        beside = one.x + one.width <= other.x + 0.01 or other.x + other.width <= one.x + 0.01
        below = one.y + one.height <= other.y + 0.01 or other.y + other.height <= one.y + 0.01
        assert beside or below, (one, other)


@pytest.mark.parametrize("count", [1, 2, 7, 12, 13, 30])
@pytest.mark.parametrize("standing", [True, False])
@pytest.mark.parametrize("name", ["ก", "สำนักงานเขตที่", LONG])
def test_one_to_thirty_bars_stand_on_a_page_or_go_on(count: int, name: str, standing: bool) -> None:  # noqa: FBT001
    drawn = draw(Bars(rows(count, name), "บาท", total="9", standing=standing))
    for diagram in drawn.diagrams:
        whole(diagram)
        apart(diagram)
        assert diagram.height <= UPRIGHT.height
    said = [plain_text(line) for diagram in drawn.diagrams for line in diagram.spoken]
    assert len(said) == count + 1
    assert len(drawn.diagrams) == ({12: 2, 13: 2, 30: 3}.get(count, 1) if name == LONG else 1)


def test_bars_on_two_pages_have_one_scale() -> None:
    first, second = draw(Bars(rows(60), "บาท")).diagrams
    assert first.bars[-1].width < second.bars[-1].width
    assert first.bars[9].width / second.bars[-1].width == pytest.approx(100 / 3600, abs=0.001)


def test_amounts_as_long_as_there_are_leave_room_for_bars() -> None:
    amount = Decimal("999999999999.99")
    (diagram,) = draw(
        Bars((Row(LONG, (amount,), ("999,999,999,999.99",), "100.0"),), "บาท", after="ร้อยละ")
    ).diagrams
    apart(diagram)
    assert diagram.bars[0].width > 15


def test_zeros_alone_make_a_chart_without_bars() -> None:
    (diagram,) = draw(Bars((Row("ก", (Decimal(0),), ("-",), "-"),), "บาท", after="ร้อยละ", total="-")).diagrams
    assert diagram.bars == ()


MONTHS = FiscalYear(2562).months


def plan(count: int, name: str = "โครงการที่") -> YearPlan:
    bars = (MonthSpan(MONTHS[0], MONTHS[2]), MonthSpan(MONTHS[5], MONTHS[11]))
    made = (YearRow(f"{n}. {name}", bars, (n - 1) % 2, "7,500,000") for n in range(1, count + 1))
    return YearPlan(MONTHS, tuple(made), "โครงการ", "งบประมาณ\n(บาท)", ("ก", "ข"), "9,999,999")


@pytest.mark.parametrize(
    ("count", "name", "pages", "turned"),
    [
        (1, "โครงการที่", 1, False),
        (20, "โครงการที่", 1, False),
        (17, LONG, 1, True),
        (60, LONG, 6, True),
        (200, LONG, 20, True),
    ],
)
def test_a_year_stands_on_one_page_as_long_as_it_can_be_read(
    count: int,
    name: str,
    pages: int,
    turned: bool,  # noqa: FBT001
) -> None:
    drawn = draw(plan(count, name))
    for diagram in drawn.diagrams:
        whole(diagram)
        assert diagram.height <= (TURNED if drawn.turned else UPRIGHT).height
    assert (len(drawn.diagrams), drawn.turned) == (pages, turned)
    said = [plain_text(line) for diagram in drawn.diagrams for line in diagram.spoken]
    assert len(said) == count
    heads = [[plain_text(words.words) for words in diagram.words][:2] for diagram in drawn.diagrams]
    assert heads == [["โครงการ", "ก"]] * pages  # the head stands on every page


def test_a_year_is_not_turned_where_an_upright_page_is_wanted() -> None:
    drawn = draw(plan(17, LONG), upright=True)
    assert not drawn.turned
    assert len(drawn.diagrams) == 3


def of_plan(name: str, changes: dict[str, str] | None = None) -> WordFile:
    text = f"# หลักการและเหตุผล\n\n:::{{chart}} {name} ก\n:of: plan\n:::\n"
    return WordFile(built(project({"study/1-background.md": text, **(changes or {})}), "study"))


WORK = """projects:
  - id: open-parks
    name: โครงการเปิดสวน
    type: โครงการ
    mission: ยุทธศาสตร์
    budget: [{amount: "750,000"}, {amount: "150,000", source: รัฐบาล}]
    sections: [parks, office]
    steps:
      - {name: สำรวจ, weight: 50, months: "ต.ค. - ธ.ค., มี.ค."}
      - {name: เปิด, weight: 50, months: เม.ย.}
  - id: rake-leaves
    name: กิจกรรมกวาดใบไม้
    type: กิจกรรม
    mission: ประจำ
    budget: 100,000
    sections: office
"""
BOTH = {
    "plan/projects.yaml": WORK,
    "plan/indicators.yaml": small_project()["content/plan/indicators.yaml"]
    .decode()
    .replace("projects: open-parks", "projects: [open-parks, rake-leaves]"),
}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "budget-by-section",
            ["กสว. ๙๐๐,๐๐๐ บาท (ร้อยละ ๙๐.๐)", "ฝบ. ๑๐๐,๐๐๐ บาท (ร้อยละ ๑๐.๐)", "รวม ๑,๐๐๐,๐๐๐ บาท"],
        ),
        ("budget-by-area", ["ด้านที่ ๒ สิ่งแวดล้อมดี ๑,๐๐๐,๐๐๐ บาท (ร้อยละ ๑๐๐.๐)", "รวม ๑,๐๐๐,๐๐๐ บาท"]),
        (
            "budget-by-source",
            ["กทม. ๘๕๐,๐๐๐ บาท (ร้อยละ ๘๕.๐)", "รัฐบาล ๑๕๐,๐๐๐ บาท (ร้อยละ ๑๕.๐)", "รวม ๑,๐๐๐,๐๐๐ บาท"],
        ),
        (
            "budget-by-quarter",
            [
                "ไตรมาสที่ ๑ ๓๓๗,๕๐๐ บาท (ร้อยละ ๓๓.๘)",
                "ไตรมาสที่ ๒ ๑๑๒,๕๐๐ บาท (ร้อยละ ๑๑.๓)",
                "ไตรมาสที่ ๓ ๔๕๐,๐๐๐ บาท (ร้อยละ ๔๕.๐)",
                "ไตรมาสที่ ๔ -",
                "ไม่ได้กำหนดขั้นตอน ๑๐๐,๐๐๐ บาท (ร้อยละ ๑๐.๐)",
                "รวม ๑,๐๐๐,๐๐๐ บาท",
            ],
        ),
        (
            "projects-by-class",
            [
                "ภารกิจยุทธศาสตร์ โครงการ ๑ โครงการ/กิจกรรม, กิจกรรม ๐ โครงการ/กิจกรรม",
                "ภารกิจประจำ โครงการ ๐ โครงการ/กิจกรรม, กิจกรรม ๑ โครงการ/กิจกรรม",
                "รวม ๒ โครงการ/กิจกรรม",
            ],
        ),
        (
            "year",
            [
                "๑. โครงการเปิดสวน ต.ค. - ธ.ค. ๒๕๖๖, มี.ค. - เม.ย. ๒๕๖๗ ๙๐๐,๐๐๐",
                "๒. กิจกรรมกวาดใบไม้ ไม่ได้กำหนดขั้นตอน ๑๐๐,๐๐๐",
            ],
        ),
    ],
)
def test_charts_of_a_plan_say_the_numbers_of_its_ledger(name: str, said: list[str]) -> None:
    assert described(of_plan(name, BOTH)) == [["ภาพที่ ๑ ก", *said]]


def test_a_plan_without_money_has_dashes_and_no_bars() -> None:
    word = of_plan("budget-by-area", {"plan/projects.yaml": re.sub(r"    budget.*\n", "", _small())})
    assert bars(word) == []
    assert described(word) == [["ภาพที่ ๑ ก", "ด้านที่ ๒ สิ่งแวดล้อมดี -", "รวม -"]]


def _small() -> str:
    return small_project()["content/plan/projects.yaml"].decode()


def test_a_changed_amount_changes_the_chart_of_another_document() -> None:
    dearer = {"plan/projects.yaml": _small().replace("1,000,000", "2,000,000")}
    assert of_plan("budget-by-area").content != of_plan("budget-by-area", dearer).content
    assert "๒,๐๐๐,๐๐๐" in words(of_plan("budget-by-area", dearer))


def test_a_plan_draws_its_own_charts_and_lists_them() -> None:
    index = small_project()["content/plan/index.md"].decode()
    made = project(
        {
            "plan/index.md": index.replace(
                "งานของสำนัก", "(chart)=\n:::{chart} budget-by-section งบ\n:::\n\n{ref}`chart`"
            )
        }
    )
    word = WordFile(built(made, "plan"))
    assert plain(word.styled("FigureCaption")[0]).strip() == "ภาพที่ ๑ งบ"


def test_what_goes_on_over_the_page_says_so() -> None:
    listed = "\n".join(f"เขตที่ {n}: {n}" for n in range(1, 61))
    word = chart(f":::{{chart}} bars ผู้เข้าอบรม\n{listed}\n:::")
    assert len(described(word)) == 2
    assert [plain(text).strip() for text in word.styled("FigureCaption")] == ["ภาพที่ ๑ ผู้เข้าอบรม"]
    (below,) = [found for found in word.paragraphs if text_of(found).strip() == "ผู้เข้าอบรม (ต่อ)"]
    assert style_of(below) == "Centered"
