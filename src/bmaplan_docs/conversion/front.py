"""Values that are certain, in the place of the blanks of a skeleton."""

import json
import re
from collections.abc import Mapping

Known = Mapping[str, str | tuple[str, ...]]


def fill(text: str, known: Known) -> str:
    """Return the text of a skeleton with what is known in the place of its blanks, by those."""
    return "\n".join(filled for line in text.split("\n") for filled in _filled(line, known))


def blank_behind(text: str, key: str) -> str:
    """Return the blank behind a key of the topmost level of a skeleton; empty where there is none."""
    match = re.search(rf"^{re.escape(key)}: (<[^>\n]*>)", text, re.MULTILINE)
    return match[1] if match else ""


def _filled(line: str, known: Known) -> list[str]:
    for blank, value in known.items():
        if blank in line:
            values = (value,) if isinstance(value, str) else value
            return [line.replace(blank, _quoted(one)) for one in values]
    return [line]


def _quoted(value: str) -> str:
    """Return a value as YAML that can be nothing else."""
    return value if value.isdigit() else json.dumps(value, ensure_ascii=False)
