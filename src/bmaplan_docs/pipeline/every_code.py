"""Every code a diagnostic may have, gathered from where each is declared."""

from bmaplan_docs import bibliography, doctypes, resolver
from bmaplan_docs.builders import codes as builders
from bmaplan_docs.checker import baseline, policy, suppressions
from bmaplan_docs.checker.catalogue import all_rules
from bmaplan_docs.diagnostics import Code
from bmaplan_docs.facts import codes as facts
from bmaplan_docs.facts import months, works
from bmaplan_docs.pipeline import codes, following, quoting
from bmaplan_docs.reader import (
    borrowing,
    chart,
    cycle,
    definitions,
    emphasis,
    fences,
    headings,
    links,
    list_table,
    lists,
    mindmap,
    options,
    parser,
    pictures,
    prose,
    remarks,
    schedule,
    slips,
    tables,
)
from bmaplan_docs.reader import codes as reader
from bmaplan_docs.reader import facts as role
from bmaplan_docs.reader.sheets import codes as sheets
from bmaplan_docs.registry import checks as registry
from bmaplan_docs.word import codes as word


def all_codes() -> dict[str, Code]:
    """Return the codes by name, sorted; those of document types from other packages too."""
    gathered = [
        codes.CODES,
        builders.CODES,
        following.CODES,
        quoting.CODES,
        resolver.CODES,
        facts.CODES,
        months.CODES,
        works.CODES,
        bibliography.CODES,
        reader.CODES,
        borrowing.CODES,
        role.CODES,
        chart.CODES,
        schedule.CODES,
        cycle.CODES,
        mindmap.CODES,
        options.CODES,
        pictures.CODES,
        prose.CODES,
        remarks.CODES,
        tables.CODES,
        sheets.CODES,
        slips.CODES,
        emphasis.CODES,
        fences.CODES,
        headings.CODES,
        links.CODES,
        lists.CODES,
        list_table.CODES,
        parser.CODES,
        registry.CODES,
        definitions.CODES,
        word.CODES,
        baseline.CODES,
        policy.CODES,
        suppressions.CODES,
        [rule.code for rule in all_rules()],
    ]
    for name in doctypes.names():
        kind = doctypes.find(name)
        gathered.append(kind.codes if kind else ())
    found = {code.name: code for codes in gathered for code in codes}
    return dict(sorted(found.items()))
