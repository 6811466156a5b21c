"""A foreign name of several words is written in one way."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_NAME = Pattern(r"[A-Za-z](?=.*[aeiou])[A-Za-z0-9&.-]*(?: ?[ -] ?[A-Za-z0-9&][A-Za-z0-9&.-]*)+", *"aeiou")
_APART = Pattern(r" -|- ")
_ORDINAL = Pattern(r"[0-9] (?:st|nd|rd|th)\b")  # has a rule of its own
_RANGE = Pattern("[0-9] ?- ?[0-9]")  # likewise
_MARKS = Pattern("[^A-Za-z0-9]+")
_LEAST = 6
_MOST = 60


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    places: dict[str, list[tuple[Passage, int, int]]] = {}
    for passage in reading.texts_with(_NAME):
        for match in _NAME.finditer(passage.text):
            if (
                _LEAST <= len(match[0]) <= _MOST
                and not _ORDINAL.search(match[0])
                and not _RANGE.search(match[0])
                and passage.is_plain(*match.span())
            ):
                name = " ".join(match[0].rstrip(".-").split())  # two spaces are told by a rule of their own
                places.setdefault(name, []).append((passage, *match.span()))
    counts = Counter({name: len(found) for name, found in places.items()})
    folded: dict[str, list[str]] = {}
    for name in places:
        folded.setdefault(_MARKS.sub("", name).casefold(), []).append(name)
    for names in folded.values():
        usual = max(names, key=lambda name: (_APART.search(name) is None, counts[name]))
        for name in names:
            # Capital letters begin sentences and titles; only spaces and hyphens are told.
            rarer = counts[name] < counts[usual] or _APART.search(name)
            if rarer and name.casefold() != usual.casefold():
                place = Other(*places[usual][0], Message(N_("here it is written so")))
                for passage, start, end in places[name]:
                    yield Finding(passage, start, end, {"found": name, "other": usual}, others=(place,))


RULE = Rule(
    Code(
        "latin-name-differs",
        Severity.WARNING,
        N_("'{found}' is written '{other}' elsewhere in the document"),
        why=N_("Searches for the name do not find both."),
        hint=N_("write it in one way"),
        bad="ประกวดราคาอิเล็กทรอนิกส์ (e-bidding) … (e-bidding) … (e - bidding)",
        good="ประกวดราคาอิเล็กทรอนิกส์ (e-bidding) … (e-bidding) … (e-bidding)",
    ),
    _check,
)
