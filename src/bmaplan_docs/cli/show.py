"""``bmaplan show``: say where a Word or Excel file came from."""

from argparse import Namespace
from pathlib import Path

from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.diagnostics import N_
from bmaplan_docs.word import read_manifest
from bmaplan_docs.word.manifest import ESTIMATED, PRINTED

PAGES = {
    ESTIMATED: N_("page numbers in its lists: estimated; F9 in Word refreshes them"),
    PRINTED: N_("page numbers in its lists: those of its PDF"),
}


def run(arguments: Namespace, console: Console) -> int:
    """Return 0 where the file says where it came from, 1 where it says nothing of it."""
    found = read_manifest(Path(arguments.file).read_bytes())
    if found is None:
        console.say(N_("'{file}' does not say that this program made it"), file=arguments.file)
        return Exit.PROBLEMS
    if found.form:
        console.say(N_("form: {form} ({digest})"), form=found.form, digest=found.form_digest)
    console.say(N_("sources: {digest}"), digest=found.source)
    console.say(N_("made by version: {version}"), version=found.version)
    if found.form:
        console.say(PAGES.get(found.pages, PAGES[ESTIMATED]))
    return Exit.DONE
