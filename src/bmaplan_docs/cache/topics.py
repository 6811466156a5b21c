"""Answers that documents had to be read for: kept by topic, each with the files that they rest on.

When one of these files changes, the answers are found anew, and only those that differ make a document stale:
a plan may change in many places without another document's noticing.
"""

from collections.abc import Mapping

from bmaplan_docs.cache.answers import Answers
from bmaplan_docs.cache.reads import is_plain
from bmaplan_docs.cache.records import Record

SHARED = ""
"""The name under which is kept what was found in settings and registry."""
Derived = dict[str, dict[str, dict[str, str]]]
"""By topic: ``reads`` of files, and ``answers`` by question."""


def topic_of(question: str) -> str:
    """Return what has to be read for the answer: the registry, one document, or all of a type."""
    kind, _, subject = question.partition(" ")
    match kind:
        case "lent" | "quoted" | "drawn":
            return f"facts {subject.partition('#')[0]}"
        case "others":
            return f"others {subject.partition(' ')[0]}"
        case _:
            return kind


def gather(
    records: Mapping[str, Record], known: Derived, found: Mapping[str, dict[str, str]], answers: Answers
) -> Derived:
    """Return the answers on which records rest, with what was asked for them.

    It is that which was ``known`` before, where it is still right, or what was ``found`` in this run.
    """
    derived: Derived = {}
    for record in records.values():
        for question, answer in record.reads.items():
            if is_plain(question):
                continue
            topic = topic_of(question)
            if topic not in derived:
                derived[topic] = {"reads": _basis(topic, records, known, found, answers), "answers": {}}
            derived[topic]["answers"][question] = answer
    return {topic: kept for topic, kept in derived.items() if kept["reads"]}


def _basis(
    topic: str,
    records: Mapping[str, Record],
    known: Derived,
    found: Mapping[str, dict[str, str]],
    answers: Answers,
) -> dict[str, str]:
    """Return on what the answers of a topic rest; nothing where that is not known."""
    if topic in found:
        return found[topic]
    if topic in ("registry", "policy"):
        return records[SHARED].reads if SHARED in records else {}
    before = known.get(topic)
    return before["reads"] if before and not answers.changed(before["reads"]) else {}
