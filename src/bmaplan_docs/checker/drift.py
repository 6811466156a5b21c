"""Where one thing has two names in the documents of a project: their names held against each other."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cache

from bmaplan_docs.checker.beginnings import Beginnings
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.naming import REGISTRY, Drift, Name, Names, Use
from bmaplan_docs.checker.rules.names.known import agencies
from bmaplan_docs.checker.rules.names.persons import PERSON, PersonKey, one_person
from bmaplan_docs.checker.rules.names.plan_name_differs import LEAST_OF_PLAN, near_plans
from bmaplan_docs.checker.rules.names.plan_years_vary import one_edition
from bmaplan_docs.checker.rules.names.variants import variants

_RENAMED = ("project", "indicator")
"""What a plan of another year may call otherwise."""


Uses = dict[str, list[Use]]
"""The uses of names by their folded forms, at most one for each document."""


def name_drifts(project: Sequence[Names]) -> Iterator[Drift]:
    """Yield the names that are called otherwise in another document, each once a document."""
    for kind in ("project", "indicator", "office", "policy"):
        whole = _uses(project, kind)
        yield from _of_variants(whole, quoted=kind == "policy")
        if kind != "policy":
            yield from _of_sentences(project, kind, whole)
    yield from _of_persons(project)
    yield from _of_plans(project)


def year_drifts(project: Sequence[Names]) -> Iterator[Drift]:
    """Yield the plans that have other years in another document, each once a document."""
    for uses in _plans(project).values():
        by_years: dict[object, list[Use]] = defaultdict(list)
        for use in uses:
            by_years[use.name.years].append(use)
        usual = max(by_years.values(), key=_weight)
        for use in uses:
            if _differ(use.name, usual[0].name) and not _knows(use.by, usual):
                yield Drift(use, usual[0], use.name.text)


def _differ(name: Name, usual: Name) -> bool:
    return bool(name.years and usual.years and one_edition(name.years, usual.years))


def _uses(project: Iterable[Names], kind: str) -> Uses:
    found: Uses = {}
    for names in project:
        for name in names.names:
            if name.kind == kind and name.whole:
                found.setdefault(fold(name.text), []).append(Use(names, name))
    return found


def _of_variants(uses: Uses, *, quoted: bool) -> Iterator[Drift]:
    """Yield whole names that are near others; two names that one document has are told apart there.

    What is ``quoted`` may begin and end where the writer likes.
    """
    weights = {name: _weight(found) for name, found in uses.items()}
    apart: dict[str, set[Hashable]] = {
        name: {use.by.document for use in found} for name, found in uses.items()
    }
    for odd, other in variants(weights, apart):
        if odd in _agencies() or (quoted and (odd in other or other in odd)):
            continue
        for use in uses[odd]:
            right = next((one for one in uses[other] if _comparable(use, one)), None)
            if right is not None and use.by.type != REGISTRY:
                yield Drift(use, right, use.name.text)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(map(fold, agencies()))


def _weight(uses: Iterable[Use]) -> int:
    """Return how many documents use a name; what the registry says outweighs them all."""
    return sum(10_000 if use.by.type == REGISTRY else 1 for use in uses)


def _comparable(one: Use, other: Use) -> bool:
    """Whether two names may be held against each other: the plan of the next year names anew what it will."""
    following = one.by.type == other.by.type and one.by.year != other.by.year
    return one.by.document != other.by.document and not (one.name.kind in _RENAMED and following)


def _of_sentences(project: Iterable[Names], kind: str, whole: Uses) -> Iterator[Drift]:
    """Yield names in sentences that are nearly whole names of other documents."""
    known = Beginnings(whole)
    for names in project:
        told = set()
        own = {fold(name.text) for name in names.names if name.kind == kind and name.whole}
        for name in names.names:
            found = known.find(name.text) if name.kind == kind and not name.whole else None
            if found is None or found.exact or found.name in own or found.name in told:
                continue
            use = Use(names, name)
            right = next((one for one in whole[found.name] if _comparable(use, one)), None)
            if right is not None:
                told.add(found.name)
                yield Drift(use, right, found.text)


def _of_persons(project: Iterable[Names]) -> Iterator[Drift]:
    people: dict[PersonKey, list[Use]] = {}
    for names in project:
        for name in names.names:
            match = PERSON.match(name.text) if name.kind == "person" else None
            if match:
                people.setdefault((match["given"], match["family"]), []).append(Use(names, name))
    by_part: dict[str, list[PersonKey]] = defaultdict(list)
    for key, uses in people.items():
        for other in (other for part in key for other in by_part[part]):
            if one_person(key, other) and not any(_knows(use.by, people[other]) for use in uses):
                odd, right = (key, other) if len(uses) <= len(people[other]) else (other, key)
                yield from (Drift(use, people[right][0], use.name.text) for use in people[odd])
        for part in key:
            by_part[part].append(key)


def _plans(project: Iterable[Names]) -> Uses:
    found: Uses = {}
    for names in project:
        for name in names.names:
            folded = fold(name.text).removeprefix("ร่าง") if name.kind == "plan" else ""
            if len(folded) >= LEAST_OF_PLAN:
                found.setdefault(folded, []).append(Use(names, name))
    return found


def _of_plans(project: Iterable[Names]) -> Iterator[Drift]:
    """Yield plans of the same years that are called otherwise."""
    by_years: dict[object, Uses] = defaultdict(dict)
    for folded, uses in _plans(project).items():
        for use in uses:
            by_years[use.name.years].setdefault(folded, []).append(use)
    for named in by_years.values():
        ordered = sorted(named, key=lambda one: -_weight(named[one]))
        for at, odd in enumerate(ordered):
            right = next((one for one in ordered[:at] if near_plans(odd, one)), None)
            for use in named[odd] if right else ():
                if right and not _knows(use.by, named[right]):
                    yield Drift(use, named[right][0], use.name.text)


def _knows(names: Names, uses: Iterable[Use]) -> bool:
    """Whether a document itself uses what others use: then it is told there, or two things are meant."""
    return any(use.by.document == names.document for use in uses)
