"""``bmaplan explain``: what a code means, why it matters, and how it is mended."""

from argparse import Namespace
from string import Formatter

from bmaplan_docs.cli.console import Console, Exit, UsageError
from bmaplan_docs.diagnostics import N_, Code, nearest
from bmaplan_docs.pipeline.every_code import all_codes

BLANK = "…"


def run(arguments: Namespace, console: Console) -> int:
    """Print one code, or the list of all; an unknown code is wrong usage."""
    codes = all_codes()
    if arguments.code is None:
        for code in codes.values():
            console.show(f"{code.name:<28} {code.severity:<8} {_readable(code.message, console)}")
        console.show()
        console.say(N_("more about one of them: {program} explain CODE"))
        return Exit.DONE
    name = arguments.code.strip("[]").casefold()
    if name not in codes:
        close = nearest(name, codes)
        if close:
            raise UsageError(
                N_("there is no code '{name}'; did you mean '{nearest}'?"), name=name, nearest=close
            )
        raise UsageError(N_("there is no code '{name}'; '{program} explain' lists all of them"), name=name)
    _show(codes[name], console)
    return Exit.DONE


def _show(code: Code, console: Console) -> None:
    console.show(f"{code.severity}[{code.name}]: {_readable(code.message, console)}")
    console.show()
    console.say(N_("Why: {text}"), text=_readable(code.why, console))
    if code.hint:
        console.say(N_("What to do: {text}"), text=_readable(code.hint, console))
    if code.source:
        console.say(N_("Source: {text}"), text=code.source)
    for title, example in ((N_("Wrong:"), code.bad), (N_("Right:"), code.good)):
        if example:
            console.show()
            console.say(title)
            for line in example.split("\n"):
                console.show(f"    {line}")


def _readable(template: str, console: Console) -> str:
    """Return a message with an ellipsis for each of its blanks."""
    parts = Formatter().parse(console.language.translate(template))
    return "".join(text + (BLANK if field is not None else "") for text, field, _, _ in parts)
