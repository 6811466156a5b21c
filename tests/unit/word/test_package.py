"""The zip file around the parts: the same parts give the same bytes."""

import io
import zipfile
from datetime import datetime, timedelta, timezone

import pytest

from bmaplan_docs.tree import Properties
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.properties import write_properties

PARTS = {"word/document.xml": b"<a/>", "[Content_Types].xml": b"<b/>", "_rels/.rels": b"<c/>"}


def test_the_order_of_the_parts_does_not_matter() -> None:
    assert Package(dict(PARTS)).write() == Package(dict(reversed(PARTS.items()))).write()


def test_the_kinds_of_parts_come_first_and_no_time_is_kept() -> None:
    with zipfile.ZipFile(io.BytesIO(Package(dict(PARTS)).write())) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}


def test_what_was_written_is_read() -> None:
    assert Package.read(Package(dict(PARTS)).write()).parts == PARTS


def test_folders_of_a_zip_are_no_parts() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.mkdir("word")
        archive.writestr("word/document.xml", b"<a/>")
    assert list(Package.read(stream.getvalue()).parts) == ["word/document.xml"]


def test_a_file_that_is_no_zip_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        Package.read(b"word")


def test_a_file_says_when_it_was_made_only_where_a_time_is_told() -> None:
    package = Package({})
    write_properties(Properties("ก"), package)
    assert b"dcterms" not in package.parts["docProps/core.xml"]
    bangkok = timezone(timedelta(hours=7))
    write_properties(Properties("ก", made=datetime(2024, 2, 29, 6, 30, tzinfo=bangkok)), package)
    said = package.parts["docProps/core.xml"].decode()
    assert said.count(">2024-02-28T23:30:00Z</dcterms:") == 2
    assert said.count('xsi:type="dcterms:W3CDTF"') == 2


def test_properties_are_escaped() -> None:
    package = Package({})
    write_properties(Properties("ก & ข <ค>", "ง", "จ"), package)
    assert "<dc:title>ก &amp; ข &lt;ค&gt;</dc:title>" in package.parts["docProps/core.xml"].decode()
