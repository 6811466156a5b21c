"""Draft the shipped forms: ``python templates/draft_forms.py`` writes them to ``templates/docx/``.

Run it after changing the drafts; a test holds the committed files against it. An office that wants another
layout changes its own copy of a form in Word instead.
"""

from collections.abc import Mapping
from pathlib import Path

from drafting import annual_plan, four_parts, individual_study, integrated_plan, minutes
from drafting.styles import styles_part

FOLDER = Path(__file__).parent / "docx"
STYLES = Path(__file__).parents[1] / "src" / "bmaplan_docs" / "word" / "styles.xml"
"""The styles of all forms once more: what the writer takes a style from that a form has lost."""


def forms() -> Mapping[str, bytes]:
    """Return every shipped form by its file name."""
    return {
        "individual-study-2561.docx": individual_study.draft_2561(),
        "individual-study-2563.docx": individual_study.draft_2563(),
        "individual-study-2566.docx": individual_study.draft_2566(),
        "annual-plan-2561.docx": four_parts.draft_2561(),
        "annual-plan-2562.docx": annual_plan.draft_2562(),
        "integrated-plan-2568.docx": integrated_plan.draft_2568(),
        "integrated-plan-2568-blank.docx": integrated_plan.draft_2568_blank(),
        "minutes-2526.docx": minutes.draft_2526(),
        "minutes-2526-agenda.docx": minutes.draft_2526_agenda(),
        "minutes-2526-resolutions.docx": minutes.draft_2526_resolutions(),
    }


if __name__ == "__main__":
    for name, content in forms().items():
        (FOLDER / name).write_bytes(content)
    STYLES.write_bytes(styles_part())
