"""A dimension or goal with a code has the name that the parent plan gives it, everywhere."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.likeness import fold, much_alike
from bmaplan_docs.checker.rules.names.codes import coded, meant, registered
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    names = registered(context.registry)
    for (_, code), said in reading.share(coded).items():
        counts = Counter(fold(one.text) for one in said)
        usual, _ = max(counts.items(), key=lambda item: item[1])
        right = next(one for one in said if fold(one.text) == usual)
        for one in said:
            if meant(fold(one.text), names.get(code, {})):
                continue  # the registry says what is right
            if fold(one.text) != usual and _of_one_plan(fold(one.text), usual):
                place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
                params = {"number": code, "found": one.text.strip(), "other": right.text.strip()}
                yield Finding(one.passage, one.start, one.end, params, others=(place,))


def _of_one_plan(name: str, usual: str) -> bool:
    """Whether two names are of one plan; one that breaks off was broken into two paragraphs."""
    return not name.startswith(usual) and not usual.startswith(name) and much_alike(name, usual)


RULE = Rule(
    Code(
        "coded-name-differs",
        Severity.WARNING,
        N_("{number} is '{found}' here, but '{other}' elsewhere in the document"),
        why=N_("A code of a plan stands for one name; readers find their way by both."),
        hint=N_("take the name from the plan, and use it everywhere"),
        bad="มิติที่ 6.3 เมืองแห่งการจัดประชุม … มิติที่ 6.3 เมืองแห่งการประชุม",
        good="มิติที่ 6.3 เมืองแห่งการจัดประชุม … มิติที่ 6.3 เมืองแห่งการจัดประชุม",
    ),
    _check,
)
