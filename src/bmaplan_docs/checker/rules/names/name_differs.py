"""A project or an indicator has the same name in every table and sentence."""

from collections.abc import Hashable, Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import by_name, entries
from bmaplan_docs.checker.mentions import inside, mentions
from bmaplan_docs.checker.rules.names.variants import variants
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for kind in ("project", "indicator"):
        names = by_name(reading.share(entries), kind)
        apart: dict[str, set[Hashable]] = {
            name: {one.among for one in found} for name, found in names.items()
        }
        for odd, other in variants({name: len(found) for name, found in names.items()}, apart):
            right = names[other][0].said
            for entry in names[odd]:
                said = entry.said
                place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
                params = {"found": said.text, "other": right.text}
                yield Finding(said.passage, said.start, said.end, params, others=(place,))
    for mention in (*reading.share(mentions), *reading.share(inside)):
        if not mention.exact:
            said, right = mention.said, mention.entry.said
            place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
            params = {"found": said.text, "other": right.text}
            yield Finding(said.passage, said.start, said.end, params, others=(place,))


RULE = Rule(
    Code(
        "name-differs",
        Severity.WARNING,
        N_("'{found}' is called '{other}' elsewhere in the document"),
        why=N_("Whoever adds up tables by the names takes the two for different things."),
        hint=N_("use one name everywhere"),
        bad="โครงการจัดหาหรือเข้าร่วมกิจกรรม … โครงการจัดหรือเข้าร่วมกิจกรรม",
        good="โครงการจัดหรือเข้าร่วมกิจกรรม … โครงการจัดหรือเข้าร่วมกิจกรรม",
    ),
    _check,
)
