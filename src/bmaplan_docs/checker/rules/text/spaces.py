"""What rules about spaces share: one look at each text, and its findings by their code."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Passage, Reading, find, replacing
from bmaplan_docs.checker.rule import Check
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import SpacingFinding, check_spacing

ROYAL_SOCIETY = "หลักเกณฑ์การใช้เครื่องหมายวรรคตอนและการเว้นวรรค สำนักงานราชบัณฑิตยสภา"
_HASHTAG = Pattern(r"(?<!\S)#\S+")


def spacing(*codes: str) -> Check:
    """Return a check that finds what `check_spacing` calls by one of these codes."""

    def check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
        for passage, found in reading.share(spacing_findings):
            for start, end, put in _joined(passage.text, [one for one in found if one.code in codes]):
                yield find(passage, start, end) if put is None else replacing(passage, start, end, put)

    return check


def _joined(text: str, found: list[SpacingFinding]) -> Iterator[tuple[int, int, str | None]]:
    """Yield places and what should stand there; spaces missing before and behind a sign are one place."""
    places: list[tuple[int, int, str | None]] = []
    for one in found:
        start, end, put = one.start, one.end, one.put
        if places and put is not None and places[-1][2] is not None and start <= places[-1][1] + 1:
            first, last, before = places.pop()
            start, put = first, f"{before}{text[last:start]}{put}"
        places.append((start, end, put))
    for start, end, put in places:
        yield _shown(text, start, end, put)


def _shown(text: str, start: int, end: int, put: str | None) -> tuple[int, int, str | None]:
    """Return a place at which there is something to point at: the sign beside a missing space."""
    if put is None or start < end:
        return start, end, put
    if text[end : end + 1] in (*"ๆฯ([“‘", ""):
        end = min(end + 1, len(text))
        return start, end, put + text[start:end]
    return start - 1, end, text[start - 1] + put


def spacing_findings(reading: Reading) -> list[tuple[Passage, list[SpacingFinding]]]:
    """Return what is unusual about the spaces of each text, but for code, links and hashtags."""
    looked = []
    suspects = (found.start for found in check_spacing(reading.searched.whole))
    for passage in reading.texts_at(suspects):
        found = check_spacing(passage.text) if not passage.quoted else ()
        hashtags = [tag.span() for tag in _HASHTAG.finditer(passage.text)] if "#" in passage.text else ()
        plain = [
            one
            for one in found
            if passage.is_plain(one.start, one.end)
            and not any(start < one.end and one.start < end for start, end in hashtags)
        ]
        if plain:
            looked.append((passage, plain))
    return looked
