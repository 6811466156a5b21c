"""The commands and their arguments."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from bmaplan_docs import __version__
from bmaplan_docs.cli.console import LANGUAGES, PROGRAM, Console, Exit
from bmaplan_docs.cli.parser import UNRECOGNIZED, EndedError, Parser, words_of
from bmaplan_docs.diagnostics import N_

Say = Callable[[str], str]
"""Puts a text of the catalogue into the console's language."""


def parse(words: Sequence[str], console: Console) -> argparse.Namespace | int:
    """Return what the words ask for; the exit code where they ask for help or are wrong."""
    with words_of(console):
        parser = _parser(console)
        try:
            arguments, rest = parser.parse_known_args(words)
            _take_in(rest, arguments, parser)
        except EndedError as ended:
            return ended.code
        if arguments.command is None:
            parser.print_help(console.err)
            return Exit.USAGE
        return arguments


def _take_in(rest: list[str], arguments: argparse.Namespace, parser: Parser) -> None:
    """Give a command the words behind its options; argparse has taken them for left out before these."""
    plain = not any(word.startswith("-") for word in rest)
    if plain and hasattr(arguments, "documents"):
        arguments.documents = [*arguments.documents, *rest]
    elif plain and len(rest) == 1 and getattr(arguments, "path", "") is None:
        arguments.path = rest[0]
    elif rest:
        parser.error(parser.console.language.translate(UNRECOGNIZED) % " ".join(rest))


def _parser(console: Console) -> Parser:
    """Return the parser of all commands."""
    say = console.language.translate
    parser = Parser(
        console,
        prog=console.language.program,
        description=say(N_("Make official Thai Word documents from plain content.")),
    )
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}", help=say(N_("show the version"))
    )
    _add_shared(parser, say, default=True)
    parser_class: Any = partial(Parser, console)
    commands = parser.add_subparsers(
        dest="command",
        metavar=say(N_("COMMAND")),
        title=say(N_("commands")),
        parser_class=parser_class,
    )
    for name, (text, add_arguments) in _COMMANDS.items():
        command = commands.add_parser(name, help=say(text), description=say(text))
        add_arguments(command, say)
        _add_shared(command, say, default=False)
    return parser


def _add_shared(parser: argparse.ArgumentParser, say: Say, *, default: bool) -> None:
    """Add what may stand before and behind the command; only the first of the two has defaults."""
    parser.add_argument(
        "--lang", choices=LANGUAGES, default="th" if default else argparse.SUPPRESS,
        help=say(N_("language of the messages: th or en")),
    )  # fmt: skip
    parser.add_argument(
        "--project", metavar=say(N_("FOLDER")), default=None if default else argparse.SUPPRESS,
        help=say(N_("folder of the project (otherwise this one, or the nearest above)")),
    )  # fmt: skip


def _add_documents(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "documents", nargs="*", metavar=say(N_("DOCUMENT")),
        help=say(N_("a document, by its path below content/ (otherwise all)")),
    )  # fmt: skip


def _count(say: Say, word: str) -> int:
    """Return the count that a word says, 1 or more; argparse tells what is wrong with any other."""
    if not (word.isdecimal() and int(word)):
        raise argparse.ArgumentTypeError(say(N_("'{word}' is no count; write 1, 2, 3 …")).format(word=word))
    return int(word)


def _add_init(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "path", nargs="?", default=".", metavar=say(N_("PATH")), help=say(N_("folder of the new project"))
    )


def _add_new(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "type", metavar=say(N_("TYPE")), help="individual-study, annual-plan, integrated-plan, minutes"
    )
    parser.add_argument(
        "path", nargs="?", metavar=say(N_("PATH")), help=say(N_("folder of the document below content/"))
    )
    parser.add_argument(
        "--after", "--from", dest="after", metavar=say(N_("DOCUMENT")),
        help=say(N_("make what comes after this document: the next meeting, the plan of next year")),
    )  # fmt: skip
    year = say(N_("YEAR"))
    parser.add_argument("--edition", metavar=year, help=say(N_("year of the form (otherwise the newest)")))
    parser.add_argument(
        "--fiscal-year", metavar=year, help=say(N_("fiscal year (otherwise the present one)"))
    )


def _add_import(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("file", metavar=say(N_("FILE")), help=say(N_("a Word file (.docx)")))
    parser.add_argument(
        "path", nargs="?", metavar=say(N_("PATH")), help=say(N_("folder of the document below content/"))
    )
    parser.add_argument(
        "--type", default="individual-study", metavar=say(N_("TYPE")),
        help="individual-study, annual-plan, integrated-plan, minutes",
    )  # fmt: skip
    year = say(N_("YEAR"))
    parser.add_argument("--edition", metavar=year, help=say(N_("year of the form (otherwise the newest)")))
    parser.add_argument(
        "--fiscal-year", metavar=year, help=say(N_("fiscal year (otherwise the present one)"))
    )


def _add_check(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "documents", nargs="*", metavar=say(N_("DOCUMENT")),
        help=say(N_("a document, by its path below content/ (otherwise all), or a Word file of anywhere")),
    )  # fmt: skip
    parser.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github", "html"),
        default="text",
        help=say(N_("text for people, html as a page to be printed, json, sarif and github for programs")),
    )
    parser.add_argument(
        "--output", metavar=say(N_("FILE")),
        help=say(N_("where to put it (html otherwise to build/check.html, all others are printed)")),
    )  # fmt: skip
    parser.add_argument(
        "--write-baseline", action="store_true",
        help=say(N_("make the warnings of today known: from now on only new ones are shown")),
    )  # fmt: skip
    parser.add_argument(
        "--known", action="store_true", help=say(N_("show the warnings that were made known, too"))
    )
    _add_rules(parser, say)


def _add_fix(parser: argparse.ArgumentParser, say: Say) -> None:
    _add_documents(parser, say)
    _add_rules(parser, say)
    parser.add_argument(
        "--write",
        action="store_true",
        help=say(N_("write the changes into the files (otherwise only show them)")),
    )


def _add_rules(parser: argparse.ArgumentParser, say: Say) -> None:
    rules = say(N_("RULE"))
    parser.add_argument(
        "--select", metavar=rules, default="",
        help=say(N_("ask these rules or groups of rules only; several with commas between them")),
    )  # fmt: skip
    parser.add_argument(
        "--ignore", metavar=rules, default="", help=say(N_("do not ask these rules or groups of rules"))
    )


def _add_build(parser: argparse.ArgumentParser, say: Say) -> None:
    _add_documents(parser, say)
    parser.add_argument(
        "-b", "--builder", dest="builders", default="docx", metavar="docx,pdf,xlsx",
        help=say(N_("what to make; several with commas between them")),
    )  # fmt: skip
    parser.add_argument(
        "--executor", metavar="dask://HOST:PORT",
        help=say(N_("let a Dask cluster make the documents; its workers must see the same folder")),
    )  # fmt: skip
    parser.add_argument(
        "-j", "--jobs", type=partial(_count, say), default=0, metavar="N",
        help=say(N_("how many documents are made at once (otherwise as many as the machine has cores)")),
    )  # fmt: skip
    for names, dest, text in (
        (("-W",), "strict", N_("treat warnings as errors")),
        (("--explain",), "explain", N_("say of each document why it is made again, or why not")),
        (("--fresh",), "fresh", N_("make all documents again, also those that have not changed")),
        (("--comments",), "comments", N_("let Word files of drafts say what is wrong as comments")),
        (("--clean",), "clean", N_("remove the files of documents that are gone")),
        (("--watch",), "watch", N_("go on, and build again whenever something is saved")),
        (("--keep-going",), "keep_going", N_("build all other documents where one has errors (always so)")),
        (("-q", "--quiet"), "quiet", N_("say only what is wrong")),
        (("-v", "--verbose"), "verbose", N_("say also why each document is made, and list the files")),
    ):
        parser.add_argument(*names, dest=dest, action="store_true", help=say(text))
    parser.add_argument(
        "--log-file", metavar=say(N_("FILE")), help=say(N_("write all that is said into a file too"))
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=say(N_("text for people, json for programs")),
    )


def _add_show(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("file", metavar=say(N_("FILE")), help=say(N_("a Word or Excel file")))


def _add_explain(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "code",
        nargs="?",
        metavar=say(N_("CODE")),
        help=say(N_("the code in the brackets of a message (otherwise a list)")),
    )


def _add_schema(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "--output",
        metavar=say(N_("FOLDER")),
        help=say(N_("where to put the files (otherwise schema/ of the project)")),
    )


def _add_forms(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "name", nargs="?", metavar=say(N_("NAME")), help=say(N_("a form or document type: list its places"))
    )
    parser.add_argument(
        "--copy", action="store_true", help=say(N_("copy the form to templates/docx/ to edit it in Word"))
    )


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser, Say], None]]] = {
    "init": (N_("make a project with a sample document"), _add_init),
    "new": (N_("make the skeleton of a new document"), _add_new),
    "import": (N_("make content of a Word file, as a start"), _add_import),
    "check": (N_("show what is wrong with the content, or with Word files"), _add_check),
    "fix": (N_("mend what can be mended safely; shows the changes first"), _add_fix),
    "build": (N_("make the Word documents"), _add_build),
    "show": (N_("say from what a Word or Excel file was made"), _add_show),
    "explain": (N_("explain the code of a message"), _add_explain),
    "schema": (N_("write schemas with which editors complete and check"), _add_schema),
    "forms": (N_("list the forms and their places, or copy one to edit it"), _add_forms),
}
