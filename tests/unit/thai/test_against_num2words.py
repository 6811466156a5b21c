"""Money in words against num2words, which none of us wrote.

The rule: a 1 in the unit place is เอ็ด after any higher digit of the number it
belongs to, inside each group of six. num2words 0.5.14 follows it everywhere, also
for 101,000,000 and 0.25, where older editions did not. One difference is left:
below zero it says ติดลบ, the word for a balance; money in documents is ลบ.
"""

import random
from decimal import Decimal

import pytest
from num2words import num2words

from bmaplan_docs.thai import baht_text

AMOUNTS, PARTS = 100_000, 4


def oracle(amount: Decimal) -> str:
    return num2words(amount, lang="th", to="currency", currency="THB")


@pytest.mark.parametrize("part", range(PARTS))
def test_random_amounts_read_alike(part):
    source = random.Random(f"baht {part}")  # noqa: S311 - amounts, not secrets
    for _ in range(AMOUNTS // PARTS):
        size = source.randint(1, 26)
        amount = Decimal(source.randrange(10**size)).scaleb(-2)
        assert baht_text(amount) == oracle(amount), amount


def test_powers_of_ten_and_their_neighbours_read_alike():
    for power in range(25):
        for step in range(-11, 12):
            amount = Decimal(10**power + step)
            if amount >= 0:
                assert baht_text(amount) == oracle(amount), amount
                assert baht_text(amount / 100) == oracle(amount / 100), amount


@pytest.mark.parametrize("amount", ["101000000", "0.25", "501741221", "1000001"])
def test_the_amounts_that_libraries_got_wrong_read_alike(amount):
    assert baht_text(amount) == oracle(Decimal(amount))


def test_below_zero_differs_by_the_word_for_minus():
    assert oracle(Decimal(-5)) == "ติดลบห้าบาทถ้วน"
    assert baht_text(-5) == "ลบห้าบาทถ้วน"
