"""Why a document is made again: what the questions mean whose answers have changed."""

from collections.abc import Iterable

from bmaplan_docs.cache.answers import Answers
from bmaplan_docs.cache.reads import ABSENT
from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.project import FORMS

_NEW = N_("it was not built before, or what was kept of it is gone")
_FRESH = N_("everything was to be made again")
_LIBRARY = N_("this program, a library that it uses, or Python has changed")
_BUILDER = N_("it was not built before with: {subject}")
_OUTPUT_MISSING = N_("the file '{subject}' is missing")
_OUTPUT_CHANGED = N_("the file '{subject}' is not as it was built")
_FORM = N_("the form '{subject}' has changed")
_FILE = N_("the file '{subject}' has changed")
_FILE_GONE = N_("the file '{subject}' is gone")
_FACT = N_("'{name}' of the document '{document}' has changed")
_FACTS = N_("what the document '{document}' states has changed")
_SHARED = N_("'{name}' of the registry has changed")
_OF_THEIR_KIND = {
    "exists": N_("the file '{subject}' has come or gone"),
    "files": N_("other files are in the folder '{subject}'"),
    "entry": N_("other files belong to the document '{subject}'"),
    "owner": N_("another document has come or gone that has the name '{subject}'"),
    "names": N_("other documents are in the project"),
    "types": N_("documents of the project are of other types"),
    "others": N_("other documents of its type have changed"),
    "today": N_("it is another day"),
    "fonts": N_("fonts have come or gone on this machine"),
    "dated": N_("files are dated otherwise (SOURCE_DATE_EPOCH)"),
    "policy": N_("the project asks other rules"),
}


def explain(questions: Iterable[str], answers: Answers) -> tuple[Message, ...]:
    """Return what the questions mean, each meaning once."""
    told = [_explain(question, answers) for question in questions]
    return tuple({str(message.params) + message.text: message for message in told}.values())


def _explain(question: str, answers: Answers) -> Message:
    kind, _, subject = question.partition(" ")
    document, _, name = subject.partition("#")
    match kind:
        case "new":
            return Message(_NEW)
        case "fresh":
            return Message(_FRESH)
        case "library":
            return Message(_LIBRARY)
        case "builder":
            return Message(_BUILDER, {"subject": subject})
        case "output":
            missing = answers(f"read {subject}") == ABSENT
            return Message(_OUTPUT_MISSING if missing else _OUTPUT_CHANGED, {"subject": subject})
        case "read" | "exists" if subject.startswith(f"{FORMS}/"):
            return Message(_FORM, {"subject": subject})
        case "read":
            gone = answers(question) == ABSENT
            return Message(_FILE_GONE if gone else _FILE, {"subject": subject})
        case "lent" | "quoted" | "drawn":
            return Message(_FACT if name else _FACTS, {"document": document, "name": name})
        case "registry":
            return Message(_SHARED, {"name": subject.rpartition(" ")[2]})
        case _:
            return Message(_OF_THEIR_KIND[kind], {"subject": subject})
