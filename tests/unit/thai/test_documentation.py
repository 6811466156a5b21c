import doctest
import re
from pathlib import Path

from bmaplan_docs import thai

PAGE = Path(__file__).parents[3] / "docs" / "thai.md"


def test_every_example_of_the_page_holds():
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert result.failed == 0
    assert result.attempted > 40


def test_the_page_names_every_public_function_and_class():
    page = PAGE.read_text(encoding="utf-8")
    types_of_arguments = {"BahtStyle", "DateStyle", "Digits", "MonthStyle", "RangeStyle", "SortKey"}
    results = {"CharacterFinding", "FoundDate", "Repair", "Repaired", "ScriptRun", "SpacingFinding"}
    unnamed = [name for name in thai.__all__ if not re.search(rf"\b{name}\b", page)]
    assert set(unnamed) <= types_of_arguments | results
