"""A yearly plan is called แผนปฏิบัติการ or แผนปฏิบัติราชการ, and not both."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_TERM = Pattern(
    r"แผนปฏิบัติ(?P<term>การ|ราชการ)(?P<rest>(?:กรุงเทพมหานคร)?\s?ประจำปี(?:\s?ของหน่วยงาน)?)(?!งบ)", "แผนปฏิบัติ"
)
Place = tuple[Passage, int, int]


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found: dict[str, dict[str, list[Place]]] = {}
    for passage in reading.texts_with(_TERM, Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        for match in _TERM.finditer(passage.text) if not passage.quoted else ():
            terms = found.setdefault("".join(match["rest"].split()), {})
            terms.setdefault(match["term"], []).append((passage, *match.span()))
    for terms in found.values():
        if len(terms) > 1:
            odd, usual = sorted(terms.values(), key=len)
            yield _finding(odd[0], usual[0])


def _finding(odd: Place, usual: Place) -> Finding:
    place = Other(*usual, Message(N_("here it is called so")))
    params = {"found": odd[0].text[odd[1] : odd[2]], "other": usual[0].text[usual[1] : usual[2]]}
    return Finding(*odd, params, others=(place,))


RULE = Rule(
    Code(
        "plan-term-varies",
        Severity.WARNING,
        N_("'{found}' is called '{other}' elsewhere in the document"),
        why=N_("Both words have been used in different years, so that readers look for two plans."),
        hint=N_("use the word on the cover of the plan"),
        bad="แผนปฏิบัติการประจำปี … แผนปฏิบัติราชการประจำปี",
        good="แผนปฏิบัติราชการประจำปี … แผนปฏิบัติราชการประจำปี",
    ),
    _check,
)
