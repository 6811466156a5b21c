"""Which documents there are in the folders of a project."""

from bmaplan_docs.project import Entry, find_entries
from bmaplan_docs.workspace import MemoryWorkspace

HEAD = "---\ndocument: x\n---\n"


def found(files: dict[str, str]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The files of each document by its name, the head first; and the files of none."""
    entries, stray = find_entries(
        MemoryWorkspace.of({f"content/{path}": text for path, text in files.items()})
    )
    named = {
        entry.name: tuple(path.removeprefix("content/") for path in (entry.head, *entry.others))
        for entry in entries
    }
    return named, tuple(path.removeprefix("content/") for path in stray)


def test_an_index_makes_its_folder_a_document_with_all_files_below() -> None:
    assert found(
        {"a/b/index.md": HEAD, "a/b/z.yaml": "", "a/b/c/y.md": "", "a/b/x.txt": "", "a/b/index.yaml": ""}
    ) == (
        {"a/b": ("a/b/index.md", "a/b/c/y.md", "a/b/index.yaml", "a/b/z.yaml")},
        (),
    )


def test_an_index_inside_a_document_is_one_of_its_files() -> None:
    assert found({"a/index.md": HEAD, "a/b/index.md": HEAD})[0] == {"a": ("a/index.md", "a/b/index.md")}


def test_a_file_that_names_its_type_is_a_document() -> None:
    assert found({"a.md": HEAD, "b/c.yaml": "x: 1\ndocument : y\n", "d.yml": "document: z"})[0] == {
        "a": ("a.md",),
        "b/c": ("b/c.yaml",),
        "d": ("d.yml",),
    }


def test_other_texts_belong_to_no_document() -> None:
    assert found(
        {"a.md": "ก", "b.yaml": "documents: 1", "c.docx": "", "registry/x.yaml": "", "registry/y.md": ""}
    ) == (
        {},
        ("a.md", "b.yaml"),
    )


def test_an_index_beside_the_folders_is_no_document_of_all() -> None:
    assert found({"index.md": "ก", "a/index.md": HEAD}) == ({"a": ("a/index.md",)}, ("index.md",))


def test_a_document_is_written_below_build_under_its_name() -> None:
    assert Entry("plans/x", "content/plans/x/index.md").output("docx") == "build/docx/plans/x.docx"
