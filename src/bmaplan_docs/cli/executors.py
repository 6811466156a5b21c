"""The option ``--executor``: a cluster that is there already makes the documents."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from bmaplan_docs.cli.console import UsageError
from bmaplan_docs.diagnostics import N_

if TYPE_CHECKING:
    from concurrent.futures import Executor

_SCHEME = "dask://"
_PATIENCE = 10
"""So many seconds a cluster may take to answer."""


@contextmanager
def executor_of(address: str | None) -> "Iterator[Executor | None]":
    """Give the executor at an address, none without one; raise ``UsageError`` where there is none."""
    if address is None:
        yield None
        return
    if not address.startswith(_SCHEME):
        raise UsageError(N_("'{address}' names no executor; write dask://HOST:PORT"), address=address)
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise UsageError(
            N_("this needs a package that is not installed; install it with: {command}"),
            command="python -m pip install bmaplan_docs[dask]",
        ) from error
    place = f"tcp://{address.removeprefix(_SCHEME)}"
    try:
        client = distributed.Client(place, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TimeoutError) as error:
        raise UsageError(N_("nobody answers at '{address}'"), address=address) from error
    with client:
        yield client.get_executor(pure=False)
