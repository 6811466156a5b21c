"""Every string that was written is in the Word file: none is lost, cut or changed but for its digits."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from project import DOCUMENTS, built, project, sample_project, small_project, squeezed
from wordfile import WordFile

from bmaplan_docs import Project

NASTY = (
    "R&D",
    "งบ < 5 ล้าน > 3",
    "{{ ชื่อ }}",
    "{_{",
    "}_}",
    "{% raw %}",
    "{%p if x %}",
    "{# ก #}",
    "&lt;b&gt; &amp; &#65;",
    "<b>หนา</b>",
    "<!-- ก -->",
    "<?xml?>",
    "]]>",
    "<![CDATA[x]]>",
    "\"ก\" 'ข' “ค” ‘ง’ «จ» `ฉ`",
    "😀 👩‍👩‍👧 🇹🇭 𝒜",
    "ซ้าย\tขวา",
    r"\a \n \x07 \u0e01 C:\temp\new",
    "${x} $(x) %s %(x)s {0} {x!r}",
    "a\u2011b c\u00a0d e\u00adf g\u200bh",
    "e\u0301 น้ำ ป่ำ ก๊าซฯ ๆ ฯลฯ",
    "سلام שלום 漢字 ไทย日本",
    "1,234.50 บาท ๑๒.๕ 3/2567 P129 KR4 ISO 9001",
    "#หัวข้อ *ดาว* _ขีด_ [ก](ข) |ค|",
    "- ขีด: ค่า # ไม่ใช่หมายเหตุ",
    "…",
    "ยาว" * 667,
    "x" * 2000,
    "9" * 400,
)

FREE = {
    "study": "title name position units cohort institute target method due",
    "plan": "title name short vision missions strengths weaknesses opportunities threats number target "
    "definition method text",
    "annex": "title code name strategy area issue objective position guidelines duty method receiver "
    "2568 2569",
    "meeting": "body venue position role reason",
}
"""The keys of each document whose values are the writer's own words."""

EXTRA = {
    "plan": {
        "plan/evaluation.yaml": {
            "evaluation": [
                {
                    "name": "ด้านประสิทธิภาพ",
                    "indicators": [
                        {
                            "name": "ร้อยละ",
                            "definition": "ตามที่กำหนด",
                            "tasks": [{"name": "งาน", "section": "office"}],
                            "indicators": [{"name": "ย่อย"}],
                        }
                    ],
                }
            ]
        },
        "plan/projects.yaml": {
            "projects": [
                {
                    "id": "open-parks",
                    "name": "โครงการเปิดสวน",
                    "type": "โครงการ",
                    "mission": "ยุทธศาสตร์",
                    "sections": ["parks", "office"],
                    "activities": [
                        {"name": "กิจกรรมย่อย", "steps": [{"name": "ขั้น", "weight": "100", "months": "ต.ค."}]}
                    ],
                }
            ]
        },
        "plan/indicators.yaml": {
            "indicators": [
                {
                    "id": "parks-opened",
                    "name": "จำนวนสวนที่เปิด",
                    "mission": "ยุทธศาสตร์",
                    "result": "ผลผลิต",
                    "target": "3 แห่ง",
                    "measures": ["small-parks"],
                    "projects": ["open-parks"],
                    "owners": ["office"],
                    "negotiated": "ใช่",
                    "definition": "นิยาม",
                    "method": "วิธี",
                    "levels": [{"text": "ระดับ", "weight": "100"}],
                }
            ]
        },
    },
}
PROSE = {
    "study": "study/1-background.md",
    "plan": "plan/index.md",
    "annex": "annex/background.md",
    "meeting": "meeting/1-agenda.md",
}
HEADING = {
    "study": "ความสำคัญของการศึกษา/ที่มาของการนำเสนอ",
    "plan": "ข้อมูลทั่วไป",
    "annex": "ความเป็นมา",
    "meeting": "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
}


def texts(content: str) -> Any:
    """Return YAML as PyYAML reads it when it guesses no types."""
    return yaml.load(content, yaml.BaseLoader)  # noqa: S506 - makes nothing but texts


def facts_of(document: str) -> dict[str, Any]:
    """Return the facts of a small document, as PyYAML reads them, by file."""
    found = {}
    for path, content in small_project().items():
        if path.startswith(f"content/{document}/"):
            front = content.decode().split("---\n")[1] if path.endswith("index.md") else content.decode()
            if not path.endswith(".md") or path.endswith("index.md"):
                found[path.removeprefix("content/")] = texts(front)
    return {**found, **EXTRA.get(document, {})}


def spoil(value: Any, key: str, document: str, written: list[str]) -> Any:
    """Return facts in which every free text holds all nasty strings, and note each."""
    if key == "years":
        return value  # amounts of money
    if isinstance(value, dict):
        return {name: spoil(item, name, document, written) for name, item in value.items()}
    if isinstance(value, list):
        return [spoil(item, key, document, written) for item in value]
    if key not in FREE[document].split():
        return value
    written.append(" ".join((f"จุด{len(written)}เริ่ม", value, *NASTY, f"จุด{len(written)}จบ")))
    return written[-1]


def escaped(text: str) -> str:
    """Return Markdown that prints a text."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_text_of_every_field_is_printed(document: str) -> None:
    written: list[str] = []
    files: dict[str, str | bytes] = {}
    for path, facts in facts_of(document).items():
        spoiled = yaml.safe_dump(
            spoil(facts, "", document, written), allow_unicode=True, sort_keys=False, width=9**9
        )
        tail = (
            small_project()[f"content/{path}"].decode().split("---\n", 2)[2] if path.endswith(".md") else ""
        )
        files[path] = f"---\n{spoiled}---\n{tail}" if path.endswith(".md") else spoiled
    text = squeezed(WordFile(built(project(files), document)).text)
    assert len(written) > 6
    assert [value for value in written if squeezed(value) not in text] == []


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(
    "where", ["{}", "- {}", "1. {}", "> {}", "## {}", "**{}**", "*{}*", "| ก | {} |\n|-|-|\n| {} | ข |"]
)
def test_every_text_of_prose_is_printed(document: str, where: str) -> None:
    strings = [text for text in NASTY if "\t" not in text]
    own = small_project().get(f"content/{PROSE[document]}", b"").decode().split(f"# {HEADING[document]}")[0]
    parts = own + "".join(f"\n# {part}\n\nก\n" for part in ("เป้าหมายการดำเนินการ",) if document == "plan")
    prose = "\n\n".join(where.replace("{}", escaped(text)) for text in strings)
    made = project({PROSE[document]: f"{parts}\n# {HEADING[document]}\n\n{prose}\n"})
    text = squeezed(WordFile(built(made, document)).text)
    assert [string for string in strings if squeezed(string) not in text] == []


def test_code_and_code_blocks_are_printed_as_they_stand() -> None:
    strings = [text for text in NASTY if "`" not in text and "\t" not in text]
    prose = "\n\n".join(f"`` {text} ``\n\n```\n{text}\n```" for text in strings)
    text = WordFile(built(project({PROSE["study"]: f"# หลักการและเหตุผล\n\n{prose}\n"}), "study")).text
    for string in strings:
        assert re.sub("[\u200b\u200d\u00ad]", "", string) in text
    assert squeezed(text).count("1,234.50บาท") == 2
    assert text.count("1,234.50 บาท ๑๒.๕ 3/2567") == 2


def test_a_text_of_several_lines_keeps_its_lines() -> None:
    made = project(
        {
            "plan/direction.yaml": "vision: |\n  บรรทัดหนึ่ง\n  บรรทัดสอง\nmissions:\n  - |\n    ก\n    ข\n"
            "swot: {strengths: ก, weaknesses: ข, opportunities: ค, threats: ง}\n"
        }
    )
    text = WordFile(built(made, "plan")).text
    assert "บรรทัดหนึ่ง\nบรรทัดสอง" in text
    assert "๑.\tก\nข" in text


def test_tabs_are_tabs_and_spaces_are_kept() -> None:
    made = project(
        {
            "plan/direction.yaml": 'vision: "ก\\tข  ค"\nmissions: ง\n'
            "swot: {strengths: ก, weaknesses: ข, opportunities: ค, threats: ง}\n"
        }
    )
    assert "ก\tข  ค" in WordFile(built(made, "plan")).text


# --- The samples ---------------------------------------------------------------------------------

NOT_PRINTED = {
    "document",
    "edition",
    "status",  # say which form it is
    "id",
    "agency",
    "parent_plan",
    "host",
    "supporters",
    "owners",
    "measures",
    "projects",
    "sections",
    "section",
    "defined_by",  # lead elsewhere
    "mission",
    "type",
    "negotiated",  # sort rows into tables
    "months",
    "begin",
    "end",  # drawn as columns and bars
    "date",  # printed as month and year
    "monitor",
    "other_plans",
    "goals",
    "indicators",  # lead elsewhere in an annex
    "adding",
    "issued",
    "accessed",
    "language",  # printed in the style of the bibliography
    "missions",
    "responds_to",  # print a number, or a group
    "emblem",
    "emblem_alt",
    "figure_word",
    "list_of_tables",
    "list_of_figures",
    "appendix_numbers",
    "portrait_alt",
    "portrait",  # tell how something is printed
}
FACTS = r"\{(?:schedule|swot|objectives|cycle|kpi)\}"
"""Directives whose body is facts."""
MARKS = r"\{[a-z:]+\}`[^`]*`|\^|\([\w-]+\)=|\[\^[^\]]+\]:?|^:{3,4}(\{[a-z-]+\})?"
SHORT_NAME_OF_NO_TABLE = "ฝ่ายบริหารฯ"


def sample_facts(path: str, content: str) -> Iterator[dict[str, Any]]:
    """Yield the mappings of a file: its front matter or its whole, and those of its directives."""
    if not path.endswith(".md"):
        yield texts(content)
        return
    front, body = content.split("---\n", 2)[1:]
    yield texts(front)
    for found in re.finditer(rf"^:::{FACTS}.*\n((?:.*\n)*?):::$", body, re.MULTILINE):
        yield texts(found[1])


def strings(value: Any, key: str = "") -> Iterator[str]:
    """Yield the texts of facts that a form prints."""
    if isinstance(value, dict) and {"rows", "columns"} <= set(value):
        return  # the texts stand in a workbook: test_rows looks at them
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in NOT_PRINTED or isinstance(item, dict) or (item and isinstance(item[0], dict)):
                yield from strings(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, key)
    else:
        yield value


def fragments(markdown: str) -> Iterator[str]:
    """Yield the pieces of Markdown between its marks."""
    body = re.sub(r"<!--.*?-->", "", markdown.split("---\n", 2)[2], flags=re.DOTALL)
    body = re.sub(rf"^:::{FACTS}(.*)\n(?:.*\n)*?:::$", r"\1", body, flags=re.MULTILINE)
    body = re.sub(r"^:::\{(document|figure)\}.*$", "", body, flags=re.MULTILINE)
    body = re.sub(r"^:::\{chart\} [\w-]+", "", body, flags=re.MULTILINE)
    body = re.sub(r"^\([\w-]+\)=$|^ *:[\w-]+:.*$|^ *[|:-]+$", "", body, flags=re.MULTILINE)
    body = re.sub(MARKS, "\n", body, flags=re.MULTILINE)
    for line in body.split("\n"):
        bare = re.sub(r"^(\s*(#+|-|\d+[.)]|\(\d+\)|[ก-ค]\.|>|:)(\s+|$))+", "", line).removesuffix("\\")
        yield from (piece for piece in re.split(r"[*`|<>]|\]\([^)]*\)|\[", bare) if piece.strip())


SAMPLES = (
    "annexes/made-in-bangkok",
    "plans/foreign-affairs-2562",
    "studies/flood-reports-2561",
    "studies/value-chain-2566",
    "studies/youth-exchange-2563",
)


def sample_documents() -> list[tuple[str, list[str]]]:
    """Return the shipped samples; what somebody adds to the folder is theirs."""
    found: dict[str, list[str]] = {}
    for path in sample_project():
        pure = PurePosixPath(path)
        if pure.parts[0] == "content" and pure.parts[1] != "registry" and pure.suffix in (".md", ".yaml"):
            found.setdefault(str(pure.parent.relative_to("content")), []).append(path)
    return [(name, found[name]) for name in SAMPLES]


@pytest.mark.parametrize(("document", "paths"), sample_documents(), ids=lambda value: str(value)[:30])
def test_every_text_of_the_samples_is_printed(document: str, paths: list[str]) -> None:
    text = squeezed(WordFile(built(Project.in_memory(sample_project()), document)).text)
    wanted: list[str] = []
    for path in paths:
        content = sample_project()[path].decode()
        wanted += [string for facts in sample_facts(path, content) for string in strings(facts)]
        wanted += fragments(content) if path.endswith(".md") else ()
    assert len(wanted) > 60
    lost = [string for string in wanted if squeezed(string) not in text]
    assert [string for string in lost if string != SHORT_NAME_OF_NO_TABLE] == []
