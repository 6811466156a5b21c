import pytest

from bmaplan_docs.thai import SpacingFinding, check_spacing, fix_spacing


@pytest.mark.parametrize(
    ("typed", "official", "codes"),
    [
        ("ต่างๆ", "ต่าง ๆ", ["mai-yamok-before"]),
        ("ต่างๆทั่วโลก", "ต่าง ๆ ทั่วโลก", ["mai-yamok-before", "mai-yamok-after"]),
        ("กรุงเทพมหานคร ฯ", "กรุงเทพมหานครฯ", ["paiyannoi"]),
        ("อ.ก.ก. ฯ", "อ.ก.ก.ฯ", ["paiyannoi"]),
        ("โต๊ะ เก้าอี้ฯลฯ", "โต๊ะ เก้าอี้ ฯลฯ", ["etc-before"]),
        ("โต๊ะ ฯลฯและอื่น", "โต๊ะ ฯลฯ และอื่น", ["etc-after"]),
        ("พ.ศ.๒๕๖๒", "พ.ศ. ๒๕๖๒", ["era"]),
        ("ปี พ. ศ. 2562", "ปี พ.ศ. 2562", ["era-inside"]),
        ("๕๐๐บาท", "๕๐๐ บาท", ["unit"]),
        ("๕๐๐.-บาท", "๕๐๐.- บาท", ["unit"]),
        ("09.30น.", "09.30 น.", ["unit"]),
        ("๒๕๖๗-๒๕๗๐", "๒๕๖๗ – ๒๕๗๐", ["year-range"]),
        ("๒๕๖๑ - ๒๕๖๕", "๒๕๖๑ – ๒๕๖๕", ["year-range"]),
        ("๐๙.๓๐-๑๒.๐๐ น.", "๐๙.๓๐ - ๑๒.๐๐ น.", ["time-range"]),
        ("๕-๖ กันยายน", "๕ - ๖ กันยายน", ["date-range"]),
        ("ต.ค.-ธ.ค. ๒๕๖๑", "ต.ค. - ธ.ค. ๒๕๖๑", ["date-range"]),
        ("ผลผลิต(Output)", "ผลผลิต (Output)", ["bracket-outside"]),
        ("(Output)ของงาน", "(Output) ของงาน", ["bracket-outside"]),
        ("( Output )", "(Output)", ["bracket-inside", "bracket-inside"]),
        ("คำว่า“งาน”คือ", "คำว่า “งาน” คือ", ["quote-outside", "quote-outside"]),
        ("“ งาน ”", "“งาน”", ["quote-inside", "quote-inside"]),
    ],
)
def test_a_spacing_fault_is_named_and_mended(typed, official, codes):
    assert [finding.code for finding in check_spacing(typed)] == codes
    assert fix_spacing(typed) == official
    assert check_spacing(official) == ()


@pytest.mark.parametrize(
    "official",
    [
        "อื่น ๆ",
        "เรื่องอื่น ๆ (ถ้ามี)",
        "“ต่าง ๆ”",
        "กรุงเทพฯ และโปรดเกล้าฯ",
        "ฯพณฯ นายกรัฐมนตรี",
        "พบ ฯพณฯ",
        "โทร. ๐-๒๒๒๑-๒๑๔๑",
        "ครั้งที่ ๘/๒๕๖๐",
        "ข้อ ๕.๑.๔",
        "๑) ก) ข้อความ",
        "โครงการ/กิจกรรม",
        "https://example.com/(a)ข",
        "คำ\u00a0ๆ",
        "f(x)",
        "แผน (ฉบับที่ ๑๒)",
    ],
)
def test_correct_text_has_no_findings(official):
    assert check_spacing(official) == ()
    assert fix_spacing(official) == official


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("แผน (ฉบับใหม่", 4, "bracket-pair"),
        ("แผน ฉบับใหม่)", 12, "bracket-pair"),
        ("คำว่า “งาน", 6, "quote-pair"),
        ("คำว่า งาน”", 9, "quote-pair"),
        ('คำว่า "งาน', 6, "quote-pair"),
    ],
)
def test_a_sign_without_partner_is_found_and_left(text, place, code):
    assert check_spacing(text) == (SpacingFinding(place, place + 1, text[place], None, code),)
    assert fix_spacing(text) == text


def test_a_pair_may_span_lines_of_a_paragraph_but_not_paragraphs():
    assert check_spacing("นโยบาย “ขยาย\nโอกาส”") == ()
    assert [finding.start for finding in check_spacing("“ขยาย\n\nโอกาส”")] == [0, 12]


def test_dashes_are_those_of_the_project():
    assert fix_spacing("๒๕๖๗ - ๒๕๗๐", year_dash="-") == "๒๕๖๗-๒๕๗๐"
    assert fix_spacing("๕-๖ กันยายน", date_dash=" – ") == "๕ – ๖ กันยายน"


def test_a_finding_says_its_rule_in_thai_and_english():
    (finding,) = check_spacing("ต่างๆ")
    assert finding.thai == "เว้นวรรคหน้าไม้ยมก"
    assert finding.english == "a space stands before ๆ"
