"""Answers that documents had to be read for: kept by topic, each with the files that they rest on.

When one of these files changes, the answers are found anew, and only those that differ make a document stale:
a plan may change in many places without another document's noticing.
"""

from collections.abc import Iterable, Iterator

from bmaplan_docs.cache.answers import Answers
from bmaplan_docs.cache.reads import is_plain
from bmaplan_docs.cache.records import Record
from bmaplan_docs.project import REGISTRY, SETTINGS_FILE, suffix

_BORROWS = b"same_as"
Derived = dict[str, dict[str, dict[str, str]]]
"""By topic: ``reads`` of files, and ``answers`` by question."""


def topic_of(question: str) -> str:
    """Return what has to be read for the answer: the registry, one document, or all of a type."""
    kind, _, subject = question.partition(" ")
    match kind:
        case "lent" | "quoted":
            return f"facts {subject.partition('#')[0]}"
        case "others":
            return f"others {subject.partition(' ')[0]}"
        case _:
            return kind


def gather(records: Iterable[Record], answers: Answers) -> Derived:
    """Return the answers on which records rest; none of a topic whose files change just now."""
    derived: Derived = {}
    for record in records:
        for question, answer in record.reads.items():
            if is_plain(question):
                continue
            topic = topic_of(question)
            if topic not in derived:
                derived[topic] = {
                    "reads": {one: answers(one) for one in _basis(topic, answers)},
                    "answers": {},
                }
            derived[topic]["answers"][question] = answer
    return {topic: kept for topic, kept in derived.items() if not answers.changed_meanwhile(kept["reads"])}


def _basis(topic: str, answers: Answers) -> Iterator[str]:
    """Yield the questions to the files on which the answers of a topic rest."""
    kind, _, subject = topic.partition(" ")
    if kind == "registry":
        yield f"files {REGISTRY}"
        yield from (f"read {path}" for path in answers.files(REGISTRY) if suffix(path) in (".yaml", ".yml"))
    elif kind == "policy":
        yield f"read {SETTINGS_FILE}"
    elif kind == "facts":
        yield from _basis("registry", answers)
        yield from _files(subject, answers)
        if any(_may_borrow(path, answers) for path in _paths(subject, answers)):
            for name in answers.entries.names:
                yield from _files(name, answers)
    else:
        yield "names"
        for entry in answers.entries.all:
            yield f"type {entry.head}"
            if answers.type_of(entry.head) == subject:
                yield from _files(entry.name, answers)


def _files(name: str, answers: Answers) -> Iterator[str]:
    yield f"entry {name}"
    yield from (f"read {path}" for path in _paths(name, answers))


def _paths(name: str, answers: Answers) -> tuple[str, ...]:
    entry = answers.entries.find(name)
    return (entry.head, *entry.others) if entry else ()


def _may_borrow(path: str, answers: Answers) -> bool:
    """Whether facts of a file may be those of another document: rare, so that all count then."""
    try:
        return _BORROWS in answers.workspace.read(path)
    except OSError:
        return False
