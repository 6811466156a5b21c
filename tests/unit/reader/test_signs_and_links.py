"""Stars between digits stay; links into the document lead to what has the label."""

import pytest
from project import built, study
from wordfile import WordFile

from bmaplan_docs.word.anchors import label_anchor


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("5*10 กับ 6*7", "๕*๑๐ กับ ๖*๗"),
        ("2*3*4", "๒*๓*๔"),
        ("๒*๓*๔", "๒*๓*๔"),
        ("2**3 และ 4**5", "๒**๓ และ ๔**๕"),
        ("*5*ก **10** 2 * 3 * 4", "๕ก ๑๐ ๒ * ๓ * ๔"),
    ],
)
def test_stars_between_digits_are_printed(typed: str, printed: str) -> None:
    text = WordFile(built(study(typed), "study")).text.replace("\u00a0", " ")
    assert printed in text


def test_a_link_to_a_label_keeps_its_text_and_leads_to_the_bookmark() -> None:
    file = WordFile(built(study("(สวน)=\n## สวน\n\nดู[ข้อ 7 **หนา**](#สวน) [](#สวน)"), "study"))
    xml = file.parts["word/document.xml"].decode()
    anchor = label_anchor("สวน")
    assert f'w:hyperlink w:anchor="{anchor}"' in xml
    assert f'w:name="{anchor}"' in xml
    assert "ดูข้อ ๗ หนา" in file.text.replace("\u00a0", " ")
    assert f" REF {anchor} \\h " in xml
