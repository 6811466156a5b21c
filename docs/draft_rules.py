"""Write docs/rules.md and docs/rules.en.md: a page of all rules of the checker, in Thai and in English."""  # noqa: INP001 - a script

import re
from pathlib import Path
from string import Formatter

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.catalogue import all_rules, groups
from bmaplan_docs.diagnostics import Language

FOLDER = Path(__file__).parent
PAGES = {"th": "rules.md", "en": "rules.en.md"}
WORDS = {
    "th": {
        "title": "กฎตรวจสอบ",
        "opening": (
            "กฎทุกข้อของ `bmaplan check` แยกตามกลุ่ม `bmaplan explain รหัส` แสดงข้อความเดียวกันนี้ "
            "วิธีเลือกและปิดกฎอ่านใน [คู่มือผู้เขียน](guide.md) "
            "หน้านี้จัดทำจากตัวโปรแกรม (`python docs/draft_rules.py`) ไม่ต้องแก้ด้วยมือ · [English](rules.en.md)"
        ),
        "fix": "`bmaplan fix` แก้ให้ได้",
        "hint": "วิธีแก้",
        "source": "ที่มา",
        "bad": "ผิด",
        "good": "ถูก",
        "head": "| รหัส | ระดับ | พบว่า |",
    },
    "en": {
        "title": "Rules",
        "opening": (
            "All rules of `bmaplan check`, by group; `bmaplan explain CODE` prints the same. "
            "How to choose rules and turn them off: [guide](guide.md) (Thai). "
            "This page is written by the program (`python docs/draft_rules.py`). · [ไทย](rules.md)"
        ),
        "fix": "`bmaplan fix` mends it",
        "hint": "What to do",
        "source": "Source",
        "bad": "Wrong",
        "good": "Right",
        "head": "| code | severity | says |",
    },
}
GROUPS = {
    "text": {"th": "ข้อความ", "en": "Text"},
    "dates": {"th": "วันที่และเวลา", "en": "Dates"},
    "numbers": {"th": "จำนวน", "en": "Numbers"},
    "names": {"th": "ชื่อ", "en": "Names"},
    "structure": {"th": "โครงสร้าง", "en": "Structure"},
    "references": {"th": "การอ้างอิง", "en": "References"},
    "words": {"th": "ถ้อยคำ", "en": "Words"},
}


def page(code: str) -> str:
    """Return the page in a language."""
    language, words = Language(code), WORDS[code]
    blocks = [f"# {words['title']}", words["opening"]]
    for group in groups():
        rules = [rule for rule in all_rules() if rule.group == group]
        blocks += [f"## {GROUPS.get(group, {}).get(code, group)} (`{group}`)", _table(rules, language)]
        blocks += [_explained(rule, language) for rule in rules]
    return "\n\n".join(blocks) + "\n"


def _table(rules: list[Rule], language: Language) -> str:
    rows = [
        f"| [`{rule.code.name}`](#{rule.code.name}) | {rule.code.severity} "
        f"| {_readable(rule.code.message, language)} |"
        for rule in rules
    ]
    return "\n".join((WORDS[language.code]["head"], "|---|---|---|", *rows))


def _explained(rule: Rule, language: Language) -> str:
    code, words = rule.code, WORDS[language.code]
    message = f"**{code.severity}** {_readable(code.message, language)}"
    lines = [f"### {code.name}", message, _readable(code.why, language)]
    if code.hint:
        lines.append(f"{words['hint']}: {_readable(code.hint, language)}")
    if code.source:
        lines.append(f"{words['source']}: {_plain(code.source)}")
    for title, example in ((words["bad"], code.bad), (words["good"], code.good)):
        lines.append(f"{title}\n\n```text\n{example}\n```")
    return "\n\n".join(lines)


def _readable(template: str, language: Language) -> str:
    """Return a message with an ellipsis for each of its blanks."""
    pieces = Formatter().parse(language.translate(template))
    return _plain("".join(text + ("…" if blank is not None else "") for text, blank, _, _ in pieces))


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_<|\[\]])", r"\\\1", text)


def write() -> None:
    """Write both pages."""
    for code, name in PAGES.items():
        (FOLDER / name).write_text(page(code), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
