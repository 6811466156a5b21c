"""What a build says at its end: what was made, what was left as it was, and why."""

import json
from collections.abc import Sequence
from pathlib import Path

from bmaplan_docs.cli.console import Console
from bmaplan_docs.cli.place import shown
from bmaplan_docs.cli.results import counts
from bmaplan_docs.diagnostics import N_, Language
from bmaplan_docs.diagnostics.json import as_objects
from bmaplan_docs.pipeline import NO_SUCH_FILE, Result
from bmaplan_docs.project import OUTPUT


def summarise(result: Result, folder: Path, wanted: Sequence[str], console: Console) -> None:
    """Say which files were made, and of which documents there are none."""
    total = counts(result.diagnostics)
    if total["errors"] or total["warnings"]:
        console.say(N_("errors: {errors}, warnings: {warnings}"), **total)
    built = {builder: _built(result, builder) for builder in wanted}
    without = {builder: _without(result, builder) for builder in wanted}
    if result.failed:
        names = ", ".join(result.failed)
        console.say(N_("not built: {names} (an earlier file, if there is one, is unchanged)"), names=names)
    for builder in wanted:
        if built[builder]:
            place = shown(folder / OUTPUT / builder)
            console.say(
                N_("documents built: {count}; the files are in {place}"),
                count=len(built[builder]),
                place=place,
            )
        if without[builder]:
            said = N_("these have no {builder} file, because nothing in them is calculated: {names}")
            console.say(said, builder=builder, names=", ".join(without[builder]))
    if result.documents and len(result.unchanged) == len(result.documents) > len(result.failed):
        place = shown(folder / OUTPUT)
        console.say(N_("nothing has changed; the files are in {place}"), place=place)
    if not result.documents and not total["errors"]:
        console.say(N_("there is no document to build; make one with: {program} new"))


def _built(result: Result, builder: str) -> list[str]:
    """Return the documents of which a builder wrote its files, all of them."""
    made = (output.document for output in result.outputs if output.builder == builder)
    return [name for name in dict.fromkeys(made) if name not in result.failed]


def _without(result: Result, builder: str) -> list[str]:
    """Return the documents of which a builder makes no file."""
    told = [found.message.params for found in result.diagnostics if found.code == NO_SUCH_FILE]
    return [str(params["document"]) for params in told if params["builder"] == builder]


def show_counts(result: Result, seconds: float, console: Console) -> None:
    """Say how many documents were built, and how long it took."""
    if not result.documents:
        return
    unchanged = len(set(result.unchanged) - set(result.failed))
    console.say(
        N_("built: {built}, unchanged: {unchanged}, failed: {failed}; {seconds} s"),
        built=len(result.documents) - unchanged - len(result.failed),
        unchanged=unchanged,
        failed=len(result.failed),
        seconds=f"{seconds:.1f}",
    )


def show_reasons(result: Result, console: Console) -> None:
    """Say of each document why it was made again, or that it was not."""
    for name in result.documents:
        reasons = result.reasons.get(name, ())
        if not reasons:
            console.say(
                N_("{document}: not made again; nothing that it depends on has changed"), document=name
            )
            continue
        console.say(N_("{document}: made again, because"), document=name)
        for reason in reasons:
            console.show(f"    {console.render(reason)}")


def show_files(result: Result, console: Console) -> None:
    """List the files that were written."""
    for output in result.outputs:
        console.show(f"    {output.path}")


def show_left_over(result: Result, console: Console) -> None:
    """Say which files of documents that are gone were removed, or could be."""
    if result.removed:
        console.say(N_("removed: {names}"), names=", ".join(result.removed))
    if result.orphans:
        said = N_("files of documents that are gone: {names}; '{program} build --clean' removes them")
        console.say(said, names=", ".join(result.orphans))


def as_report(result: Result, seconds: float, language: Language, *, ascii_only: bool) -> str:
    """Return all that is known of a build as JSON."""
    made = {name: [one.path for one in result.outputs if one.document == name] for name in result.documents}
    unchanged, failed = set(result.unchanged), set(result.failed)
    documents = [
        {
            "name": name,
            "state": "failed" if name in failed else "unchanged" if name in unchanged else "built",
            "files": made[name],
            "reasons": [reason.render(language) for reason in result.reasons.get(name, ())],
        }
        for name in result.documents
    ]
    whole = {
        "diagnostics": as_objects(result.diagnostics, language),
        "documents": documents,
        "removed": result.removed,
        "orphans": result.orphans,
        "seconds": round(seconds, 3),
    }
    return json.dumps(whole, ensure_ascii=ascii_only, indent=2)
