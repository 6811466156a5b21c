"""Single random edits of the samples' facts, as a hurried writer makes them, each known by its number."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

import yaml
from project import sample_project

SEED = 2562
"""Chosen once; another would only choose other edits."""
PLAN, ANNEX = "plans/foreign-affairs-2562", "annexes/made-in-bangkok"
KINDS = ("amount", "weight", "months", "name", "class", "digit")
CLASSES = {"mission", "type", "result", "negotiated", "position", "adding", "spending", "source"}
MONTHS = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
LETTERS = "กขคงจชดตถทนบปผพมยรลวสหอ"
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Fact:
    """A value of a file of facts: where it stands, and of which kinds of edit it can be the place."""

    file: str
    path: Path
    value: str
    start: int
    end: int

    @property
    def document(self) -> str:
        return PLAN if f"/{PLAN}/" in self.file else ANNEX

    @property
    def key(self) -> str:
        """The field: the last name of the path, not counting places in lists."""
        return next(step for step in reversed(self.path) if isinstance(step, str) and not step.isdigit())

    @property
    def is_amount(self) -> bool:
        return "budget" in self.path and self.key in {"budget", "years"} and "steps" not in self.path

    @property
    def kinds(self) -> set[str]:
        if self.is_amount or self.key in {"weight", "months"}:
            return {"amount" if self.is_amount else self.key}
        found = {"class"} if self.key in CLASSES else set()
        if not found and len(re.findall("[ก-ฮ]", self.value)) >= 4:
            found.add("name")
        return found | ({"digit"} if re.search(r"\d", self.value) else set())


@dataclass(frozen=True)
class Edit:
    """One value replaced by another."""

    number: int
    kind: str
    fact: Fact
    new: str

    @property
    def files(self) -> Mapping[str, bytes]:
        files = sample()
        text = files[self.fact.file].decode()
        edited = text[: self.fact.start] + self.new + text[self.fact.end :]
        return {**files, self.fact.file: edited.encode()}

    def __str__(self) -> str:
        place = ".".join(map(str, self.fact.path))
        file = self.fact.file.removeprefix("content/")
        return f"{self.number} {self.kind} {file} {place}: {self.fact.value} -> {self.new}"


@cache
def sample() -> Mapping[str, bytes]:
    """Return the samples with some baht more in each amount, so that no two are alike.

    A printed amount then says whose it is, and one that should have moved is known.
    """
    files = dict(sample_project())
    for number, fact in reversed(list(enumerate(_facts_of(files), start=1))):
        if fact.is_amount:
            text = files[fact.file].decode()
            own = f"{int(fact.value.replace(',', '')) + 11 * number:,}"
            files[fact.file] = (text[: fact.start] + own + text[fact.end :]).encode()
    return files


@cache
def facts() -> tuple[Fact, ...]:
    """Return all values of the facts of the two samples."""
    return tuple(_facts_of(sample()))


def _facts_of(files: Mapping[str, bytes]) -> Iterator[Fact]:
    for file, content in files.items():
        if file.endswith(".yaml") and (f"/{PLAN}/" in file or f"/{ANNEX}/" in file):
            yield from _scalars(file, yaml.compose(content.decode()), ())


def _scalars(file: str, node: yaml.Node, path: Path) -> list[Fact]:
    if isinstance(node, yaml.MappingNode):
        return [fact for key, value in node.value for fact in _scalars(file, value, (*path, str(key.value)))]
    if isinstance(node, yaml.SequenceNode):
        return [fact for at, value in enumerate(node.value) for fact in _scalars(file, value, (*path, at))]
    return [Fact(file, path, node.value, node.start_mark.index, node.end_mark.index)]


def edit(number: int) -> Edit:
    """Return the edit of a number; it is the same on every machine."""
    random = Random(f"{SEED}-{number}")  # noqa: S311 - it keeps no secret
    kind = KINDS[number % len(KINDS)]
    fact = random.choice([fact for fact in facts() if kind in fact.kinds])
    while (new := _CHANGES[kind](random, fact)) == fact.value:
        pass
    return Edit(number, kind, fact, new)


def _digit(random: Random, fact: Fact) -> str:
    at = random.choice([found.start() for found in re.finditer(r"\d", fact.value)])
    return fact.value[:at] + random.choice("0123456789") + fact.value[at + 1 :]


def _amount(random: Random, fact: Fact) -> str:
    value = fact.value
    match random.randrange(5):
        case 0:
            return value + ".50"
        case 1:
            return value[:-1]  # a digit is lost
        case 2:
            return value.replace(",", "", 1).replace("0", "", 1)
        case 3:
            return f"{int(value.replace(',', '')) + random.randrange(1, 900) * 1000:,}"
    return _digit(random, fact)


def _weight(random: Random, fact: Fact) -> str:
    return random.choice(
        [str(random.randrange(1, 100)), fact.value + "0", fact.value[0], _digit(random, fact)]
    )


def _months(random: Random, fact: Fact) -> str:
    written = list(re.finditer("|".join(map(re.escape, MONTHS)), fact.value))
    found = random.choice(written)
    put = random.choice([*MONTHS, found[0].rstrip("."), _typing_error(random, found[0])])
    return fact.value[: found.start()] + put + fact.value[found.end() :]


def _name(random: Random, fact: Fact) -> str:
    return _typing_error(random, fact.value)


def _class(random: Random, fact: Fact) -> str:
    others = {other.value for other in facts() if (other.file, other.key) == (fact.file, fact.key)}
    others -= {fact.value}
    if not others or random.randrange(3) == 0:
        return _typing_error(random, fact.value)
    return random.choice(sorted(others))


def _typing_error(random: Random, text: str) -> str:
    """Return a text with one letter changed, lost, doubled, or two neighbours in the wrong order."""
    at = random.choice([found.start() for found in re.finditer("[ก-ฮ]", text)])
    return random.choice(
        [
            text[:at] + random.choice(LETTERS) + text[at + 1 :],
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
        ]
    )


_CHANGES = {
    "amount": _amount,
    "weight": _weight,
    "months": _months,
    "name": _name,
    "class": _class,
    "digit": _digit,
}
