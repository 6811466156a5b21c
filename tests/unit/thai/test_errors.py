import os
import pickle
import string
import subprocess
import sys

import pytest

from bmaplan_docs import thai
from bmaplan_docs.thai import Reason, ThaiError
from bmaplan_docs.thai.errors import SENTENCES


def test_an_error_speaks_thai_first_then_english():
    with pytest.raises(ThaiError) as caught:
        thai.parse_number("ห้า")
    assert str(caught.value) == "“ห้า” ไม่ใช่จำนวน (“ห้า” is not a number)"


def test_an_error_holds_the_text_a_code_and_what_the_sentence_names():
    with pytest.raises(ThaiError) as caught:
        thai.parse_date("31 เมษายน 2560")
    error = caught.value
    assert (error.text, error.code, error.params) == ("31 เมษายน 2560", "no-such-day", {"last": "30"})


def test_an_error_survives_a_process_boundary():
    with pytest.raises(ThaiError) as caught:
        thai.parse_date("31 เมษายน 2560")
    error = caught.value
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this test
    assert (copy.text, copy.reason, copy.params, str(copy)) == (
        error.text,
        error.reason,
        error.params,
        str(error),
    )


def test_an_error_is_a_value_error():
    assert issubclass(ThaiError, ValueError)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_sentence_in_both_languages_about_the_same(reason):
    thai_sentence, english = SENTENCES[reason]
    names = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (thai_sentence, english)
    ]
    assert names[0] == names[1]
    assert english.isascii() or "“" in english or "พ.ศ." in english


def test_every_public_name_can_be_imported():
    for name in thai.__all__:
        assert getattr(thai, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = thai.no_such_name


def test_importing_the_package_loads_nothing_heavy():
    loaded = run_python(
        "import sys, bmaplan_docs.thai",
        "print(*(m for m in ('decimal', 'dataclasses', 'datetime', 'unicodedata') if m in sys.modules))",
    )
    assert loaded == []


def test_a_submodule_does_not_hide_a_function_of_its_package():
    answers = run_python(
        "import bmaplan_docs.thai.repairs, bmaplan_docs.thai.width",
        "from bmaplan_docs.thai import columns, repair",
        "print(callable(repair), callable(columns))",
    )
    assert answers == ["True", "True"]


def run_python(*lines: str) -> list[str]:
    path = os.pathsep.join(path for path in sys.path if path)
    program = [sys.executable, "-S", "-c", "\n".join(lines)]
    ran = subprocess.run(
        program, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": path}
    )
    return ran.stdout.split()
