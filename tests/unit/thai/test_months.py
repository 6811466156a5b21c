from datetime import date

import pytest

from bmaplan_docs.thai import Month, MonthSpan, Reason, ThaiError


def test_a_month_knows_its_names():
    october = Month(2561, 10)
    assert (october.short, october.full) == ("ต.ค.", "ตุลาคม")


@pytest.mark.parametrize(
    ("style", "shown"),
    [("full", "ตุลาคม ๒๕๖๑"), ("short", "ต.ค. ๒๕๖๑"), ("name", "ตุลาคม"), ("short-name", "ต.ค.")],
)
def test_a_month_has_the_form_asked_for(style, shown):
    assert Month(2561, 10).format(style) == shown


def test_a_month_prints_short():
    assert str(Month(2561, 10)) == "ต.ค. ๒๕๖๑"


def test_an_unknown_style_is_refused():
    with pytest.raises(ThaiError):
        Month(2561, 10).format("long")


def test_months_follow_each_other_over_the_year():
    assert Month(2561, 12).next() == Month(2562, 1)
    assert Month(2562, 1).previous() == Month(2561, 12)
    assert Month(2562, 3) - Month(2561, 10) == 5


def test_months_are_ordered_by_time():
    assert sorted([Month(2562, 1), Month(2561, 12)]) == [Month(2561, 12), Month(2562, 1)]


def test_a_month_knows_its_days():
    february = Month(2563, 2)
    assert (february.first, february.last) == (date(2020, 2, 1), date(2020, 2, 29))
    assert Month(2563, 12).last == date(2020, 12, 31)
    assert february.contains(date(2020, 2, 29))
    assert not february.contains(date(2020, 3, 1))
    assert Month.of(date(2020, 2, 29)) == february


@pytest.mark.parametrize(
    "text",
    [
        "ส.ค. 2566",
        "สิงหาคม ๒๕๖๖",
        "เดือนสิงหาคม พ.ศ. ๒๕๖๖",
        "สค 66",
        "ส.ค. ๖๖",
        "8/2566",
        "2566-08",
        "2023-08",
        "สิงหาคม ค.ศ. 2023",
    ],
)
def test_a_month_is_read_however_it_is_typed(text):
    assert Month.parse(text) == Month(2566, 8)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("สิงหาคม", Reason.YEAR_MISSING),
        ("สิงหา คำ 2566", Reason.UNKNOWN_MONTH),
        ("13/2566", Reason.NO_SUCH_MONTH),
        ("August 2023", Reason.NOT_A_MONTH),
        ("ส.ค. 25", Reason.AMBIGUOUS_ERA),
        ("พ.ค. 2400", Reason.YEAR_OUT_OF_RANGE),
    ],
)
def test_what_is_no_month_is_refused_with_the_reason(text, reason):
    with pytest.raises(ThaiError) as caught:
        Month.parse(text)
    assert caught.value.reason is reason


@pytest.mark.parametrize(("year", "number"), [(2562, 0), (2562, 13), (2483, 12), (2019, 5)])
def test_months_that_do_not_exist_are_refused(year, number):
    with pytest.raises(ThaiError):
        Month(year, number)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ต.ค. - ธ.ค. 2561", (2561, 10), (2561, 12)),
        ("ต.ค.-ธ.ค.๒๕๖๑", (2561, 10), (2561, 12)),
        ("ต.ค. 2561 - ม.ค. 2562", (2561, 10), (2562, 1)),
        ("ต.ค. - ม.ค. 2562", (2561, 10), (2562, 1)),
        ("ตุลาคม ถึง ธันวาคม ๒๕๖๑", (2561, 10), (2561, 12)),
        ("เดือนตุลาคม 2561 ถึงเดือนมกราคม 2562", (2561, 10), (2562, 1)),
        ("ภายในเดือนสิงหาคม ๒๕๖๖", (2566, 8), (2566, 8)),
        ("ส.ค. 2566", (2566, 8), (2566, 8)),
        ("2566-08", (2566, 8), (2566, 8)),
        ("ไตรมาสที่ ๒/๒๕๖๒", (2562, 1), (2562, 3)),
        ("ไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๒", (2561, 10), (2561, 12)),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๒", (2561, 10), (2562, 9)),
    ],
)
def test_a_span_of_months_is_read(text, start, end):
    assert MonthSpan.parse(text) == MonthSpan(Month(*start), Month(*end))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ไตรมาสที่ ๒", (2562, 1), (2562, 3)),
        ("ต.ค. - ม.ค.", (2561, 10), (2562, 1)),
        ("ก.ย.", (2562, 9), (2562, 9)),
        ("ต.ค.", (2561, 10), (2561, 10)),
    ],
)
def test_a_span_without_a_year_is_of_the_fiscal_year_given(text, start, end):
    assert MonthSpan.parse(text, fiscal_year=2562) == MonthSpan(Month(*start), Month(*end))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ไตรมาสที่ ๒", Reason.FISCAL_YEAR_MISSING),
        ("ไตรมาสที่ ๕/๒๕๖๒", Reason.NO_SUCH_QUARTER),
        ("ต.ค. - ธ.ค.", Reason.YEAR_MISSING),
        ("ธ.ค. 2562 - ต.ค. 2562", Reason.RANGE_REVERSED),
        ("วันนี้ - พรุ่งนี้", Reason.UNKNOWN_MONTH),
        ("", Reason.EMPTY),
    ],
)
def test_what_is_no_span_is_refused_with_the_reason(text, reason):
    with pytest.raises(ThaiError) as caught:
        MonthSpan.parse(text)
    assert caught.value.reason is reason


def test_a_span_lists_its_months_and_knows_its_days():
    span = MonthSpan(Month(2561, 11), Month(2562, 1))
    assert [month.short for month in span] == ["พ.ย.", "ธ.ค.", "ม.ค."]
    assert len(span) == 3
    assert (span.first, span.last) == (date(2018, 11, 1), date(2019, 1, 31))


def test_a_span_contains_months_spans_and_dates():
    span = MonthSpan(Month(2561, 10), Month(2562, 9))
    assert span.contains(Month(2562, 9))
    assert span.contains(date(2018, 10, 1))
    assert span.contains(MonthSpan(Month(2561, 10), Month(2561, 12)))
    assert not span.contains(MonthSpan(Month(2561, 9), Month(2561, 12)))
    assert not span.contains(Month(2562, 10))


@pytest.mark.parametrize(
    ("start", "end", "style", "shown"),
    [
        ((2561, 10), (2561, 12), "short", "ต.ค. - ธ.ค. ๒๕๖๑"),
        ((2561, 10), (2562, 1), "short", "ต.ค. ๒๕๖๑ - ม.ค. ๒๕๖๒"),
        ((2561, 10), (2561, 12), "full", "ตุลาคม - ธันวาคม ๒๕๖๑"),
        ((2561, 10), (2561, 12), "short-name", "ต.ค. - ธ.ค."),
        ((2561, 10), (2561, 10), "short", "ต.ค. ๒๕๖๑"),
    ],
)
def test_a_span_says_the_year_once_where_both_months_share_it(start, end, style, shown):
    assert MonthSpan(Month(*start), Month(*end)).format(style) == shown
