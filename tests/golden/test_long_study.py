"""The study that benchmarks build holds what it says it holds."""

import importlib.util
import re
from types import ModuleType

import pytest
from project import ROOT, WITHOUT_RULES, say
from wordfile import W, WordFile, style_of, text_of

from bmaplan_docs import Project


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("study", ROOT / "benchmarks/study.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_long_study_is_built_with_all_its_tables_notes_and_references(benchmark: ModuleType) -> None:
    result = Project.in_memory({**benchmark.our_project(), "bmaplan.yaml": WITHOUT_RULES}).build()
    assert [say(found) for found in result.diagnostics] == []
    word = WordFile(result.outputs[0].content)
    captions = [text_of(each) for each in word.paragraphs if "Caption" in style_of(each)]
    codes = [node.text.split()[0] for node in word.body.iter(f"{W}instrText")]
    assert sum(caption.strip().startswith("ตารางที่") for caption in captions) == 60
    assert len(list(word.body.iter(f"{W}footnoteReference"))) == 200
    assert codes.count("REF") == 300


def test_pandoc_is_given_the_same_tables_notes_and_references(benchmark: ModuleType) -> None:
    ours, theirs = benchmark.our_project()["content/studies/long.md"], benchmark.pandocs_file()
    assert theirs.count("\n: ") == ours.count(":::{table}") == 60
    assert len(re.findall(r"(?m)^\[\^", theirs)) == len(re.findall(r"(?m)^\[\^", ours)) == 200
    assert theirs.count("](#") == ours.count("{ref}`") == 300
