"""``bmaplan build --watch``: build again whenever something is saved."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.cli.results import show_text
from bmaplan_docs.diagnostics import N_, Diagnostic, Message
from bmaplan_docs.diagnostics.text import place_of
from bmaplan_docs.pipeline import Result
from bmaplan_docs.project import CONTENT, FORMS, SETTINGS_FILE

LOOK = 0.4
"""So many seconds pass between two looks at the folder."""
SETTLE = 0.3
"""So long nothing more must be saved: programs save several files one after the other."""

Seen = dict[str, tuple[int, int]]


def watch(folder: Path, build: Callable[[], Result], console: Console) -> int:
    """Build, and build again after each change, until the user ends it; say which problems come and go."""
    said: dict[tuple[object, Message], Diagnostic] = {}
    try:
        for _ in _changes(folder):
            result = build()
            found: dict[tuple[object, Message], Diagnostic] = {
                (one.place, one.message): one for one in result.diagnostics
            }
            show_text([one for key, one in found.items() if key not in said], console)
            for one in (one for key, one in said.items() if key not in found):
                place = place_of(one.span) if one.span else "-"
                console.say(N_("no longer: {place}: {code}"), place=place, code=one.code.name)
            said = found
            made = len(result.reasons)
            console.say(N_("built again: {count}; problems: {problems}"), count=made, problems=len(found))
            console.say(N_("waiting for changes; end with Ctrl-C"))
            console.out.flush()
    except KeyboardInterrupt:
        console.say(N_("stopped as asked"))
    return Exit.DONE


def _changes(folder: Path) -> Iterator[None]:
    """Yield at once, and then whenever something was saved and nothing more is."""
    before: Seen | None = None
    while True:
        now = _look(folder)
        if now != before:
            while True:
                time.sleep(SETTLE if before is not None else 0)
                settled, now = now, _look(folder)
                if settled == now:
                    break
            before = now
            yield
        time.sleep(LOOK)


def _look(folder: Path) -> Seen:
    """Return time and size of every file that a build may read."""
    seen: Seen = {}
    for below in (CONTENT, FORMS):
        for parent, folders, names in os.walk(folder / below):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                if not name.startswith((".", "~$")):
                    _note(os.path.join(parent, name), seen)  # noqa: PTH118 - many of them, twice a second
    _note(str(folder / SETTINGS_FILE), seen)
    return seen


def _note(path: str, seen: Seen) -> None:
    try:
        found = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return  # gone between the two looks
    seen[path] = (found.st_mtime_ns, found.st_size)
