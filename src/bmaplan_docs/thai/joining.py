"""What a line must not part: the places of no-break spaces in a Word file."""

import re
from functools import cache

from bmaplan_docs.thai.letters import DIGITS, LETTERS, NO_BREAK_SPACE


def keep_together(text: str) -> str:
    """Return the text with a no-break space where a line must not end.

    One ordinary space becomes U+00A0 before ๆ and ฯลฯ, between พ.ศ., ค.ศ., ร.ศ.
    and the year, and between a number and its unit (`๐๙.๓๐ น.`, `๕ บาท`). Word
    breaks at an ordinary space there. Idempotent.
    """
    return _pattern().sub(NO_BREAK_SPACE, text)


@cache
def _pattern() -> re.Pattern[str]:
    digit = f"[0-9{DIGITS}]"
    unit = "น\\.|นาฬิกา|บาท|สตางค์|(?:พัน|หมื่น|แสน)?ล้าน|ร้อยละ|เมตร|กิโลเมตร|ตารางเมตร|กม\\.|ตร\\.ม\\."
    return re.compile(
        rf" (?:(?<=[{LETTERS}{DIGITS}.)”\"].)(?=ๆ|ฯลฯ)"
        rf"|(?<=[พครมจ]\.ศ\..)(?={digit})"
        rf"|(?<=[0-9{DIGITS}-].)(?={unit})"
        rf"|(?<=\.-.)(?=บาท))",
    )
