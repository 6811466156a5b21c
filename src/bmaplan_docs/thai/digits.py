"""Thai and Arabic digits, one for one."""

from typing import Final, Literal

Digits = Literal["thai", "arabic"]

THAI: Final = "๐๑๒๓๔๕๖๗๘๙"
ARABIC: Final = "0123456789"

_TO_THAI: Final = tuple(zip(ARABIC, THAI, strict=True))
_TO_ARABIC: Final = tuple(zip(THAI, ARABIC, strict=True))


def to_thai_digits(text: str) -> str:
    """Return the text with every digit 0-9 as ๐-๙, whatever it stands in.

    Other digits of Unicode are left. For official style, which keeps Arabic
    digits in addresses and codes, use `localize_digits`.
    """
    for arabic, thai in _TO_THAI:
        text = text.replace(arabic, thai)
    return text


def to_arabic_digits(text: str) -> str:
    """Return the text with every digit ๐-๙ as 0-9; the length does not change."""
    if text.isascii():
        return text
    for thai, arabic in _TO_ARABIC:
        text = text.replace(thai, arabic)
    return text


def write_digits(text: str, digits: Digits) -> str:
    """Return a text of Arabic digits in the script asked for."""
    return to_thai_digits(text) if digits == "thai" else text
