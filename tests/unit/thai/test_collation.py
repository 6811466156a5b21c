from bmaplan_docs.thai import sort_key


def in_order(*words: str) -> bool:
    shuffled = words[1::2] + words[::2]
    return sorted(shuffled, key=sort_key) == list(words)


def test_a_leading_vowel_counts_after_its_consonant():
    assert in_order("กา", "เกณฑ์", "ขา", "แผน", "เมือง", "ราช")
    assert in_order("ทาง", "ไทย", "ธง")


def test_vowels_stand_in_the_order_of_the_dictionary():
    assert in_order(
        "กก", "กะ", "กัน", "กา", "กำ", "กิน", "กี", "กึ", "กือ", "กุ", "กู", "เก", "แก", "โก", "ใก", "ไก"
    )


def test_tones_count_only_between_words_otherwise_alike():
    assert in_order("ปา", "ป่า", "ป้า", "ป๊า", "ป๋า", "ปาก")


def test_thanthakhat_stands_before_the_tones():
    assert in_order("แร", "แร์", "แร็", "แร่", "แรก")


def test_the_letters_rue_and_lue_follow_ro_and_lo():
    assert in_order("รา", "ฤดู", "ฤๅษี", "ลา", "ฦๅ", "วา")


def test_numbers_sort_by_value_whatever_their_digits():
    assert in_order("ข้อ 2", "ข้อ ๑๐", "ข้อ 100", "ข้อ ๑๐๐๐")


def test_numbers_stand_before_thai_and_thai_before_latin():
    assert in_order("2562", "กรุงเทพ", "apple", "Bangkok")


def test_capitals_and_small_letters_stand_together():
    assert in_order("apple", "Apple", "bus", "Zebra")


def test_quotes_brackets_and_spaces_do_not_count():
    assert in_order("“กบ”", "(กา)", "กา ขา", "กาง")
