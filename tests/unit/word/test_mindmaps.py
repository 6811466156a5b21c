"""Mind maps as the reader of the Word file sees them: boxes, curves, words, the page they stand on."""

import pytest
from lxml import etree
from project import built, study
from wordfile import WP, WordFile, style_of, text_of, value

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
EMU_PER_MM = 36_000
CITY = """(city)=
:::{mindmap} เมืองน่าอยู่
- เมือง**น่าอยู่** 2570
  - อากาศ
    - ต้นไม้ 100 ต้น
      - จามจุรี
    - สวน
  - เดินทาง
  - ปลอดภัย
:::

ดู{ref}`city`"""
SAID = ["เมืองน่าอยู่ ๒๕๗๐", "– อากาศ", "– – ต้นไม้ ๑๐๐ ต้น", "– – – จามจุรี", "– – สวน", "– เดินทาง", "– ปลอดภัย"]
WIDE = "\n".join(
    [":::{mindmap} กว้าง", "- กลาง"]
    + [f"  - ด้านที่ {n}\n    - กลยุทธ์\n      - โครงการ\n      - กิจกรรม\n      - งาน" for n in range(6)]
    + [":::"]
)


@pytest.fixture(scope="module")
def word() -> WordFile:
    return WordFile(built(study(CITY), "study"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def drawing(word: WordFile) -> etree._Element:
    return next(found for found in word.paragraphs if found.find(f".//{WPS}wsp") is not None)


def boxes(word: WordFile) -> dict[str, tuple[float, float, float, float]]:
    """Left, top, right and bottom of each box in mm, by its words."""
    found = {}
    for shape in drawing(word).iter(f"{WPS}wsp"):
        if shape.find(f"{WPS}txbx") is not None:
            off, size = shape.find(f".//{A}off"), shape.find(f".//{A}ext")
            x, y, width, height = (
                int(length) / EMU_PER_MM
                for length in (off.get("x"), off.get("y"), size.get("cx"), size.get("cy"))
            )
            found[plain(text_of(shape)).strip()] = (x, y, x + width, y + height)
    return found


def turned(text: str) -> int:
    return sum(
        value(section, "pgSz", "orient") == "landscape"
        for section in WordFile(built(study(text), "study")).sections
    )


def test_each_topic_has_a_box_and_each_branch_a_curve(word: WordFile) -> None:
    assert list(boxes(word)) == [said.replace("– ", "") for said in SAID]
    (path,) = drawing(word).iter(f"{A}path")
    assert path.get("fill") == "none"
    assert len(path.findall(f"{A}cubicBezTo")) == 6


def test_branches_stand_right_and_left_of_the_middle_and_farther_out_by_their_level(word: WordFile) -> None:
    box = boxes(word)
    left, _, right, _ = box["เมืองน่าอยู่ ๒๕๗๐"]
    assert right < box["อากาศ"][0] < box["อากาศ"][2] < box["ต้นไม้ ๑๐๐ ต้น"][0] < box["จามจุรี"][0]
    assert box["เดินทาง"][2] < left
    assert box["ปลอดภัย"][2] < left
    assert box["เดินทาง"][3] < box["ปลอดภัย"][1]


def test_a_curve_begins_and_ends_at_the_edges_of_its_boxes(word: WordFile) -> None:
    (path,) = drawing(word).iter(f"{A}path")
    points = [
        (int(point.get("x")) / EMU_PER_MM, int(point.get("y")) / EMU_PER_MM) for point in path.iter(f"{A}pt")
    ]
    box = boxes(word)
    (start, *_, end) = points[:4]
    middle, branch = box["เมืองน่าอยู่ ๒๕๗๐"], box["อากาศ"]
    assert start == pytest.approx((middle[2], (middle[1] + middle[3]) / 2), abs=0.01)
    assert end == pytest.approx((branch[0], (branch[1] + branch[3]) / 2), abs=0.01)


def test_the_alternative_text_says_the_tree(word: WordFile) -> None:
    (properties,) = drawing(word).iter(f"{WP}docPr")
    assert plain(properties.get("descr")).split("\n") == ["ภาพที่ ๑ เมืองน่าอยู่", *SAID]


def test_the_caption_stands_below_and_may_be_referred_to(word: WordFile) -> None:
    caption = drawing(word).getnext()
    assert (style_of(caption), plain(text_of(caption)).strip()) == ("FigureCaption", "ภาพที่ ๑ เมืองน่าอยู่")
    assert "ดูภาพที่ ๑" in plain(word.text)


def test_a_small_mind_map_stands_upright_and_a_wide_one_on_a_page_turned_sideways() -> None:
    assert turned(CITY) == 0
    assert turned(WIDE) == 1
    assert turned(WIDE.replace("- กลาง", ":portrait:\n\n- กลาง")) == 0
