from bmaplan_docs.thai import to_arabic_digits, to_thai_digits


def test_every_arabic_digit_becomes_the_thai_digit_of_its_value():
    assert to_thai_digits("0123456789") == "๐๑๒๓๔๕๖๗๘๙"


def test_every_thai_digit_becomes_the_arabic_digit_of_its_value():
    assert to_arabic_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789"


def test_plain_conversion_spares_nothing():
    assert to_thai_digits("C40 ปี 2562") == "C๔๐ ปี ๒๕๖๒"


def test_digits_of_other_scripts_are_left():
    assert to_arabic_digits("९ ٣ ３ ๓") == "९ ٣ ３ 3"
    assert to_thai_digits("९ ٣ ３ 3") == "९ ٣ ３ ๓"
