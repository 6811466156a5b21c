"""What measures and projects respond to: what was stated, and what their numbers and classes tell."""

from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import Indicator, Linkage, Measure, Mission, Project


def responses(measure: Measure, ledger: Ledger) -> tuple[Linkage, ...]:
    """Return what a measure responds to, in the order of the chart.

    A measure with a number stands in the plan of the city; one with a routine indicator is routine work.
    """
    found = set(measure.responds_to)
    if measure.number is not None:
        found.add(Linkage.CITY_PLAN)
    if any(indicator.mission is Mission.ROUTINE for indicator in indicators_of(measure, ledger)):
        found.add(Linkage.ROUTINE)
    return _in_order(found)


def indicators_of(measure: Measure, ledger: Ledger) -> tuple[Indicator, ...]:
    """Return the indicators of a measure."""
    return tuple(item for item in ledger.plan.indicators if measure.id in item.measures)


def answers(project: Project, ledger: Ledger) -> tuple[Linkage, ...]:
    """Return what a project responds to: what it states, or else what its measures respond to.

    Its class tells whether it is routine work, whatever else its measures serve.
    """
    serving = [item for item in ledger.plan.indicators if project.id in item.projects]
    measures = dict.fromkeys(id_ for item in serving for id_ in item.measures)
    inherited = {linkage for id_ in measures for linkage in responses(ledger.measures[id_], ledger)}
    found = (set(project.responds_to) or inherited) - {Linkage.ROUTINE}
    if project.mission is Mission.ROUTINE:
        found.add(Linkage.ROUTINE)
    return _in_order(found)


def _in_order(found: set[Linkage]) -> tuple[Linkage, ...]:
    return tuple(linkage for linkage in Linkage if linkage in found)
