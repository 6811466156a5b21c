"""The city's plan of twenty years is called by its name."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_PLAN = Pattern(
    r"แผนพัฒนากรุงเทพ(?P<rest>มหานคร|ฯ|\s?ฯ)?(?P<gap>\s*)(?P<span>ระยะ\s*)?(?P<years>(?:20|๒๐)\s*ปี)",
    "แผนพัฒนากรุงเทพ",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_PLAN):
        for match in _PLAN.finditer(passage.text) if not passage.quoted else ():
            if (match["rest"] != "มหานคร" or not match["span"]) and passage.is_plain(*match.span()):
                put = f"แผนพัฒนากรุงเทพมหานคร ระยะ {match['years']}"
                yield replacing(passage, *match.span(), put, safe=False)


RULE = Rule(
    Code(
        "city-plan-name",
        Severity.WARNING,
        N_("'{found}' is called '{put}'"),
        why=N_("A plan is cited by the name on its cover."),
        hint=N_("write '{put}'"),
        bad="แผนพัฒนากรุงเทพ 20 ปี ระยะที่ 3",
        good="แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี ระยะที่ 3",
        source="แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี (พ.ศ. 2556 - 2575)",
    ),
    _check,
)
