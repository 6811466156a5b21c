"""An annual plan changes its layout by changing one line: the same facts, the same prose, nothing lost."""

import re

import pytest
from openxml_audit import OpenXmlValidator
from project import codes, sample_project, small_project
from wordfile import WordFile

from bmaplan_docs import Project, Result
from bmaplan_docs.word import audit

PLAN = "plans/foreign-affairs-2562"
INDEX = f"content/{PLAN}/index.md"
FOUR_PARTS = (
    "ส่วนที่ ๑",
    "วิสัยทัศน์ของหัวหน้าหน่วยงาน",
    "ส่วนที่ ๒ บทสรุปสำหรับผู้บริหาร",
    "ส่วนที่ ๓ สาระของแผน",
    "บทที่ ๑ สภาพทั่วไป การวิเคราะห์ประเมินสถานการณ์",
    "บทที่ ๒ การขับเคลื่อนสู่เป้าหมาย",
    "บทที่ ๓ ยุทธศาสตร์/แนวทางการพัฒนา",
    "บทที่ ๔ การบริหารแผนเพื่อให้บรรลุเป้าหมาย",
    "ส่วนที่ ๔ การนำแผนฯ ไปสู่การปฏิบัติ",
    "๑. ผังแสดงความสัมพันธ์ของวิสัยทัศน์ ด้าน และมาตรการ ตามภารกิจของหน่วยงาน",
    "๗. การเสนอโครงการ/กิจกรรมที่จัดทำขึ้นใหม่ซึ่งไม่ปรากฏในแผนปฏิบัติราชการกรุงเทพมหานคร",
)


def sample(edition: int) -> Result:
    files = dict(sample_project())
    files[INDEX] = files[INDEX].replace(b"edition: 2562", f"edition: {edition}".encode())
    return Project.in_memory(files).build([PLAN])


def plain(word: WordFile) -> str:
    return word.text.replace("\u00a0", " ")


@pytest.fixture(scope="module")
def four_parts() -> WordFile:
    result = sample(2561)
    assert codes(result) == []
    return WordFile(result.outputs[0].content)


@pytest.fixture(scope="module")
def as_issued() -> WordFile:
    result = sample(2562)
    assert codes(result) == []
    return WordFile(result.outputs[0].content)


def test_the_sample_has_the_four_parts_in_their_order(four_parts: WordFile) -> None:
    lines = [line.strip() for line in plain(four_parts).split("\n")]
    assert [line for line in lines if line in FOUR_PARTS] == list(FOUR_PARTS)
    listed = [line for line in lines if line.partition("\t")[0] in FOUR_PARTS and "\t" in line]
    assert [line.partition("\t")[0] for line in listed] == list(FOUR_PARTS)


def test_both_layouts_state_the_same_money(four_parts: WordFile, as_issued: WordFile) -> None:
    assert "รวมงบประมาณทั้งสิ้นของแผน ๓๘,๓๕๖,๐๐๐ บาท" in plain(four_parts)
    assert "รวมภารกิจเชิงยุทธศาสตร์ ๓ โครงการ ๕ กิจกรรม งบประมาณ ๑๔,๘๕๖,๐๐๐ บาท" in plain(four_parts)
    assert "รวมงบประมาณทั้งสิ้น ๓๘,๓๕๖,๐๐๐ บาท" in plain(as_issued)


def test_prose_stands_in_both_layouts_under_the_title_of_each(
    four_parts: WordFile, as_issued: WordFile
) -> None:
    for words in (
        "ความสัมพันธ์ระหว่างประเทศในปัจจุบันมิได้จำกัดอยู่",
        "มาตรการในแผนฉบับนี้เลือกจากแผนพัฒนากรุงเทพมหานคร",
        "ที่ประชุมหัวหน้าส่วนราชการพิจารณาความก้าวหน้าทุกไตรมาส",
        "เราจะเริ่มจากผู้ประกอบการที่พร้อมค้าขายกับต่างประเทศ",
        "โครงการพัฒนาฐานข้อมูลความร่วมมือระหว่างประเทศของกรุงเทพมหานคร",
    ):
        assert words in plain(four_parts)
        assert words in plain(as_issued)


def test_headings_of_either_layout_are_understood_by_the_other() -> None:
    files = dict(sample_project())
    text = files[INDEX].decode()
    for old, new in (
        ("# ข้อมูลทั่วไป", "# สภาพทั่วไป การวิเคราะห์ประเมินสถานการณ์"),
        ("# เป้าหมายการดำเนินการ", "# การขับเคลื่อนสู่เป้าหมาย"),
        ("# มาตรการและโครงการ/กิจกรรม", "# ยุทธศาสตร์/แนวทางการพัฒนา"),
        ("# การนำแผนฯ ไปสู่การปฏิบัติและการติดตามประเมินผล", "# การบริหารแผนเพื่อให้บรรลุเป้าหมาย"),
    ):
        assert old in text
        text = text.replace(old, new)
    for edition in (2561, 2562):
        files[INDEX] = text.replace("edition: 2562", f"edition: {edition}").encode()
        result = Project.in_memory(files).build([PLAN])
        assert codes(result) == []
        assert result.outputs


def test_a_small_plan_as_issued_becomes_a_draft_in_four_parts_with_blanks_for_what_it_lacks() -> None:
    files = dict(small_project())
    path = "content/plan/index.md"
    files[path] = files[path].replace(b"edition: 2562", b"edition: 2561")
    result = Project.in_memory(files).build(["plan"])
    assert sorted(codes(result)) == [
        *["layout-lacks-fact"] * 4,
        "measure-without-linkage",
        *["missing-section"] * 3,
        "no-indicator-of-class",
    ]
    text = plain(WordFile(result.outputs[0].content))
    assert "<ยังไม่ได้กรอก: วิสัยทัศน์ของหัวหน้าหน่วยงาน>" in text
    assert "<ยังไม่ได้กรอก: เป้าหมายหลัก>" in text
    assert "ไม่มีโครงการ/กิจกรรมที่เสนอใหม่" in text


def test_a_project_of_two_linkages_stands_in_both_groups_and_is_counted_once(four_parts: WordFile) -> None:
    text = plain(four_parts)
    third = text[text.rindex("๓. โครงการ/กิจกรรมที่สนับสนุนภารกิจเชิงยุทธศาสตร์") :]
    third = third[: third.index("๔. โครงการ/กิจกรรมที่สนับสนุนภารกิจประจำ")]
    assert third.count("โครงการสัปดาห์เมืองพี่เมืองน้อง ณ กรุงเทพมหานคร") == 2
    assert "จำนวน ๙ โครงการ งบประมาณ ๒๓,๕๐๐,๐๐๐ บาท รายการแสดงในข้อ ๔" in third


def test_the_chart_says_for_each_measure_what_it_responds_to(four_parts: WordFile) -> None:
    xml = four_parts.parts["word/document.xml"].decode()
    described = " ".join(re.findall(r'descr="([^"]*)"', xml))
    for words in (
        "มาตรการที่ ๒ จัดทำแผนยุทธศาสตร์ระดับหน่วยงาน (นโยบายผู้ว่าราชการกรุงเทพมหานคร, แผนพัฒนากรุงเทพมหานคร)",
        "ด้านที่ ๗ การบริหารจัดการเมืองมหานคร",
    ):
        assert words in described


def test_nothing_is_found_in_the_four_parts(four_parts: WordFile, tmp_path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(four_parts.content)
    assert audit(four_parts.content) == ()
    assert [error.description for error in OpenXmlValidator(max_errors=20).validate(path).errors] == []


@pytest.mark.validator
def test_the_sdk_finds_nothing_in_the_four_parts(four_parts: WordFile, tmp_path, ooxml_validator) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(four_parts.content)
    assert ooxml_validator(path) == []
