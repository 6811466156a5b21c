"""The city's agencies are written as they are called."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.likeness import alike, distance, fold
from bmaplan_docs.checker.rules.names.known import agencies
from bmaplan_docs.diagnostics import N_, Code, Severity

_BEGIN = Pattern("สำนัก(?:งานเขต|งาน)?|สถาบัน", "สำนัก", "สถาบัน")
_DISTRICT = "สำนักงานเขต"
_LEAST = 9
_MOST_MISSING = 2
_NO_OFFICES = ("งบประมาณ", "ยุทธศาสตร์และประเมินผล", "ปลัดกรุงเทพมหานคร")
"""Are สำนัก, not สำนักงาน; others of the state have names like those of other bureaus."""
_LETTER = Pattern("[ก-ฮะ-ฺเ-๎]")
_MARKS = Pattern("[ะ-ฺ็-๎ๆ]")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    known = agencies(agency.name for agency in context.registry.agencies)
    for passage in reading.texts_with(_BEGIN):
        at = 0
        while (match := _BEGIN.search(passage.text, at)) is not None:
            at = match.end()
            window = passage.text[match.start() : match.start() + 90]
            found = _misspelt(window, known)
            if found and passage.is_plain(match.start(), match.start() + found[0]):
                yield replacing(passage, match.start(), match.start() + found[0], found[1], safe=False)


@lru_cache(8192)
def _misspelt(window: str, known: Sequence[str]) -> tuple[int, str] | None:
    """Return how much of a text is the name of an agency with a slip in it, and the name."""
    folded, ends = _folded(window)
    for rest in _NO_OFFICES:
        if folded.startswith(f"สำนักงาน{rest}"):
            return ends[len(rest) + 7], f"สำนัก{rest}"
    if any(folded.startswith(name) for name in _names(known)):
        return None
    best: tuple[int, int, str] | None = None
    for name in _begun(known)[folded[:6]]:
        right = fold(name)
        if len(set(right) - set(folded[: len(right) + 2])) > _MOST_MISSING:
            continue
        for length in range(len(right) - 2, min(len(right) + 3, len(folded) + 1)):
            written = folded[:length]
            off = _off(written, right)
            if off and _slip(written, right) and _ends(window, ends[length - 1]):
                found = (off, ends[length - 1], name)
                best = min(best, found) if best else found
    return best[1:] if best else None


def _off(written: str, right: str) -> int | None:
    """Return how many letters are wrong, where these may be slips; short names of districts differ little."""
    if not written.startswith(_DISTRICT) and not right.startswith(_DISTRICT):
        return distance(written, right, 2) if len(right) >= _LEAST else None
    if not written.startswith(_DISTRICT) or len(right) <= len(_DISTRICT) + 4:
        return None
    return distance(written, right, 1)


def _slip(written: str, right: str) -> bool:
    """Whether the name was miswritten, and it is not another name."""
    if written.startswith(_DISTRICT):
        return True
    return alike(written, right) or (len(right) > 20 and written[-8:] == right[-8:])  # noqa: PLR2004 - long, and ends so


def _ends(window: str, end: int) -> bool:
    """Whether a letter may be the last of a name: no mark belongs to it behind."""
    return end >= len(window) or not _MARKS.match(window[end])


@lru_cache(4)
def _names(known: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(fold, known))


@lru_cache(4)
def _begun(known: Sequence[str]) -> defaultdict[str, list[str]]:
    begun: defaultdict[str, list[str]] = defaultdict(list)
    for name in known:
        begun[fold(name)[:6]].append(name)
    return begun


def _folded(window: str) -> tuple[str, list[int]]:
    """Return the letters of a text, and where each ends."""
    places = [at for at, letter in enumerate(window) if _LETTER.match(letter)]
    return "".join(window[at] for at in places), [at + 1 for at in places]


RULE = Rule(
    Code(
        "agency-misspelt",
        Severity.WARNING,
        N_("'{found}' is most likely '{put}'"),
        why=N_("A misspelt agency is not found by whoever searches for it, and looks careless to its head."),
        hint=N_(
            "write '{put}'; an agency that is really called so belongs in content/registry/agencies.yaml"
        ),
        bad="สำนักงานประมาณกรุงเทพมหานคร",
        good="สำนักงบประมาณกรุงเทพมหานคร",
    ),
    _check,
)
