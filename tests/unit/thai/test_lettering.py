"""Thai letters that count."""

import pytest

from bmaplan_docs.thai import from_thai_letters, to_thai_letters

COUNTED = [(1, "ก"), (2, "ข"), (3, "ค"), (4, "ง"), (41, "ฮ"), (42, "กก"), (43, "ขข"), (83, "กกก")]


@pytest.mark.parametrize(("number", "letters"), COUNTED)
def test_numbers_become_letters_and_back(number: int, letters: str) -> None:
    assert to_thai_letters(number) == letters
    assert from_thai_letters(letters) == number


@pytest.mark.parametrize("letters", ["", "ฃ", "ฅ", "ฆ", "ฤ", "กข", "1", "๑", "a"])
def test_other_letters_count_nothing(letters: str) -> None:
    assert from_thai_letters(letters) is None
