"""A foreign name or term is written in one way in Thai."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.checker.likeness import distance
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_TERM = Pattern(r" ?\(\s*(?P<latin>[A-Za-z][A-Za-z .&'-]{2,60}?)\s*\)", "(")
_BEFORE = Pattern(r"[ก-ฮะ-ฺเ-์]{5,}$")
_FAR = 60
_LEAST = 5
_MOST = 12
_LONG = 24
_MARKS = "ะัาำิีึืฺุู็่้๊๋์"

Places = list[tuple[Passage, int, int]]


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for words in reading.share(_terms).values():
        if len(words) == 1:
            continue
        counts = Counter({word: len(found) for word, found in words.items()})
        for word, found in words.items():
            near = [other for other in words if _slip(word, other) and counts[other] >= counts[word]]
            right = max(near, key=lambda other: counts[other], default=None)
            if right is None or (
                counts[right] == counts[word] and found[0][0].index < words[right][0][0].index
            ):
                continue
            place = Other(*words[right][0], Message(N_("here it is written so")))
            for passage, start, end in found:
                shown = _end(passage.text[start:end])
                params = {"found": shown, "other": _end(right)}
                yield Finding(passage, end - len(shown), end, params, others=(place,))


def _terms(reading: Reading) -> dict[str, dict[str, Places]]:
    """Return for each foreign term the Thai words that stand before it, with their places."""
    found: dict[str, dict[str, Places]] = {}
    for passage in reading.texts_with(_TERM):
        for match in _TERM.finditer(passage.text):
            first = max(match.start() - _FAR, 0)
            before = _BEFORE.search(passage.text[first : match.start()])
            if before:
                term = found.setdefault(match["latin"].lower(), {})
                term.setdefault(before[0], []).append((passage, first + before.start(), match.start()))
    return found


def _slip(word: str, other: str) -> bool:
    """Whether the words end in two spellings of one name; what stands before it does not matter."""
    length = min(len(word), len(other), _MOST)
    first = word[-length:]
    if length < _LEAST or other.endswith(first) or word.endswith(other[-length:]):
        return False
    ends = (other[-size:] for size in (length - 1, length, length + 1))
    return any(end[0] == first[0] and distance(first, end, 1) == 1 for end in ends)


def _end(word: str) -> str:
    """Return the last letters of a long run of words, from a letter that may begin one."""
    return word if len(word) <= _LONG else word[-_MOST:].lstrip(_MARKS)


RULE = Rule(
    Code(
        "transliteration-differs",
        Severity.WARNING,
        N_("'{found}' is written '{other}' elsewhere, before the same foreign word"),
        why=N_("One name in two spellings looks like two persons or two things."),
        hint=N_("use one spelling, that of the Royal Society where there is one"),
        bad="วงจรเดมิง (Deming Cycle) … วงจรเดมมิง (Deming Cycle)",
        good="วงจรเดมิง (Deming Cycle) … วงจรเดมิง (Deming Cycle)",
        source="หลักเกณฑ์การทับศัพท์ สำนักงานราชบัณฑิตยสภา",
    ),
    _check,
)
