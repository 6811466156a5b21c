"""What rules about names share: those that are nearly alike, found without comparing all with all."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from bmaplan_docs.checker.likeness import LEAST, alike

_EDGE = 10
_MOST = 200


def variants(
    names: Mapping[str, int], apart: Mapping[str, set[Hashable]] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield pairs of folded names that are two spellings of one: the odd one, and the one it should be.

    ``names`` says how often each occurs, in the order in which they occur; ``apart`` in which lists: names of
    one list are different things.
    """
    apart = apart or {}
    told = set()
    for odd, other in _near(list(names)):
        if apart.get(odd, set()) & apart.get(other, set()) or not alike(odd, other):
            continue
        if names[odd] > names[other]:
            odd, other = other, odd  # noqa: PLW2901 - the rarer one is the odd one
        if odd not in told:
            told.add(odd)
            yield odd, other


def _near(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs that begin or end alike, the later first, each once."""
    edges: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) < LEAST:
            continue
        seen: set[str] = set()
        for edge in _edges(name):
            for other in edges[edge]:
                if other not in seen and abs(len(name) - len(other)) <= len(name) // _EDGE + 1:
                    seen.add(other)
                    yield name, other
            if len(edges[edge]) < _MOST:
                edges[edge].append(name)


def _edges(name: str) -> Iterable[str]:
    bare = name
    for word in ("โครงการ", "กิจกรรม", "การ", "สำนักงาน"):
        bare = bare.removeprefix(word)
    return f"^{bare[:_EDGE]}", f"{bare[-_EDGE:]}$"
