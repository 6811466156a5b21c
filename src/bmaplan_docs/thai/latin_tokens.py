"""The pieces of a text whose digits are never Thai: addresses, file names, codes, versions."""

import re
from functools import cache
from typing import Final

from bmaplan_docs.thai.letters import BLOCK, LATIN

FILE_ENDINGS: Final = (
    "docx?|xlsx?|pptx?|pdf|odt|ods|csv|txt|md|ya?ml|json|xml|html?|zip|rar|7z|jpe?g|png|gif|svg|mp[34]|py"
)
# Standards and numbering schemes; what follows them is part of their name.
SCHEMES: Final = (
    "ISO|IEC|IEEE|ITU|RFC|ISBN|ISSN|DOI|TIS|ANSI|ASTM|EN|DIN|JIS|OHSAS|HACCP|GMP|GHP|NIST|PMID|UTF|SHA|"
    "COVID|Windows|Version|Ver|Vol|No|pp?|ch|sec|fig|art|ed|eds|Phase|Part|Level|Type|Grade|Class|Tier|"
    "Sprint|Web|Industry|Generation|Gen|Chapter|Table|Figure|Section|Article|Appendix|Annex|Unit|Module"
)
UNITS: Final = (
    "km|cm|mm|nm|m|kg|mg|g|t|ml|cc|l|L|ha|sqm|km2|m2|m3|ppm|ppb|pH|dB|dBA|Hz|kHz|MHz|GHz|kWh|MWh|GWh|kW|MW|W|V|A|"
    "kB|KB|MB|GB|TB|Mbps|Gbps|kbps|px|dpi|fps|pt|°C|℃|USD|EUR|JPY|THB|km/h|rpm|BTU|lux|mph|am|pm|a\\.m\\.|p\\.m\\."
)


def hard_spans(text: str) -> list[tuple[int, int]]:
    """Return, in order, the places of tokens that keep Arabic digits wherever they stand.

    The text must hold Arabic digits only. The places do not overlap.
    """
    spans = [match.span() for match in _token_pattern().finditer(text) if _holds(match)]
    spans += _file_names(text)
    return merge(spans)


def merge(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order with those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def address_spans(text: str) -> list[tuple[int, int]]:
    """Return the places of web and e-mail addresses."""
    return [match.span() for match in _address_pattern().finditer(text)]


def _holds(match: re.Match[str]) -> bool:
    """Tell whether a token of letters and digits holds both; other kinds always count."""
    if match.lastgroup != "token":
        return True
    token = match[0]
    return any(char.isdigit() for char in token) and any(char.isalpha() for char in token)


def _file_names(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _file_pattern().finditer(text)] if "." in text else []


# In an address Thai letters stand only after a separator, so that Thai text
# typed against its end is not swallowed.
_ADDRESS: Final = (
    r"(?:https?://|ftp://|www\.)[!#-;=?-~\u0e50-\u0e59]*"
    rf"(?:(?<=[/=_+&#%-])[{BLOCK}]+[!#-;=?-~\u0e50-\u0e59]*)*"
    r"|[A-Za-z0-9._%+\u0e50-\u0e59-]+@[A-Za-z0-9\u0e50-\u0e59-]+(?:\.[A-Za-z0-9-]+)+"
)


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(_ADDRESS)


@cache
def _token_pattern() -> re.Pattern[str]:
    letter = f"{LATIN}\u0370-\u03ff\u0400-\u052f"
    part = f"[{letter}0-9]+"
    return re.compile(
        rf"(?P<address>{_ADDRESS})"
        r"|(?P<doi>\b10\.[0-9]{4,9}/[!-;=?-~]+)"
        r"|(?P<entity>&\#[0-9]+;)"
        r"|(?P<ip>(?<![0-9.])(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}"
        r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:/[0-9]{1,2}|:[0-9]{1,5})?(?![0-9.]))"
        rf"|(?P<token>(?<![{letter}0-9]){part}(?:[-_./:@#&+'’%=°]+{part}|,(?=[0-9]{{3}}(?![0-9])){part})*\+*)",
    )
