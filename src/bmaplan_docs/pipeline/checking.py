"""What was written for a document as a reading, and the rules that are asked about it."""

from bmaplan_docs.checker import Context, Reading
from bmaplan_docs.checker.naming import Names
from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.checker.run import check
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.base import DocumentType, Draft
from bmaplan_docs.facts import Checks, Mapping
from bmaplan_docs.pipeline.drafting import Written
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.registry import Registry, RegistryFacts


def of_build(name: str) -> bool:
    """Whether a name that is no rule's is that of a message of the build itself."""
    from bmaplan_docs.pipeline.every_code import all_codes  # noqa: PLC0415 - few write such a name

    return name in all_codes()


def check_rules(
    name: str,
    written: Written,
    draft: tuple[DocumentType, Draft] | None,
    around: Surroundings,
    report: Report,
) -> Names:
    """Report what the rules find that project and document ask for; without a draft, those of texts only.

    Return the names in it, to be compared with those of the other documents.
    """
    policy = around.policy.with_checks(_checks(written), report, of_build)
    reading = Reading.of(written.content.prose, written.content.facts, written.kind.model)
    kind, known = written.kind, draft[1] if draft else None
    context = Context(around.registry, known, kind.name, name, around.today, kind.add_up)
    return check(reading, context, policy, report, of_build)


def check_registry(registry: Registry, policy: Policy, report: Report) -> None:
    """Report what the rules find in the files of the registry, whose texts are printed in documents."""
    facts = registry.facts.node
    if isinstance(facts, Mapping):
        check(Reading.of((), facts, RegistryFacts), Context(registry), policy, report, of_build)


def _checks(written: Written) -> Checks | None:
    """Return the settings of the document; what is wrong with them is told with the other facts."""
    node = written.content.facts.entries.get("checks")
    return validate(node, Checks, Report()) if node else None
