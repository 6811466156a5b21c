"""The samples of this repository, built once."""

import pytest
from project import built, sample_project
from wordfile import WordFile

from bmaplan_docs import Project

PLAN = "plans/foreign-affairs-2562"
STUDY = "studies/value-chain-2566"
ANNEX = "annexes/made-in-bangkok"
MINUTES = "minutes/2561-08"


def sample(document: str) -> WordFile:
    return WordFile(built(Project.in_memory(sample_project()), document))


@pytest.fixture(scope="session")
def plan() -> WordFile:
    return sample(PLAN)


@pytest.fixture(scope="session")
def study() -> WordFile:
    return sample(STUDY)


@pytest.fixture(scope="session")
def annex() -> WordFile:
    return sample(ANNEX)


@pytest.fixture(scope="session")
def minutes() -> WordFile:
    return sample(MINUTES)


@pytest.fixture(scope="session", params=["plan", "study", "annex", "minutes"])
def each(request: pytest.FixtureRequest) -> WordFile:
    found: WordFile = request.getfixturevalue(request.param)
    return found
