"""Bring the catalogues up to date with the code: python tools/catalogues.py.

New texts are put into the .po file without a translation, texts that are gone are taken out; then the .mo
file is made from it. Run it again after translating.
"""

# ruff: noqa: INP001, T201 - a script of its own, which talks to the console

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "bmaplan_docs"
PO = SOURCE / "locale" / "th" / "LC_MESSAGES" / "bmaplan_docs.po"
MO = PO.with_suffix(".mo")


def extracted() -> Catalog:
    """Return every text that the code marks with N_, with the file it stands in."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings)
    catalog = Catalog(project="bmaplan_docs", fuzzy=False)
    for file, line, text, comments, context in extract_from_dir(SOURCE, methods, options, {"N_": None}):
        catalog.add(text, locations=[(Path(file).as_posix(), line)], auto_comments=comments, context=context)
    return catalog


def translated() -> Catalog:
    """Return what the .po file holds."""
    with PO.open("rb") as file:
        return read_po(file, locale="th", domain="bmaplan_docs")


def compiled(catalog: Catalog) -> bytes:
    """Return the .mo file of a catalogue."""
    content = io.BytesIO()
    write_mo(content, catalog)
    return content.getvalue()


def main() -> None:
    """Write both files and say how much is still to be translated."""
    catalog = translated()
    dates = catalog.creation_date, catalog.revision_date
    catalog.update(extracted(), no_fuzzy_matching=True)
    catalog.creation_date, catalog.revision_date = dates  # no date changes where no text does
    catalog.msgid_bugs_address = catalog.last_translator = ""
    catalog.obsolete.clear()
    content = io.BytesIO()
    write_po(content, catalog, width=110, include_lineno=False, sort_by_file=True)
    PO.write_bytes(content.getvalue())
    MO.write_bytes(compiled(translated()))
    missing = sum(1 for message in catalog if message.id and not message.string)
    print(f"{PO.relative_to(ROOT)}: {len(catalog)} texts, {missing} to translate")


if __name__ == "__main__":
    main()
