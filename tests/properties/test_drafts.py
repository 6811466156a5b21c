"""A half-written study is built: what is missing is told and marked, what was written is printed."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from golden.test_strings import fragments, sample_facts, strings, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project import WITHOUT_RULES, codes, say, squeezed
from wordfile import WordFile, text_of, value

from bmaplan_docs import Project, Result
from bmaplan_docs.scaffold import new_project

NAME = "studies/sample"
PATH = f"content/{NAME}/index.md"
FRONT, BODY = new_project()[PATH].removeprefix("---\n").split("---\n", 1)
BODY = BODY.replace("## วิธีการ/", "## ตัวชี้วัดความสำเร็จ\n\nแสดงในตารางต่อไปนี้\n\n## วิธีการ/", 1)
BODY += "\n# บรรณานุกรม\n\nสำนักงานเขต. (2567). *สถิติ*.\n\n# ภาคผนวก\n\n## แบบคำตอบ\n\nเรียน ผู้ร้อง\n"
FACTS = texts(FRONT)
FORM = {"document", "edition"}
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
OPTIONAL = {"คำนำ", "บรรณานุกรม", "ภาคผนวก", "ตัวชี้วัดความสำเร็จ"}
AROUND = "แนวทางการติดตามและประเมินผล"
INSIDE = {"วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล", "การประเมินผล"}
LACKING = {
    "missing-field",
    "empty-field",
    "missing-section",
    "empty-section",
    "missing-in-edition",
    "date-without-preface",
}
Path = tuple[str | int, ...]
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def fields(facts: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the way to every key of the facts, groups and rows included."""
    items = facts.items() if isinstance(facts, dict) else enumerate(facts) if isinstance(facts, list) else ()
    for key, below in items:
        if isinstance(key, str) and key not in FORM:
            yield (*path, key)
        yield from fields(below, (*path, key))


def changed(*paths: Path, emptied: bool = False) -> dict[str, Any]:
    """Return the facts without some keys, or with nothing behind them."""
    facts = copy.deepcopy(FACTS)
    for path in paths:
        owner = facts
        for step in path[:-1]:
            owner = owner.get(step, {}) if isinstance(owner, dict) else owner[step]
            owner = {} if owner is None else owner
        if path[-1] in owner:
            owner[path[-1]] = None
            if not emptied:
                del owner[path[-1]]
    return facts


def study(facts: dict[str, Any], body: str = BODY) -> str:
    dumped = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=9**9)
    return f"---\n{dumped.replace(': null', ':')}---\n{body}"


def parts() -> list[tuple[str, str]]:
    """Return each part of the form that the sample holds, and its text with the heading."""
    found, heads = [], list(HEADING.finditer(BODY))
    for number, head in enumerate(heads):
        if len(head[1]) == 1 or head[2] in {*OPTIONAL, *INSIDE}:
            ends = (other.start() for other in heads[number + 1 :] if len(other[1]) <= len(head[1]))
            found.append((head[2], BODY[head.start() : next(ends, len(BODY))]))
    return found


def build(text: str) -> Result:
    return Project.in_memory({**new_project(), "bmaplan.yaml": WITHOUT_RULES, PATH: text}).build([NAME])


def marks(word: WordFile) -> list[str]:
    """Return the marked blanks of a Word file."""
    marked = "".join(text_of(run) for run in word.runs("") if value(run, "rPr/highlight") == "yellow")
    return re.findall("<[^>]*>", marked.replace("\u00a0", " "))


def lost(text: str, word: WordFile) -> list[str]:
    """Return the strings of a source that its Word file lacks."""
    printed = squeezed(word.text)
    wanted = [string for facts in sample_facts(PATH, text) for string in strings(facts) if string]
    wanted += [piece for piece in fragments(text) if piece.strip(" -:")]
    return [string for string in wanted if squeezed(string) not in printed]


@pytest.mark.parametrize("emptied", [False, True], ids=["deleted", "emptied"])
@pytest.mark.parametrize("path", list(fields(FACTS)), ids=str)
def test_a_study_that_lacks_a_fact_is_built_with_one_warning_and_its_mark(
    path: Path, *, emptied: bool
) -> None:
    text = study(changed(path, emptied=emptied))
    result = build(text)
    left_out = path == ("date",) and not emptied
    assert len(result.diagnostics) == (0 if left_out else 1), "\n".join(map(say, result.diagnostics))
    assert result.ok
    word = WordFile(result.outputs[0].content)
    assert bool(marks(word)) != left_out
    assert lost(text, word) == []


@pytest.mark.parametrize(("title", "written"), parts(), ids=lambda text: text[:30])
def test_a_study_that_lacks_a_section_is_built_with_its_heading_and_a_mark(title: str, written: str) -> None:
    text = study(FACTS, BODY.replace(written, ""))
    result = build(text)
    told = {"คำนำ": ["date-without-preface"]}.get(title, [] if title in OPTIONAL else ["missing-section"])
    assert codes(result) == told
    word = WordFile(result.outputs[0].content)
    assert lost(text, word) == []
    if title not in OPTIONAL:
        assert squeezed(title) in squeezed(word.text)
        inside = INSIDE if title == AROUND else {title}
        assert sorted(marks(word)) == sorted(f"<ยังไม่ได้กรอก: {name}>" for name in inside)


@pytest.mark.parametrize(("title", "written"), parts(), ids=lambda text: text[:30])
def test_a_study_with_an_empty_section_is_built_with_a_mark(title: str, written: str) -> None:
    if title == AROUND or title in OPTIONAL:
        return
    result = build(study(FACTS, BODY.replace(written, written.split("\n", maxsplit=1)[0] + "\n\n")))
    assert codes(result) == ["empty-section"]
    assert marks(WordFile(result.outputs[0].content)) == [f"<ยังไม่ได้กรอก: {title}>"]


@pytest.mark.parametrize("title", ["วัตถุประสงค", "ประโยชน์จากการศึกษ", "งบประมาน", "ขอเสนอแนะ"])
def test_a_misspelt_heading_is_an_error_and_not_a_missing_section(title: str) -> None:
    right = next(name for name, _ in parts() if name[:4] == title[:4] or name[-5:] == title[-5:])
    result = build(study(FACTS, BODY.replace(f"# {right}\n", f"# {title}\n")))
    assert codes(result) == ["unknown-heading"]
    assert f"did you mean '{right}'" in say(result.diagnostics[0])
    assert result.outputs == ()


def test_a_misspelt_key_is_an_error_and_not_a_missing_fact() -> None:
    facts = {("titel" if key == "title" else key): value for key, value in FACTS.items()}
    result = build(study(facts))
    assert codes(result) == ["unknown-key"]
    assert "did you mean 'title'" in say(result.diagnostics[0])
    assert result.outputs == ()


@pytest.mark.parametrize("strict", [False, True])
def test_a_study_that_calls_itself_finished_or_is_built_strictly_may_lack_nothing(*, strict: bool) -> None:
    status = {} if strict else {"status": "สมบูรณ์"}
    budget = dict(parts())["งบประมาณ"]
    for facts, body, code in (
        (changed(("course", "name")), BODY, "missing-field"),
        (changed(("author",), emptied=True), BODY, "empty-field"),
        (changed(("indicators", 1, "due")), BODY, "missing-in-edition"),
        (FACTS, BODY.replace(budget, ""), "missing-section"),
        (FACTS, BODY.replace(budget, "# งบประมาณ\n\n"), "empty-section"),
    ):
        files = {**new_project(), PATH: study(status | facts, body)}
        result = Project.in_memory(files).build([NAME], strict=strict)
        assert (codes(result), result.ok, result.outputs) == ([code], False, ())


@pytest.mark.parametrize("key", ["fiscal_year", "date", "status"])
def test_a_blank_where_a_year_a_date_or_a_choice_stands_keeps_no_study_back(key: str) -> None:
    result = build(study(FACTS | {key: f"<กรอก {key}>"}))
    assert codes(result) == ["unfinished"]
    assert marks(WordFile(result.outputs[0].content)) == ([] if key == "status" else [f"<กรอก {key}>"])


@pytest.mark.parametrize("value", ["2023", "ปีหน้า", "[2566]"])
def test_a_value_that_cannot_be_understood_is_an_error_in_a_draft_too(value: str) -> None:
    result = build(study(FACTS).replace("fiscal_year: '2568'", f"fiscal_year: {value}"))
    assert len(result.diagnostics) == 1
    assert not result.ok


@slow
@given(data=st.data())
def test_any_half_of_a_study_is_built(data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(list(fields(FACTS))), max_size=15))
    empty = data.draw(st.booleans())
    body = BODY
    for _, written in data.draw(st.lists(st.sampled_from(parts()))):
        body = body.replace(written, "")
    text = study(changed(*gone, emptied=empty), body)
    result = build(text)
    assert set(codes(result)) <= LACKING
    assert lost(text, WordFile(result.outputs[0].content)) == []
