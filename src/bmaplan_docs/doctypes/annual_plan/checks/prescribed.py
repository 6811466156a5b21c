"""What the strategy office prescribes for the four parts, and what either edition of the form leaves out."""

from collections.abc import Sequence

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import (
    AnnualPlan,
    Linkage,
    MainGoal,
    Mission,
    Objective,
    Project,
    SubActivity,
)
from bmaplan_docs.doctypes.annual_plan.outline import is_in_four_parts
from bmaplan_docs.doctypes.annual_plan.responses import indicators_of, responses
from bmaplan_docs.doctypes.annual_plan.statements import missing
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.thai import estimate_words
from bmaplan_docs.tree import plain_text
from bmaplan_docs.tree.walk import all_lines

MOST_WORDS = 900
"""About two pages: what an executive reads of a plan."""
DIMENSIONS = ("ด้านประสิทธิภาพของการปฏิบัติราชการ", "ด้านคุณภาพการปฏิบัติราชการ", "ด้านการพัฒนาองค์กร")
"""The dimensions from the second on; the first is that of results (ด้านประสิทธิผลตามพันธกิจ)."""

FACT_MISSING = Code(
    "layout-lacks-fact",
    Severity.ERROR,
    N_("'{key}' ({title}) is missing; the four-part layout prints it"),
    why=N_("The strategy office prescribes what the four parts hold; a draft shows a marked blank there."),
    hint=N_("add '{key}:' with what belongs there"),
    bad="edition: 2561",
    good="edition: 2561\nhead:\n  vision: …",
)
VISION_COPIED = Code(
    "head-vision-copied",
    Severity.WARNING,
    N_("the vision of the head says the same as that of the office"),
    why=N_("The head tells what is to be reached within the year; the vision of the office lasts longer."),
    hint=N_("say what will be finished within this fiscal year"),
)
SUMMARY_TOO_LONG = Code(
    "summary-too-long",
    Severity.WARNING,
    N_("the executive summary has about {count} words; two pages hold about {most}"),
    why=N_("Executives are to find on one or two pages what they must know."),
    hint=N_("keep what executives must decide, and leave the rest to the chapters"),
)
ANSWERS_NOTHING = Code(
    "answers-no-mission",
    Severity.ERROR,
    N_("'{name}' names no mission"),
    why=N_("Each objective answers a mission, and each main goal comes of one."),
    hint=N_("add 'missions:' with ids of missions"),
    bad="objectives:\n  - name: เพื่อให้เมืองร่มรื่น",
    good="objectives:\n  - name: เพื่อให้เมืองร่มรื่น\n    missions: trees",
)
NOT_ANSWERED = Code(
    "mission-not-answered",
    Severity.ERROR,
    N_("no entry of '{key}' ({title}) names mission {number}"),
    why=N_("Each mission has an objective that says what for, and a main goal that says what comes of it."),
    hint=N_("name its id under 'missions:' of an entry of '{key}:'"),
)
NO_LINKAGE = Code(
    "measure-without-linkage",
    Severity.ERROR,
    N_("the measure '{name}' responds to nothing"),
    why=N_("The relationship chart shows for each measure which policy, plan or duty it responds to."),
    hint=N_("add 'responds_to:' (or 'number:' where it stands in the plan of the city)"),
    bad="measures:\n  - id: small-parks\n    name: ทำสวนเล็ก",
    good="measures:\n  - id: small-parks\n    name: ทำสวนเล็ก\n    responds_to: นโยบายผู้ว่าราชการกรุงเทพมหานคร",
)
LINKAGE_DIFFERS = Code(
    "linkage-differs",
    Severity.ERROR,
    N_("'{name}' says that it responds to '{linkage}', but {reason}"),
    why=N_("What numbers and classes tell is not said otherwise a second time."),
    hint=N_("take this linkage out, or change what contradicts it"),
)
PROPOSED_TWICE = Code(
    "proposal-in-plan",
    Severity.ERROR,
    N_("'{name}' is proposed as new, but stands in the plan"),
    why=N_("Proposals are projects that the plan does not hold yet; their money is not counted in it."),
    hint=N_("take it out of 'proposals:' or of 'projects:'"),
)
DIMENSION_NAME = Code(
    "dimension-name-differs",
    Severity.WARNING,
    N_("dimension {number} is called '{expected}', not '{name}'"),
    why=N_("The evaluation of the city's agencies has four dimensions with prescribed names."),
    hint=N_("use the prescribed name"),
)
NO_INDICATOR = Code(
    "no-indicator-of-class",
    Severity.WARNING,
    N_("the plan has no indicator of class '{mission}'"),
    why=N_("The first dimension has targets for strategic missions and for routine ones."),
    hint=N_("add an indicator with 'mission: {mission}'"),
)
STEPS_NOT_PRINTED = Code(
    "steps-not-printed",
    Severity.INFO,
    N_("'{name}' is routine work, whose steps this edition does not print"),
    why=N_("The plan as issued holds tables of steps for strategic work only; the four parts hold all."),
    hint=N_("leave the steps for edition 2561, or take them out"),
)
CODES = (
    FACT_MISSING,
    VISION_COPIED,
    SUMMARY_TOO_LONG,
    ANSWERS_NOTHING,
    NOT_ANSWERED,
    NO_LINKAGE,
    LINKAGE_DIFFERS,
    PROPOSED_TWICE,
    DIMENSION_NAME,
    NO_INDICATOR,
    STEPS_NOT_PRINTED,
)


def check_prescribed(draft: Draft, report: Report) -> None:
    """Report what contradicts itself, and what the edition of the draft lacks or leaves out."""
    ledger = Ledger(draft.facts, draft.registry)
    _check_linkages(ledger, report)
    _check_proposals(ledger.plan, report)
    if not is_in_four_parts(draft.edition):
        _check_steps(ledger.plan, report)
        return
    for key in missing(draft):
        title = AnnualPlan.model_fields[key].title
        report.add(FACT_MISSING, ledger.plan.place(), severity=draft.lacking, key=key, title=title)
    _check_head(ledger.plan, report)
    _check_summary(draft, report)
    _check_answers(draft, "objectives", ledger.plan.objectives, report)
    _check_answers(draft, "main_goals", ledger.plan.main_goals, report)
    _check_measures(draft, ledger, report)
    _check_evaluation(ledger.plan, report)


def _check_head(plan: AnnualPlan, report: Report) -> None:
    if plan.head and "".join(plan.head.vision).split() == plan.vision.split():
        report.add(VISION_COPIED, plan.head.place("vision"))


def _check_summary(draft: Draft, report: Report) -> None:
    section = draft.prose.sections.get("executive_summary")
    if section is None:
        return
    count = estimate_words("\n".join(plain_text(line) for line in all_lines(section.blocks)))
    if count > MOST_WORDS:
        report.add(SUMMARY_TOO_LONG, section.span, count=count, most=MOST_WORDS)


def _check_answers(draft: Draft, key: str, many: Sequence[Objective | MainGoal], report: Report) -> None:
    """Report entries that name no mission, or else missions that none names; a single one needs no name."""
    plan: AnnualPlan = draft.facts
    if not many or len(plan.missions) == 1:
        return
    title = AnnualPlan.model_fields[key].title
    mute = [item for item in many if not item.missions]
    for item in mute:
        report.add(ANSWERS_NOTHING, item.place("name"), severity=draft.lacking, name=item.name)
    named = {id_ for item in many for id_ in item.missions}
    for number, mission in enumerate(plan.missions, 1):
        if not mute and mission.id not in named:
            place, severity = mission.place("name"), draft.lacking
            report.add(NOT_ANSWERED, place, severity=severity, key=key, title=title, number=number)


def _check_measures(draft: Draft, ledger: Ledger, report: Report) -> None:
    for measure in ledger.plan.measures:
        if not responses(measure, ledger):
            report.add(NO_LINKAGE, measure.place("name"), severity=draft.lacking, name=measure.name)


def _check_linkages(ledger: Ledger, report: Report) -> None:
    """Report linkages that the number or the class of a measure or project contradicts."""
    for measure in ledger.plan.measures:
        classes = {indicator.mission for indicator in indicators_of(measure, ledger)}
        for index, linkage in enumerate(measure.responds_to):
            reason = None
            if linkage is Linkage.CITY_PLAN and measure.number is None:
                reason = Message(N_("it has no number in that plan"))
            elif linkage is Linkage.ROUTINE and Mission.ROUTINE not in classes:
                reason = Message(N_("none of its indicators is routine"))
            if reason:
                place = measure.place("responds_to", index)
                report.add(LINKAGE_DIFFERS, place, name=measure.name, linkage=linkage, reason=reason)
    for project in ledger.plan.projects:
        if project.mission is Mission.STRATEGIC and Linkage.ROUTINE in project.responds_to:
            place = project.place("responds_to", project.responds_to.index(Linkage.ROUTINE))
            reason = Message(N_("it is strategic"))
            report.add(LINKAGE_DIFFERS, place, name=project.name, linkage=Linkage.ROUTINE, reason=reason)


def _check_proposals(plan: AnnualPlan, report: Report) -> None:
    names = {project.name for project in plan.projects}
    for proposal in plan.proposals:
        if proposal.name in names:
            report.add(PROPOSED_TWICE, proposal.place("name"), name=proposal.name)


def _check_evaluation(plan: AnnualPlan, report: Report) -> None:
    for number, (dimension, expected) in enumerate(zip(plan.evaluation, DIMENSIONS, strict=False), 2):
        if dimension.name != expected:
            place = dimension.place("name")
            report.add(DIMENSION_NAME, place, number=number, expected=expected, name=dimension.name)
    for mission in Mission:
        if all(indicator.mission is not mission for indicator in plan.indicators):
            report.add(NO_INDICATOR, plan.place("indicators"), mission=mission)


def _check_steps(plan: AnnualPlan, report: Report) -> None:
    for project in plan.projects:
        if project.mission is Mission.ROUTINE:
            owners: tuple[Project | SubActivity, ...] = (project, *project.activities)
            for owner in owners:
                if owner.steps:
                    report.add(STEPS_NOT_PRINTED, owner.place("steps"), name=owner.name)
