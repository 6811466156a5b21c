"""What a Thai writer may type for a value."""

from datetime import date
from decimal import Decimal

import pytest
from project import ENGLISH, project
from pydantic import TypeAdapter, ValidationError

from bmaplan_docs.facts import Baht, Lines, Many, Months, Percent, Text, ThaiDate, Year
from bmaplan_docs.facts.fields import Choice, read_year


def refused(kind: object, value: object) -> str:
    """Return the code with which a value is refused."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    return str(caught.value.errors()[0]["ctx"]["code"].name)


def taken(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    ("typed", "year"),
    [("2566", 2566), ("๒๕๖๖", 2566), ("พ.ศ. 2566", 2566), ("พ.ศ.๒๕๖๖", 2566), ("2484", 2484), ("2700", 2700)],
)
def test_years(typed: str, year: int) -> None:
    assert taken(Year, typed) == read_year(typed) == year


@pytest.mark.parametrize(
    "typed", ["2023", "66", "2483", "2701", "25660", "ปี 2566", "2566.0", "-2566", "²⁵⁶⁶", "9" * 5000]
)
def test_no_years(typed: str) -> None:
    assert refused(Year, typed) == "bad-year"
    assert read_year(typed) is None


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("7,500,000", "7500000"),
        ("๗,๕๐๐", "7500"),
        ("0", "0"),
        ("2500.5", "2500.5"),
        (" 10.25 ", "10.25"),
        ("10.500", "10.5"),
    ],
)
def test_amounts(typed: str, amount: str) -> None:
    assert taken(Baht, typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["-1", "1.005", "1,00", "7 ล้านกว่า", "NaN", "inf", "1e5", "", "1" * 40, "1,000 เหรียญ"]
)
def test_no_amounts(typed: str) -> None:
    assert refused(Baht, typed) in ("bad-number", "empty-field")


@pytest.mark.parametrize(
    ("typed", "percent"), [("100", "100"), ("33.3%", "33.3"), ("ร้อยละ ๕", "5"), ("0", "0")]
)
def test_percentages(typed: str, percent: str) -> None:
    assert taken(Percent, typed) == Decimal(percent)


def test_a_percentage_ends_at_one_hundred() -> None:
    assert refused(Percent, "100.1") == "bad-number"


@pytest.mark.parametrize("typed", ["2563-09-21", "2020-09-21", "21 กันยายน 2563", "๒๑ ก.ย. ๖๓", "21/9/2563"])
def test_dates(typed: str) -> None:
    assert taken(ThaiDate, typed) == date(2020, 9, 21)


@pytest.mark.parametrize("typed", ["31 กันยายน 2563", "พรุ่งนี้", "2563", "1/2/20"])
def test_no_dates(typed: str) -> None:
    assert refused(ThaiDate, typed) == "bad-date"


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("ต.ค.", "ต.ค. ต.ค."),
        ("ต.ค. - ธ.ค.", "ต.ค. ธ.ค."),
        ("ตุลาคม–มกราคม", "ต.ค. ม.ค."),
        ("พ.ค. ถึง มิ.ย., ก.ค. และ ก.ย.", "พ.ค. มิ.ย., ก.ค. ก.ค., ก.ย. ก.ย."),
        (["ม.ค.", "มี.ค. - เม.ย."], "ม.ค. ม.ค., มี.ค. เม.ย."),
        ("พ.ย. ๒๕๖๑ - ม.ค. 2562", "พ.ย. 2561 ม.ค. 2562"),
        ("ต.ค. - ธ.ค. 61", "ต.ค. ธ.ค. 2561"),
    ],
)
def test_months(typed: object, months: str) -> None:
    spans = taken(Months, typed)
    assert ", ".join(f"{first} {last}" for first, last in spans) == months


@pytest.mark.parametrize("typed", ["ต้นปี", "ต.ค. - ", "1", "ต.ค. - พ.ย. - ธ.ค.", "ต.ค.,"])
def test_no_months(typed: str) -> None:
    assert refused(Months, typed) == "bad-months"


def test_texts_lose_the_spaces_around_them_only() -> None:
    assert taken(Text, "  ก  ข ") == "ก  ข"


@pytest.mark.parametrize(
    ("typed", "lines"),
    [("ก\nข\n", ("ก", "ข")), ("ก\n\n ข", ("ก", "ข")), (["ก", "ข"], ("ก", "ข")), ("ก", ("ก",))],
)
def test_lines(typed: object, lines: object) -> None:
    assert taken(Lines, typed) == lines


def test_a_single_value_counts_as_a_list_of_one() -> None:
    assert taken(Many[Text], "ก") == taken(Many[Text], ["ก"]) == ("ก",)


@pytest.mark.parametrize("kind", [Text, Lines, Year, Baht, ThaiDate, Many[Text]])
@pytest.mark.parametrize("nothing", [None, []])
def test_nothing_is_no_value(kind: object, nothing: object) -> None:
    assert refused(kind, nothing) in ("empty-field", "wrong-type")


class Fruit(Choice):
    RIPE = "สุก"
    RAW = "ดิบ"


def test_choices_are_thai_words_or_english_names() -> None:
    assert (taken(Fruit, "สุก"), taken(Fruit, " raw ")) == (Fruit.RIPE, Fruit.RAW)
    assert refused(Fruit, "เน่า") == "unknown-choice"
    assert refused(Fruit, ["สุก"]) == "wrong-type"


def test_an_empty_value_that_must_be_there_is_not_to_be_deleted() -> None:
    plan = {
        "plan/projects.yaml": "projects: []\n",
        "plan/direction.yaml": "vision:\nmissions: ก\nswot:\n",
    }
    found = project(plan).check(["plan"]).diagnostics
    hints = {one.message.params["key"]: one.hint.render(ENGLISH) for one in found if one.hint}
    assert hints["projects"] == "write it on the lines below, each beginning with '- '"
    assert hints["vision"] == "write the value after the colon"
    assert hints["swot"] == "write it on the lines below, each as 'key: value' and indented"
