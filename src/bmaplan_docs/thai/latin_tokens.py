"""The pieces of a text whose digits are never Thai: addresses, file names, codes, versions."""

import re
from functools import cache
from typing import Final

from bmaplan_docs.thai.letters import BLOCK, LATIN

Span = tuple[int, int]

FILE_ENDINGS: Final = (
    "docx?|xlsx?|pptx?|pdf|odt|ods|csv|txt|md|ya?ml|json|xml|html?|zip|rar|7z|jpe?g|png|gif|svg|mp[34]|py"
)
# Standards and registers; the number that follows is part of the name.
REGISTERS: Final = "ISO|IEC|IEEE|ITU|RFC|ISBN|ISSN|DOI|TIS|ANSI|ASTM|OHSAS|NIST"
LETTER: Final = f"{LATIN}\u00b5\u0370-\u03ff\u0400-\u052f"

# In an address Thai letters stand only after a separator, so that Thai text
# typed against its end is not swallowed.
_ADDRESS: Final = (
    r"(?:https://|http://|ftp://|www\.)[!#-;=?-~\u0e50-\u0e59]*"
    rf"(?:(?<=[/=_+&#%-])[{BLOCK}]+[!#-;=?-~\u0e50-\u0e59]*)*"
)
_BYTE: Final = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_SURELY_IP: Final = 100  # no section has so many parts


def hard_spans(text: str) -> list[Span]:
    """Return, in order, the places of tokens that keep Arabic digits wherever they stand.

    The text must hold Arabic digits only. The places do not overlap.
    """
    if not _any_pattern().search(text):
        return []
    spans: list[Span] = []
    for run in _run_pattern().finditer(text):
        if _digit_pattern().search(text, *run.span()):
            spans += filter(None, map(_kept_part, _token_pattern().finditer(text, *run.span())))
    spans += [match.span() for match in _named_pattern().finditer(text) if _begins_word(match)]
    spans += address_spans(text)
    spans += _file_names(text)
    return merge_spans(spans)


def address_spans(text: str) -> list[Span]:
    """Return the places of web addresses."""
    if "://" not in text and "www." not in text:
        return []
    return [match.span() for match in _address_pattern().finditer(text)]


def merge_spans(spans: list[Span]) -> list[Span]:
    """Return spans in order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _kept_part(match: re.Match[str]) -> Span | None:
    """Return the place to keep, or None for a plain word, a plain number or a section number."""
    start, end = match.span()
    if match.lastgroup == "ip":
        return (start, end) if _is_ip_address(match) else None
    if match.lastgroup != "token":
        return start, end
    label = _label_pattern().match(match[0])
    if label:
        start += label.end()
    token = match.string[start:end]
    if not _letter_pattern().search(token) or not _digit_pattern().search(token):
        return None
    return start, end


def _begins_word(match: re.Match[str]) -> bool:
    return match.start() == 0 or not _letter_pattern().match(match.string, match.start() - 1)


def _is_ip_address(match: re.Match[str]) -> bool:
    """Tell an IP address from a section number: one part is 0 or at least 100, or IP stands before it."""
    parts = [int(part) for part in re.split("[./:]", match[0])[:4]]
    if any(part == 0 or part >= _SURELY_IP for part in parts):
        return True
    return bool(_ip_word_pattern().search(match.string[max(0, match.start() - 20) : match.start()]))


def _file_names(text: str) -> list[Span]:
    spans: list[Span] = []
    floor = 0
    for match in _file_ending_pattern().finditer(text) if "." in text else ():
        start = match.start()
        while start > floor and text[start - 1] not in _NOT_IN_FILE_NAMES:
            start -= 1
        spans.append((start, match.end()))
        floor = match.end()
    return spans


_NOT_IN_FILE_NAMES: Final = ' \t\n\r\u00a0/\\"“”()<>|\u2028\u2029\x0b\x0c'


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(_ADDRESS)


@cache
def _file_ending_pattern() -> re.Pattern[str]:
    return re.compile(rf"\.(?:{FILE_ENDINGS})(?![A-Za-z0-9])")


@cache
def _letter_pattern() -> re.Pattern[str]:
    return re.compile(f"[{LETTER}]")


@cache
def _digit_pattern() -> re.Pattern[str]:
    return re.compile("[0-9]")


@cache
def _any_pattern() -> re.Pattern[str]:
    """Match something of what every token here has: most texts have nothing of it."""
    return re.compile(rf"[{LETTER}]|&\#[0-9]|เวอร์ช|10\.[0-9]{{4}}|(?:[0-9]+\.){{3}}[0-9]")


@cache
def _ip_word_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:IP|ไอพี)[^0-9]{0,12}$")


@cache
def _label_pattern() -> re.Pattern[str]:
    """Match a list label typed against a capitalised word: `1.Bangkok`."""
    return re.compile(r"[0-9]{1,2}\.(?=[A-Z][A-Za-z]+(?:[^.A-Za-z0-9]|$))")


@cache
def _run_pattern() -> re.Pattern[str]:
    """Match what has neither Thai letters nor spaces in it."""
    return re.compile("[!-~\u00a1-\u052f\u2019]+")


@cache
def _named_pattern() -> re.Pattern[str]:
    """Match a standard's or register's number, and a version."""
    number = r"[0-9]+(?:[.-][0-9]+)*"
    return re.compile(
        rf"(?:{REGISTERS})(?:/(?:{REGISTERS}))*[ :-]{{0,3}}{number}[Xx]?(?: ?: ?[0-9]{{4}}(?![0-9]))?"
        rf"|(?:เวอร์ชัน|เวอร์ชั่น|version|Version|ver\.|Ver\.|v\.|V\.) ?{number}",
    )


@cache
def _token_pattern() -> re.Pattern[str]:
    part = f"[{LETTER}0-9]+"
    return re.compile(
        r"(?P<doi>(?<![0-9.,])10\.[0-9]{4,9}/[!#-;=?-~]+)"
        r"|(?P<entity>&\#[0-9]+;)"
        rf"|(?P<ip>(?<![0-9.]){_BYTE}(?:\.{_BYTE}){{3}}(?:/[0-9]{{1,2}}|:[0-9]{{2,5}})?(?![0-9.]))"
        rf"|(?P<token>(?<![{LETTER}0-9]){part}(?:[-_./:@#&+'’%=°]{{1,2}}{part}|,[0-9]{{3}}(?![0-9]))*)",
    )
