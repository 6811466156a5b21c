"""The names of the registry, with which those of documents are compared."""

from bmaplan_docs.checker.naming import Name
from bmaplan_docs.registry import RegistryFacts


def names_of_registry(facts: RegistryFacts) -> tuple[Name, ...]:
    """Return the names of agencies and of plans with their years."""
    agencies = [Name("office", agency.name, agency.place("name")) for agency in facts.agencies]
    plans = [
        Name("plan", plan.name, plan.place("name"), years=(plan.begin, plan.end)) for plan in facts.plans
    ]
    return (*agencies, *plans)
