"""The rules that a program can check: imports, style, format and types, all set in pyproject.toml."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def run(*command: str) -> None:
    """Run a tool of this environment on the project; fail with what it says."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "src", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout}{done.stderr}", pytrace=False)


def test_packages_import_only_what_lies_below_them() -> None:
    run("-c", LINT_IMPORTS)


def test_the_code_follows_the_style() -> None:
    run("-m", "ruff", "check", "--no-cache", "--output-format=concise")


def test_the_code_is_formatted() -> None:
    run("-m", "ruff", "format", "--check", "--no-cache", "--output-format=concise")


def test_the_types_agree() -> None:
    run("-m", "mypy")
