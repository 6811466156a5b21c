"""What follows a document: where that one lies, and the list of what must be looked at in the new one."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from bmaplan_docs.cli.console import Console, UsageError
from bmaplan_docs.cli.place import document_name, shown
from bmaplan_docs.diagnostics import N_, Language, Message
from bmaplan_docs.doctypes.base import Notice
from bmaplan_docs.project import CONTENT, SETTINGS_FILE

CHECKLIST = "README.md"
"""A name that no document reads."""


def origin(word: str, folder: Path) -> tuple[Path, str]:
    """Return project and name of a document: one of this project, or a path that leads into another."""
    typed = Path(word.replace("\\", "/"))
    if not typed.exists() or typed.resolve().is_relative_to((folder / CONTENT).resolve()):
        return folder, document_name(word, folder)
    whole = typed.resolve()
    for above in whole.parents:
        if (above / SETTINGS_FILE).is_file():
            if not whole.is_relative_to(above / CONTENT):
                break
            return above, document_name(str(whole), above)
    if (folder / CONTENT / typed).exists():
        return folder, document_name(word, folder)
    raise UsageError(N_("'{path}' is no document of a project"), path=shown(typed))


def show_notices(notices: Iterable[Notice], console: Console) -> None:
    """Print what must be looked at, under its headings."""
    for topic, found in groupby(notices, key=lambda notice: notice.topic):
        console.show()
        console.show(f"{console.render(topic)}:")
        for notice in found:
            console.show(f"    {notice.place}  {console.render(notice.message)}")
    console.show()


def checklist(notices: Iterable[Notice], last: str, language: Language) -> str:
    """Return a Markdown text with a box to tick for each thing to look at."""
    said = (
        Message(N_("What to look at"), {}),
        Message(
            N_("Made from {last}. Tick off what is done: [x]. No document reads this file."), {"last": last}
        ),
    )
    title, about = (message.render(language) for message in said)
    lines = [f"# {title}", "", about]
    for topic, found in groupby(notices, key=lambda notice: notice.topic):
        lines += ["", f"## {Message(topic, {}).render(language)}", ""]
        lines += [f"- [ ] {one.place} {one.message.render(language)}" for one in found]
    return "\n".join([*lines, ""])
