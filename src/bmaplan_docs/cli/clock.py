"""The day on which the tool runs, and the time that files are to say: the only place that asks for either."""

import datetime as dt
import os

from bmaplan_docs.cli.console import UsageError
from bmaplan_docs.diagnostics import N_

VARIABLE = "SOURCE_DATE_EPOCH"
"""Holds the time of the sources, for builds that anybody can repeat (reproducible-builds.org)."""


def today() -> dt.date:
    """Return the day where this machine is."""
    return dt.datetime.now().astimezone().date()


def source_date() -> dt.datetime | None:
    """Return the time that files are to say they were made at; ``None`` where nobody tells."""
    told = os.environ.get(VARIABLE, "")
    if not told:
        return None
    try:
        return dt.datetime.fromtimestamp(int(told), dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        said = N_("{variable} is to be a count of seconds since 1970, and is '{value}'")
        raise UsageError(said, variable=VARIABLE, value=told) from error
