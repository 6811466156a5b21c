"""What is the answer now to a question for which documents must be read."""

from bmaplan_docs import doctypes
from bmaplan_docs.cache.reads import ABSENT, Reads, digest_of
from bmaplan_docs.pipeline.quoting import find_offer
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.registry import ask


def answer(question: str, around: Surroundings) -> str:
    """Return the digest of the answer: the question is put again, as a document would put it."""
    again = Reads()
    around = around.noted(again)
    kind, _, subject = question.partition(" ")
    name, _, id_ = subject.partition("#")
    match kind:
        case "registry":
            return digest_of(ask(around.known_registry.facts, subject))
        case "policy":
            around.policy  # noqa: B018 - to ask is to note
        case "lent":
            _borrow(name, id_, around)
        case "quoted":
            offer = find_offer(name, around)
            return digest_of(offer.told(id_)) if offer else ABSENT
        case "drawn":
            offer = find_offer(name, around)
            draw = offer.kind.charts.get(id_) if offer else None
            return digest_of(draw(offer.draft)) if offer and draw else ABSENT
        case "others":
            type_name, _, document = subject.partition(" ")
            entry, type_ = around.entries.find(document), doctypes.find(type_name)
            if entry and type_:
                around.others(entry, type_)
    return again.seen.get(question, ABSENT)


def _borrow(name: str, id_: str, around: Surroundings) -> None:
    loans = around.lend(name)
    if loans is not None and id_:
        loans.get(id_)
    elif loans is not None:
        iter(loans)
