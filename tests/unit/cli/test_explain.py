"""``bmaplan explain``, and the one place that gathers all codes."""

import importlib
import pkgutil
import re

import bmaplan_docs
from bmaplan_docs.checker.catalogue import all_rules
from bmaplan_docs.diagnostics import Code
from bmaplan_docs.pipeline.every_code import all_codes


def declared() -> set[Code]:
    found: set[Code] = set()
    for module in pkgutil.walk_packages(bmaplan_docs.__path__, "bmaplan_docs."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name)).values()
            found |= {value for value in values if isinstance(value, Code)}
    return found


def test_every_code_of_the_package_is_gathered():
    assert set(all_codes().values()) == declared() | {rule.code for rule in all_rules()}


def test_names_are_unique_and_in_kebab_case():
    names = [code.name for code in declared()]
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_every_code_says_why_and_shows_wrong_beside_right():
    for code in declared():
        assert code.why
        assert bool(code.bad) == bool(code.good), code.name


def test_a_code_is_explained_with_its_example(run):
    ran = run("explain", "duplicate-key")
    assert ran.code == 0
    assert ran.out == (
        "error[duplicate-key]: the key '…' stands here a second time\n"
        "\n"
        "Why: One of the two values would silently win.\n"
        "What to do: keep one of the two lines\n"
        "\n"
        "Wrong:\n    title: ก\n    title: ข\n"
        "\n"
        "Right:\n    title: ก\n"
    )


def test_a_code_is_explained_in_thai(run):
    assert "เหตุผล: ค่าหนึ่งในสองค่าจะหายไปโดยไม่มีใครทราบ" in run("explain", "duplicate-key", lang="th").out


def test_braces_of_a_form_are_shown_as_they_are_typed(run):
    assert "{{ … }}" in run("explain", "form-lacks-field").out


def test_a_code_may_be_copied_with_its_brackets(run):
    assert run("explain", "[Tab]").code == 0


def test_without_a_code_all_are_listed(run):
    ran = run("explain")
    assert ran.code == 0
    assert all(name in ran.out for name in all_codes())


def test_an_unknown_code_is_wrong_usage(run):
    assert "did you mean 'duplicate-key'?" in run("explain", "duplicate-keys").err
    assert run("explain", "duplicate-keys").code == 2
    assert "lists all of them" in run("explain", "zzz").err
