"""Arabic digits among Thai ones are told in Word files, and not in content, whose digits are converted."""

from io import BytesIO

import pytest
from docx import Document
from project import study

from bmaplan_docs import Project

THAI = tuple(f"{label}. เมืองพี่เมืองน้อง พ.ศ. ๒๕๖{label} งบประมาณ {label},๐๐๐,๐๐๐ บาท" for label in "๑๒๓๔๕๖")


def found(*texts: str) -> list[str]:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    result = Project.in_memory({}).check_word({"x.docx": file.getvalue()}, select=["arabic-digits-amid-thai"])
    return [str(one.message.params["found"]) for one in result.diagnostics]


def test_one_among_many_is_told() -> None:
    assert found(*THAI, "๗. กรุงปักกิ่ง พ.ศ. 2564") == ["2564"]


@pytest.mark.parametrize(
    "text",
    [
        "The Senior Officials Meeting of ASEAN 2019",
        "รหัส P129 และ C40",
        "https://example.org/2019",
        "BMA Pro 21st",
    ],
)
def test_foreign_names_codes_and_addresses_are_not(text: str) -> None:
    assert found(*THAI, text) == []


def test_a_document_with_many_arabic_digits_has_chosen_so() -> None:
    assert found(*THAI, "งบประมาณ 1,000,000 บาท ปี 2564") == []


def test_content_is_left_alone() -> None:
    text = "\n\n".join((*THAI, "กรุงปักกิ่ง พ.ศ. 2564"))
    codes = {one.code.name for one in study(text).check().diagnostics}
    assert "arabic-digits-amid-thai" not in codes
