"""Diagrams are vectors whose words stay words: in boxes, as alternative text, and for old programs."""

import pytest
from lxml import etree
from project import built, study
from wordfile import WP, W, WordFile, style_of, text_of, value

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PDCA = """(pdca)=
:::{cycle} วงจรคุณภาพ
steps:
  - {name: วางแผน (Plan), detail: ตั้งเป้า 12 ข้อ}
  - {name: ปฏิบัติ (Do)}
  - {name: ตรวจสอบ (Check)}
  - {name: ปรับปรุง (Act)}
:::

ดู{ref}`pdca`"""
STEPS = ["๑. วางแผน (Plan) – ตั้งเป้า ๑๒ ข้อ", "๒. ปฏิบัติ (Do)", "๓. ตรวจสอบ (Check)", "๔. ปรับปรุง (Act)"]


@pytest.fixture(scope="module")
def word() -> WordFile:
    return WordFile(built(study(PDCA), "study"))


@pytest.fixture(scope="module")
def paragraph(word: WordFile) -> etree._Element:
    return next(found for found in word.paragraphs if found.find(f".//{WPS}wsp") is not None)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def boxes(paragraph: etree._Element) -> list[etree._Element]:
    return [shape for shape in paragraph.iter(f"{WPS}wsp") if shape.find(f"{WPS}txbx") is not None]


def test_each_step_has_a_rounded_box_with_its_words(paragraph: etree._Element) -> None:
    said = [plain(text_of(box)).split("\n")[1:] for box in boxes(paragraph)]
    assert said == [
        ["วางแผน (Plan)", "ตั้งเป้า ๑๒ ข้อ"],
        ["ปฏิบัติ (Do)"],
        ["ตรวจสอบ (Check)"],
        ["ปรับปรุง (Act)"],
    ]
    assert {box.find(f".//{A}prstGeom").get("prst") for box in boxes(paragraph)} == {"roundRect"}


def test_thai_in_a_box_is_marked_as_complex_script_in_the_official_font(paragraph: etree._Element) -> None:
    (run, *_) = boxes(paragraph)[0].iter(f"{W}r")
    assert run.find(f"{W}rPr/{W}cs") is not None
    assert run.find(f"{W}rPr/{W}bCs") is not None
    assert value(run, "rPr/rFonts", "cs") == "TH SarabunPSK"
    assert value(run, "rPr/szCs") == value(run, "rPr/sz") == "28"


def test_an_arrow_leads_from_each_step_to_the_next(paragraph: etree._Element) -> None:
    (path,) = paragraph.iter(f"{A}path")
    assert len(path.findall(f"{A}moveTo")) == len(path.findall(f"{A}close")) == 4


def test_boxes_lie_inside_the_drawing_and_apart_from_each_other(paragraph: etree._Element) -> None:
    extent = paragraph.find(f".//{WP}extent")
    places = []
    for box in boxes(paragraph):
        off, size = box.find(f".//{A}off"), box.find(f".//{A}ext")
        x, y, width, height = (int(n) for n in (off.get("x"), off.get("y"), size.get("cx"), size.get("cy")))
        assert 0 <= x <= x + width <= int(extent.get("cx"))
        assert 0 <= y <= y + height <= int(extent.get("cy"))
        places.append((x, y, x + width, y + height))
    for number, one in enumerate(places):
        for other in places[:number]:
            assert one[0] > other[2] or other[0] > one[2] or one[1] > other[3] or other[1] > one[3]


def test_the_alternative_text_and_the_fallback_list_the_steps(paragraph: etree._Element) -> None:
    (properties,) = paragraph.iter(f"{WP}docPr")
    assert plain(properties.get("descr")).split("\n") == ["ภาพที่ ๑ วงจรคุณภาพ", *STEPS]
    shown = "".join(
        "\n" if fallback.find(f"{W}br") is not None else text_of(fallback)
        for fallback in paragraph.iter(f"{MC}Fallback")
    )
    assert plain(shown).strip().split("\n") == STEPS


def test_the_caption_stands_below_with_a_counter_of_its_own(
    word: WordFile, paragraph: etree._Element
) -> None:
    caption = paragraph.getnext()
    assert style_of(caption) == "FigureCaption"
    assert plain(text_of(caption)).strip() == "ภาพที่ ๑ วงจรคุณภาพ"
    assert paragraph.find(f"{W}pPr/{W}keepNext") is not None
    assert value(caption, "pPr/keepNext") == "0"
    assert "ดูภาพที่ ๑" in plain(word.text)


@pytest.mark.parametrize("count", range(3, 9))
def test_three_to_eight_steps_make_a_ring(count: int) -> None:
    steps = ", ".join(f"{{name: ขั้นที่ {number}}}" for number in range(count))
    word = WordFile(built(study(f":::{{cycle}}\nsteps: [{steps}]\n:::"), "study"))
    assert len(boxes(word.body)) == count
    assert len(list(word.body.iter(f"{A}close"))) == count


LONG = "วิเคราะห์ปัญหาและความต้องการของประชาชน (Analysis)"


@pytest.mark.parametrize("count", range(3, 9))
def test_long_names_and_details_find_room_in_smaller_letters(count: int) -> None:
    steps = [f"{{name: ขั้นที่ {number}}}" for number in range(count - 2)]
    said = f"{{name: {LONG}, detail: สำรวจข้อมูลจากสำนักงานเขต}}"
    listed = ", ".join([said, *steps, "{name: จัดทำแผนปฏิบัติการประจำปีของหน่วยงาน}"])
    word = WordFile(built(study(f":::{{cycle}}\nsteps: [{listed}]\n:::"), "study"))
    assert len(boxes(word.body)) == count
