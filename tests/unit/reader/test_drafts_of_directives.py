"""What a table of the writer lacks is marked in a draft, and keeps a finished document from being built."""

from project import project
from wordfile import WordFile

SWOT = ":::{swot}\nstrengths: ทำงานเป็นทีม\nweaknesses:\nthreats: งบประมาณลดลง\n:::\n"
SCHEDULE = ":::{schedule}\nfiscal_year: 2566\nrows:\n  - activity: สำรวจพื้นที่\n:::\n"
NO_MONTHS = ":::{schedule}\nrows:\n  - {activity: สำรวจพื้นที่, months: ต.ค.}\n:::\n"


def built(text: str, status: str) -> tuple[list[str], str]:
    front = f"status: {status}\n"
    files = {"study/1-background.md": f"# หลักการและเหตุผล\n\n{text}", "study/0-status.yaml": front}
    result = project(files).build(["study"])
    told = [f"{found.severity.value} {found.code.name}" for found in result.diagnostics]
    return told, WordFile(result.outputs[0].content).text if result.outputs else ""


def test_lists_of_a_swot_table_that_are_missing_are_marked() -> None:
    told, words = built(SWOT, "ร่าง")
    assert told == ["warning missing-field", "warning empty-field"]
    assert "<ยังไม่ได้กรอก: จุดอ่อน (Weaknesses)>" in words
    assert "<ยังไม่ได้กรอก: โอกาส (Opportunities)>" in words
    assert "ทำงานเป็นทีม" in words


def test_an_activity_without_months_stands_in_the_schedule_with_a_mark() -> None:
    told, words = built(SCHEDULE, "ร่าง")
    assert told == ["warning missing-field"]
    assert "สำรวจพื้นที่" in words
    assert "<ยังไม่ได้กรอก: เดือนที่ดำเนินการ>" in words


def test_a_schedule_without_its_months_is_a_mark() -> None:
    told, words = built(NO_MONTHS, "ร่าง")
    assert told == ["warning missing-field"]
    assert "<ยังไม่ได้กรอก: เดือนแรกและเดือนสุดท้ายของตาราง>" in words


def test_a_finished_document_may_lack_none_of_them() -> None:
    for text in (SWOT, SCHEDULE, NO_MONTHS):
        told, words = built(text, "สมบูรณ์")
        assert told
        assert all(one.startswith("error ") for one in told)
        assert not words
