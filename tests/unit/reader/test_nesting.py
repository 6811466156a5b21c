"""Values inside values without end are told, and lose no other document."""

import pytest
from project import DOCUMENTS, codes, documents, project

DEEP = {
    "brackets": "[" * 600 + "]" * 600,
    "very many brackets": "[" * 100_000,
    "dashes": "\n  " + "- " * 600 + "ก",
    "groups": "\n" + "".join(" " * (level + 1) + "k:\n" for level in range(600)),
    "aliases": "\n  - &a0 [ก]\n" + "".join(f"  - &a{n} [*a{n - 1}]\n" for n in range(1, 300)),
}


@pytest.mark.parametrize("value", DEEP.values(), ids=DEEP)
def test_deep_data_is_a_fault_of_its_document_only(value: str) -> None:
    result = project({"plan/more.yaml": f"deep: {value}\n"}).build()
    assert codes(result) == ["bad-yaml"]
    assert documents(result) == [name for name in DOCUMENTS if name != "plan"]


def test_whatever_else_is_too_deep_is_a_fault_of_its_document_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def overflow(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("bmaplan_docs.reader.content.read_markdown", overflow)
    result = project({"plan/index.yaml": "", "more.yaml": "document: memo\n"}).check()
    assert "document-too-deep" in codes(result)
    assert "unknown-document-type" in codes(result)


@pytest.mark.parametrize("text", ["> " * 600 + "ก", "[" * 5000 + "]" * 5000, "*ก " * 5000, "- " * 600 + "ก"])
def test_deep_prose_loses_no_other_document(text: str) -> None:
    result = project({"study/1-background.md": f"# หลักการและเหตุผล\n\n{text}\n"}).build()
    assert {"annex", "plan"} <= {output.document for output in result.outputs}
