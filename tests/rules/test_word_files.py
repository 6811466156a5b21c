"""Our own Word files are silent: whoever checks what the tool made is told nothing but advice."""

from pathlib import Path

import pytest
from project import TODAY, sample_project, say, small_project

from bmaplan_docs import Project
from bmaplan_docs.diagnostics import Severity

PROJECTS = {"the samples": sample_project, "the small project": small_project}


@pytest.mark.parametrize("which", PROJECTS)
def test_the_rules_find_nothing_in_our_own_word_files(which: str) -> None:
    project = Project.in_memory(PROJECTS[which]())
    made = {Path(output.path).name: output.content for output in project.build(today=TODAY).outputs}
    found = project.check_word(made, today=TODAY)
    assert len(found.documents) == len(made)
    told = [one for one in found.diagnostics if one.severity is not Severity.INFO]
    assert list(map(say, told)) == []
