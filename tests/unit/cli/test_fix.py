"""``bmaplan fix``: what would change is shown, and written only when asked to."""

import pytest

SAMPLE = "content/studies/sample/index.md"


@pytest.fixture
def faulty(folder):
    path = folder / SAMPLE
    text = path.read_text("utf-8")
    path.write_bytes(
        b"\xef\xbb\xbf" + (text.rstrip() + "\n\nสวนต่างๆ  ของเมือง\n").replace("\n", "\r\n").encode()
    )
    return path


def test_changes_are_shown_and_not_written(run, faulty):
    before = faulty.read_bytes()
    ran = run("fix")
    assert ran.code == 1
    assert SAMPLE in ran.out
    assert "- สวนต่างๆ· ของเมือง" in ran.out
    assert "+ สวนต่าง·ๆ ของเมือง" in ran.out
    assert "2 changes in 1 files; nothing is written yet. 'bmaplan fix --write' makes them" in ran.out
    assert faulty.read_bytes() == before


def test_only_what_is_wrong_is_written(run, faulty):
    before = faulty.read_bytes()
    assert run("fix", "--write").code == 0
    assert faulty.read_bytes() == before.replace("สวนต่างๆ  ของ".encode(), "สวนต่าง ๆ ของ".encode())
    assert run("fix").out == "nothing can be mended without you\n"


def test_some_rules_only(run, faulty):
    run("fix", "--write", "--select", "doubled-space")
    assert "สวนต่างๆ ของเมือง" in faulty.read_text("utf-8")


@pytest.mark.usefixtures("folder")
def test_a_rule_that_does_not_exist_is_wrong_usage(run):
    ran = run("fix", "--select", "doubledspace")
    assert ran.code == 2
    assert "there is no rule and no group of rules 'doubledspace'" in ran.err


@pytest.mark.usefixtures("folder")
def test_a_document_that_does_not_exist_is_wrong_usage(run):
    ran = run("fix", "studies/nothing")
    assert ran.code == 2
    assert "studies/nothing" in ran.err
