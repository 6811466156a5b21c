import re

import pytest

from bmaplan_docs.thai import Place, find_thai_digits_in_latin, localize_digits


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("ปี 2562", "ปี ๒๕๖๒"),
        ("พ.ศ.2562", "พ.ศ.๒๕๖๒"),
        ("งบประมาณ 7,500,000.50 บาท", "งบประมาณ ๗,๕๐๐,๐๐๐.๕๐ บาท"),
        ("งบประมาณ 38,356,000.- บาท", "งบประมาณ ๓๘,๓๕๖,๐๐๐.- บาท"),
        ("ระหว่างปี 2561 – 2565", "ระหว่างปี ๒๕๖๑ – ๒๕๖๕"),
        ("สัดส่วน 1/2 ของทั้งหมด", "สัดส่วน ๑/๒ ของทั้งหมด"),
        ("ตามข้อ 5.1.4.5 วรรคสอง", "ตามข้อ ๕.๑.๔.๕ วรรคสอง"),
        ("โทร. 0 2221 2141 - 69 ต่อ 1434", "โทร. ๐ ๒๒๒๑ ๒๑๔๑ - ๖๙ ต่อ ๑๔๓๔"),
        ("โทรศัพท์ 02-123-4567", "โทรศัพท์ ๐๒-๑๒๓-๔๕๖๗"),
        ("เวลา 09.30 - 12.00 น.", "เวลา ๐๙.๓๐ - ๑๒.๐๐ น."),
        ("ครั้งที่ 8/2560", "ครั้งที่ ๘/๒๕๖๐"),
        ("ไทยแลนด์ 4.0", "ไทยแลนด์ ๔.๐"),
        ("โควิด-19", "โควิด-๑๙"),
        ("ในวันที่ 1, 5 - 6 กันยายน 2560", "ในวันที่ ๑, ๕ - ๖ กันยายน ๒๕๖๐"),
        ("(1) ก 2) ข", "(๑) ก ๒) ข"),
    ],
)
def test_numbers_in_thai_context_are_converted_whole(typed, official):
    assert localize_digits(typed) == official


@pytest.mark.parametrize(
    "alone", [("2562", "๒๕๖๒"), ("1,234.50", "๑,๒๓๔.๕๐"), ("8/2560", "๘/๒๕๖๐"), ("- 2 -", "- ๒ -")]
)
def test_a_number_with_no_letters_around_it_is_thai(alone):
    typed, official = alone
    assert localize_digits(typed) == official


@pytest.mark.parametrize(
    "token",
    [
        "C40",
        "21st",
        "14 th",
        "COVID-19",
        "ISO 9001:2015",
        "ISO/IEC 27001",
        "ISBN 978-974-458-000-1",
        "e-GP2",
        "4C1D",
        "P129",
        "KR4",
        "V01",
        "H1N1",
        "PM2.5",
        "R&D2",
        "5G",
        "10km",
        "10 km",
        "5 GB",
        "1,500kg",
        "https://www.example.com/page/12?x=5#a7",
        "www.example.com/2562",
        "http://example.com/แผน_2562",
        "test01@example.com",
        "doi:10.1000/182",
        "10.5281/zenodo.123",
        "10.1000/182",
        "report2562.docx",
        "แผน2562.pdf",
        "v1.2.3",
        "เวอร์ชัน 2.0.1",
        "Version 2.0",
        "192.168.1.1",
        "10.0.0.1",
        "IP 8.8.8.8",
        "2001:db8::1",
        "&#3626;",
        "ASEAN 2019",
        "Camp 2018",
        "Shanghai International Youth Camp 2018",
        "Windows 10",
        "Phase 2",
        "Web 2.0",
        "Kaplan & Norton (1996)",
        "(Kotler, 2003: 45)",
        "(Porter 1985 : 33-35)",
        "Top 10 Cities",
        "100 Resilient Cities",
        "Tel. 0 2221 2141",
        "Meeting ID: 123 4567 8901",
        "n = 400",
        "37.5 µg/m3",
    ],
)
def test_digits_stay_arabic_in_a_latin_token_inside_thai(token):
    assert localize_digits(f"ตาม {token} และในปี 2562") == f"ตาม {token} และในปี ๒๕๖๒"


@pytest.mark.parametrize("follows", ["ครั้งที่ ๘", "ประเทศไทย", "เมืองอู่ฮั่น", "โครงการ", "วันที่ ๕"])
def test_an_english_name_with_a_year_is_kept_before_any_thai_word(follows):
    assert localize_digits(f"งาน ASEAN 2019 {follows}") == f"งาน ASEAN 2019 {follows}"


def test_two_thousand_people_are_no_year():
    assert localize_digits("Facebook 2000 คน") == "Facebook ๒๐๐๐ คน"


def test_latin_tokens_typed_against_thai_letters_are_kept():
    assert localize_digits("เครือข่ายC40ปี2562") == "เครือข่ายC40ปี๒๕๖๒"


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("มี KPI 5 ตัวชี้วัด", "มี KPI ๕ ตัวชี้วัด"),
        ("GDP 3.5 % ต่อปี และ KPI 80%", "GDP ๓.๕ % ต่อปี และ KPI ๘๐%"),
        ("จัด Workshop 15 มกราคม 2562", "จัด Workshop ๑๕ มกราคม ๒๕๖๒"),
        ("Facebook 25,000 ราย", "Facebook ๒๕,๐๐๐ ราย"),
        ("Gen Z 18 - 24 ปี", "Gen Z ๑๘ - ๒๔ ปี"),
        ("ผลผลิต (Output) 25 ราย", "ผลผลิต (Output) ๒๕ ราย"),
        ("จำนวน 3 Workshop", "จำนวน ๓ Workshop"),
        ("โครงการ MIB (2562 - 2565)", "โครงการ MIB (๒๕๖๒ - ๒๕๖๕)"),
        ("ประชาคม ASEAN 2562 และ", "ประชาคม ASEAN ๒๕๖๒ และ"),
        ("ในศตวรรษที่ 21 4C1D คือ", "ในศตวรรษที่ ๒๑ 4C1D คือ"),
        ("SWOT 1. จุดแข็ง 2. จุดอ่อน", "SWOT ๑. จุดแข็ง ๒. จุดอ่อน"),
        ("อีเมล a1@example.com โทร 02", "อีเมล a1@example.com โทร ๐๒"),
        ("Camp 2018 5 คน", "Camp 2018 ๕ คน"),
        ("ICU 5 เตียง", "ICU ๕ เตียง"),
        ("1 USD = 35.50 บาท", "1 USD = ๓๕.๕๐ บาท"),
        ("1.Bangkok คือเมือง", "๑.Bangkok คือเมือง"),
    ],
)
def test_a_number_beside_a_latin_word_is_thai_when_it_counts_thai_things(typed, official):
    assert localize_digits(typed) == official


def test_an_english_sentence_is_left():
    english = "In 2019 there were 5 cities and 1,200 people."
    assert localize_digits(english) == english


def test_the_values_of_codes_are_no_thai_numbers():
    assert localize_digits("T1 = 10, T2 = 20") == "T1 = 10, T2 = 20"


def test_each_table_cell_is_a_context_of_its_own():
    assert localize_digits("| 1 | C40 | 5 | ASEAN 2019 |") == "| ๑ | C40 | ๕ | ASEAN 2019 |"


def test_protected_words_are_kept_whole_and_not_inside_longer_numbers():
    assert localize_digits("ศูนย์ 1669 และ 16690", protect=["1669"]) == "ศูนย์ 1669 และ ๑๖๖๙๐"


def test_protected_patterns_are_kept():
    assert localize_digits("มอก. 2541 ปี 2562", protect=[re.compile(r"มอก\. [0-9]+")]) == "มอก. 2541 ปี ๒๕๖๒"


def test_a_project_can_have_its_own_codes_in_thai_digits():
    text = "นโยบาย P129 และ C40 ที่ https://example.com/P129"
    assert localize_digits(text, convert=["P129"]) == "นโยบาย P๑๒๙ และ C40 ที่ https://example.com/P129"


def test_protection_is_stronger_than_conversion():
    assert localize_digits("P129", protect=["P129"], convert=["P129"]) == "P129"


def test_a_text_without_arabic_digits_is_the_same_object():
    text = "ปี ๒๕๖๒ C๔๐"
    assert localize_digits(text) is text


@pytest.mark.parametrize(
    "fault",
    [
        "https://example.com/page๑๒",
        "http://so๐๑.example.org/a/๒๕๐๘",
        "C๔๐",
        "P๑๒๙",
        "COVID-๑๙",
        "๒๑st",
        "a๑@example.com",
    ],
)
def test_thai_digits_in_an_address_or_code_are_found(fault):
    text = f"ตาม {fault} ปี ๒๕๖๒"
    assert find_thai_digits_in_latin(text) == (Place(4, 4 + len(fault), fault),)


def test_thai_digits_elsewhere_are_no_fault():
    assert find_thai_digits_in_latin("ปี ๒๕๖๒ (Output) ๒๕ ราย ๑.Bangkok ไทยแลนด์ ๔.๐") == ()
