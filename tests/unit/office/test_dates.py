"""The dates in a PDF: those that are asked for, in as many bytes as before."""

from datetime import datetime, timedelta, timezone

from bmaplan_docs.office.dates import with_dates

PDF = (
    b"%%PDF-1.7\n<xmp:CreateDate>%b</xmp:CreateDate>\n<</Title<FEFF>/CreationDate(D:%b)>>\n"
    b"trailer\n<</ID [ <%b>\n<%b> ]\n/DocChecksum /%b\n>>"
)


def pdf(iso: str, plain: str, digest: str) -> bytes:
    own = (digest * 32).encode()
    return PDF % (iso.encode(), plain.encode(), own, own, own)


HERE = pdf("2026-11-25T18:00:00+07:00", "20261125180000+07'00'", "A")
THERE = pdf("2027-01-05T06:30:00+07:00", "20270105063000+07'00'", "B")
THEN = datetime(2024, 2, 29, 6, 30, tzinfo=timezone(timedelta(hours=7)))


def test_a_pdf_says_nothing_of_when_it_was_made_and_is_the_same_each_time() -> None:
    assert with_dates(HERE, None) == with_dates(THERE, None)
    assert b"Date" not in with_dates(HERE, None)
    assert len(with_dates(HERE, None)) == len(HERE)


def test_a_time_that_is_told_stands_in_both_places_in_universal_time() -> None:
    dated = with_dates(HERE, THEN)
    assert dated == with_dates(THERE, THEN)
    assert b"<xmp:CreateDate>2024-02-28T23:30:00Z</xmp:CreateDate>" in dated
    assert b"/CreationDate(D:20240228233000Z)" in dated
    assert len(dated) == len(HERE)


def test_the_id_follows_from_the_content() -> None:
    other = HERE.replace(b"FEFF", b"FEFE")
    ids = {with_dates(one, None).partition(b"/ID")[2] for one in (HERE, THERE, other)}
    assert len(ids) == 2
    assert all(b"AAAA" not in id_ and b"BBBB" not in id_ for id_ in ids)
