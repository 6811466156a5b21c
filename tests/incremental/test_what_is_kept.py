"""What is kept is told as it was found, and a damaged cache changes nothing."""

import json
from functools import cache

import pytest
from cases.reading import Case, read_cases
from cases.test_cases import project_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from incremental.changing import Changing
from project import DOCUMENTS, ENGLISH, TODAY, small_project

from bmaplan_docs import Project, Result
from bmaplan_docs.cache import PLACE, digest
from bmaplan_docs.diagnostics import Language
from bmaplan_docs.diagnostics.json import as_json
from bmaplan_docs.diagnostics.text import TextFormat
from bmaplan_docs.workspace import MemoryWorkspace

TOPICS = sorted({case.topic for case in read_cases()})


def told(result: Result) -> list[str]:
    texts = [TextFormat(language).render(result.diagnostics) for language in (Language(), ENGLISH)]
    return [*texts, as_json(result.diagnostics, (), ENGLISH)]


@pytest.mark.parametrize("topic", TOPICS)
def test_problems_are_told_again_as_they_were_found(topic: str) -> None:
    for case in (case for case in read_cases() if case.topic == topic):
        check_case(case)


def check_case(case: Case) -> None:
    made = project_of(case)
    first, again = (made.check(today=TODAY, incremental=True) for _ in range(2))
    assert again.reasons == {}, case.title
    assert told(again) == told(first), case.title
    assert again.completeness == first.completeness
    assert [found.fix for found in again.diagnostics if found.fix] == [
        found.fix for found in first.diagnostics if found.fix
    ] or all(found.fix for found in again.diagnostics if found.fix)


@cache
def built() -> tuple[dict[str, bytes], dict[str, bytes]]:
    made = Changing(dict(small_project()))
    made.build()
    return dict(made.workspace.contents), made.outputs


def build_again(kept: bytes | None) -> Changing:
    contents, _ = built()
    made = Changing({**contents})
    if kept is None:
        del made.workspace.contents[PLACE]
    else:
        made.workspace.contents[PLACE] = kept
    made.change("content/study/1-background.md", "สวนมีน้อย", "สวนมีน้อย")
    made.workspace.contents["build/docx/annex.docx"] = b"old"
    assert made.build().ok
    return made


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_cache_with_other_bytes_gives_the_same_files(data: st.DataObject) -> None:
    kept = bytearray(built()[0][PLACE])
    for _ in range(data.draw(st.integers(1, 3))):
        kept[data.draw(st.integers(0, len(kept) - 1))] ^= data.draw(st.integers(1, 255))
    assert build_again(bytes(kept)).outputs == built()[1]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 5000))
def test_a_cache_that_ends_early_gives_the_same_files(length: int) -> None:
    assert build_again(built()[0][PLACE][:length]).outputs == built()[1]


def sealed(plain: object) -> bytes:
    body = json.dumps(plain).encode()
    return digest(body).encode() + b"\n" + body


@pytest.mark.parametrize(
    "kept",
    [
        None,
        b"",
        b"\xff\xfe",
        sealed([]),
        sealed({}),
        sealed({"library": "x", "records": {}}),
        sealed("text"),
        sealed({"library": None, "records": {"study": {}}, "derived": 3}),
    ],
)
def test_a_cache_that_is_gone_or_of_another_kind_gives_the_same_files(kept: bytes | None) -> None:
    assert build_again(kept).outputs == built()[1]


def test_a_well_formed_cache_of_wrong_things_is_not_believed() -> None:
    plain = json.loads(built()[0][PLACE].partition(b"\n")[2])
    plain["records"]["study"]["reads"] = 5
    plain["records"]["annex"]["found"] = {"codes": {}}
    assert build_again(sealed(plain)).outputs == built()[1]


def test_a_cache_that_cannot_be_written_costs_only_time() -> None:
    class ReadOnly(MemoryWorkspace):
        def write(self, path: str, content: bytes) -> None:
            if path == PLACE:
                raise OSError(30, "Read-only file system", path)
            super().write(path, content)

    made = Project(ReadOnly(dict(small_project())))
    assert [list(made.build(incremental=True).reasons) for _ in range(2)] == [list(DOCUMENTS)] * 2


def test_what_was_made_before_an_interruption_is_kept() -> None:
    made = Changing(dict(small_project()))

    def interrupt(_: int, __: int, name: str) -> None:
        if name == "plan":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made.build(progress=interrupt)
    assert made.made() == ["plan", "study"]
