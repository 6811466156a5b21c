"""Run by the Python of the office program: starts the program once and turns Word files into PDF.

It is a program of its own, for only that Python can talk to the office (``uno``), and may be much older
than ours: it imports nothing of this library. Each line of its input is a job in JSON, each line of its
output the answer.
"""

# ruff: noqa: T201, FBT003 - its output is the answer; the office takes its values by place
import json
import os
import shutil
import subprocess
import sys
import time
import uuid
from typing import Any

MARKER = 15
"""The type of numbering that stands in the file where Word has Thai digits (``word.for_office``)."""
NATIVE = 12
"""Numbering in the digits of a language: in those of Thai where the characters are Thai."""
UNUSED = {"Left Page", "Right Page", "Envelope", "Index", "HTML", "Footnote", "Endnote", "Landscape"}
"""Kinds of pages that the office brings itself; to ask for one takes a thousandth of a second."""
PDF_A_2 = 2
START_SECONDS = 90


def the_office() -> Any:
    """Return the module that talks to the office; no other Python than the office's has it."""
    import uno  # noqa: PLC0415

    return uno


def main() -> None:
    """Answer jobs until the input ends; then take away the folder, for whoever made it may be gone."""
    folder = sys.argv[2]
    try:
        office, program = start(sys.argv[1], os.path.join(folder, "profile"))  # noqa: PTH118 - as old as can be
        try:
            answer({"fonts": fonts(office)})
            for line in sys.stdin:
                answer(attempt(office, json.loads(line), program))
        finally:
            stop(office, program)
    finally:
        shutil.rmtree(folder, True)


def answer(value: Any) -> None:
    """Print a value on one line."""
    print(json.dumps(value))
    sys.stdout.flush()


def start(program: str, profile: str) -> Any:
    """Return the running office's desktop and its process."""
    pipe = "pipe,name=bmaplan" + uuid.uuid4().hex
    process = subprocess.Popen(  # noqa: S603 - the office program that was found
        [
            program,
            "-env:UserInstallation=" + the_office().systemPathToFileUrl(os.path.abspath(profile)),  # noqa: PTH100
            "--headless",
            "--invisible",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--nolockcheck",
            "--accept=" + pipe + ";urp;",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = the_office().getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(START_SECONDS * 20):
        try:
            context = resolver.resolve("uno:" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except Exception:  # noqa: BLE001 - not there yet
            time.sleep(0.05)
    else:
        process.kill()
        raise SystemExit(1)
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context), process


def stop(office: Any, process: Any) -> None:
    """End the office program."""
    try:
        office.terminate()
        process.wait(10)
    except Exception:  # noqa: BLE001 - it does not answer any more
        process.kill()


def fonts(office: Any) -> Any:
    """Return the names of the fonts that are installed."""
    blank = office.loadComponentFromURL("private:factory/swriter", "_blank", 0, (option("Hidden", True),))
    device = blank.CurrentController.Frame.ContainerWindow.Toolkit.createScreenCompatibleDevice(1, 1)
    names = sorted({descriptor.Name for descriptor in device.FontDescriptors})
    blank.close(True)
    return names


def attempt(office: Any, job: Any, program: Any) -> Any:
    """Return the answer to a job, also where the office fails or has ended."""
    try:
        return {"told": convert(office, job)}
    except Exception as error:  # noqa: BLE001 - whatever the office says is the answer
        said = str(getattr(error, "Message", "") or error)
        time.sleep(0.1)  # one that ends takes a moment
        return {"error": said, "ended": program.poll() is not None}


def option(name: str, value: Any) -> Any:
    """Return a named value."""
    made = the_office().createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def convert(office: Any, job: Any) -> Any:
    """Write the PDF of a file and return the text of its last paragraph, in which pages are asked for."""
    url = the_office().systemPathToFileUrl(job["source"])
    settings = (
        option("FilterName", "MS Word 2007 XML"),
        option("Hidden", True),
        option("MacroExecutionMode", 0),
        option("UpdateDocMode", 0),
    )
    document = office.loadComponentFromURL(url, "_blank", 0, settings)
    if document is None:
        raise ValueError("the office program cannot open the file")
    try:
        count_in_thai(document)
        fields = document.TextFields
        fields.refresh()
        export(document, job)
        fields.refresh()  # now it is known where everything stands
        return last_paragraph(document)
    finally:
        document.close(True)


def count_in_thai(document: Any) -> None:
    """Let pages and footnotes that Word counts in Thai digits be counted so here."""
    styles = document.StyleFamilies.getByName("PageStyles")
    for name in styles.ElementNames:
        style = styles.getByName(name) if name not in UNUSED else None
        if style is not None and style.NumberingType == MARKER:
            style.NumberingType = NATIVE
    footnotes = document.FootnoteSettings
    if footnotes.NumberingType == MARKER:
        footnotes.NumberingType = NATIVE


def export(document: Any, job: Any) -> None:
    """Write the PDF: bookmarks for the headings, tags for screen readers, every font inside."""
    filter_data = [
        option("ExportBookmarks", True),
        option("OpenBookmarkLevels", 2),
        option("UseTaggedPDF", True),
        option("ExportFormFields", False),
        option("EmbedStandardFonts", True),
        option("DisplayPDFDocumentTitle", True),
    ]
    if job["archive"]:
        filter_data.append(option("SelectPdfVersion", PDF_A_2))
    data = the_office().Any("[]com.sun.star.beans.PropertyValue", tuple(filter_data))
    settings = (option("FilterName", "writer_pdf_Export"), option("FilterData", data))
    document.storeToURL(the_office().systemPathToFileUrl(job["target"]), settings)


def last_paragraph(document: Any) -> Any:
    """Return the text of the last paragraph."""
    cursor = document.Text.createTextCursor()
    cursor.gotoEnd(False)
    cursor.gotoStartOfParagraph(True)
    return cursor.String


if __name__ == "__main__":
    main()
