"""The day on which the tool runs: the only place that asks the clock."""

import datetime as dt


def today() -> dt.date:
    """Return the day where this machine is."""
    return dt.datetime.now().astimezone().date()
