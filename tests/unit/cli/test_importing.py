"""``bmaplan import``: a Word file becomes a document of the project."""

from oldword import para, word

FILE = word(para("วัตถุประสงค์", style="1"), para("เพื่อพัฒนาตลาด"))


def test_a_word_file_becomes_a_document(run, folder):
    (folder / "เดิม.docx").write_bytes(FILE)
    ran = run("import", "เดิม.docx")
    assert ran.code == 0
    assert "เดิม.docx is now content, as a start, in content/imported/เดิม:" in ran.out
    text = (folder / "content/imported/เดิม/index.md").read_text("utf-8")
    assert "# วัตถุประสงค์\n\nเพื่อพัฒนาตลาด\n" in text
    assert run("check", "imported/เดิม").code == 0
    assert run("build", "imported/เดิม").code == 0
    again = run("import", "เดิม.docx")
    assert again.code == 2
    assert "exists already" in again.err


def test_place_type_and_edition_may_be_chosen(run, folder):
    (folder / "เดิม.docx").write_bytes(FILE)
    ran = run("import", "เดิม.docx", "studies/market", "--type", "individual-study", "--edition", "2561")
    assert ran.code == 0
    assert "edition: 2561" in (folder / "content/studies/market/index.md").read_text("utf-8")


def test_what_cannot_be_imported_is_told(run, folder):
    (folder / "เดิม.docx").write_bytes(b"PK")
    ran = run("import", "เดิม.docx")
    assert ran.code == 1
    assert "it is damaged" in ran.out
    assert run("import", "bmaplan.yaml").code == 2
    assert run("import", "gone.docx").code == 2
    assert not (folder / "content/imported").exists()
