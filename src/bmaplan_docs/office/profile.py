"""The settings with which the office program runs: Thai digits by default, and nothing from outside."""

from html import escape  # that of xml.sax would load what opens web addresses: 25 ms
from pathlib import Path

_COMMON = "/org.openoffice.Office.Common"
_UPDATES = "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments"
_SETTINGS = (
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "th-TH"),  # the digits of footnotes
    (f"{_COMMON}/Misc", "FirstRun", "false"),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    (f"{_COMMON}/Save/Document", "AutoSave", "false"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),  # never fetches what is only linked
    (_UPDATES, "AutoCheckEnabled", "false"),
)
_NAMES = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'


def write_profile(folder: Path) -> None:
    """Put a profile into a folder."""
    items = "".join(
        f'<item oor:path="{escape(path)}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    user = folder / "user"
    user.mkdir(parents=True)
    settings = f'<?xml version="1.0" encoding="UTF-8"?><oor:items {_NAMES}>{items}</oor:items>'
    (user / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
