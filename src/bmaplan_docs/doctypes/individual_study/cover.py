"""What the cover of a study says that was typed in Word: title, author, course."""

from collections.abc import Mapping

from bmaplan_docs.patterns import Pattern

_TITLE = Pattern(r"เรื่อง\s*(.+)")
_AUTHOR = Pattern(r"(?:จัดทำโดย|โดย|ผู้จัดทำ)\s*:?\s*(\S.*)")
_POSITION = Pattern(r"ตำแหน่ง\s*(\S.*)")
_UNIT = Pattern(r"(?:สังกัด\s*|(?=(?:กลุ่ม|ฝ่าย|กอง|ส่วน|สำนัก)))(\S.*)")
_BETWEEN_UNITS = Pattern(r"\s+(?=กลุ่ม|ฝ่าย|กอง|ส่วน|สำนัก)")
_COURSE = Pattern(r"หลักสูตร\s*(\S.*?)\s*รุ่นที่\s*([0-9]+)")
_INSTITUTE = Pattern(r"สถาบัน\S.*")
_REPORT = Pattern(r"รายงาน|หลักสูตร|ประจำปี")
_YEAR = Pattern(r"ประจำปีงบประมาณ(?:\s*พ\.ศ\.)?\s*(25[0-9]{2})")


def recognize(lines: tuple[str, ...]) -> Mapping[str, str | tuple[str, ...]]:
    """Return what takes the place of blanks of the skeleton; what is not certain is left out."""
    found: dict[str, str | tuple[str, ...]] = {}
    for blank, pattern in (("<กรอกคำนำหน้าชื่อ ชื่อ และนามสกุล>", _AUTHOR), ("<กรอกตำแหน่ง>", _POSITION)):
        values = [match[1] for line in lines if (match := pattern.match(line))]
        if len(values) == 1:
            found[blank] = values[0]
    title = _title(lines)
    if title:
        found["<กรอกชื่อเรื่อง>"] = title
    units = _units(lines)
    if len(units) > 1:
        found |= {"<กรอกกลุ่มงานหรือฝ่าย>": units[:-1], "<กรอกสำนักหรือสำนักงานเขต>": units[-1]}
    for line in lines:
        course, year = _COURSE.search(line), _YEAR.search(line)
        if course:
            found |= {"<กรอกชื่อหลักสูตร>": course[1], "<กรอกรุ่นที่>": course[2]}
        if _INSTITUTE.fullmatch(line):
            found["<กรอกสถาบันที่จัดหลักสูตร>"] = line
        if year:
            found["fiscal_year"] = year[1]
    return found


def _title(lines: tuple[str, ...]) -> str:
    """Return the title: what stands behind เรื่อง, up to who wrote it."""
    begun: list[str] = []
    for line in lines:
        match = _TITLE.match(line)
        if match and not begun:
            begun.append(match[1])
        elif begun and line and not _AUTHOR.match(line):
            begun.append(line)
        elif begun:
            return " ".join(begun) if len(begun) <= 4 else ""  # noqa: PLR2004 - a title is not longer
    return ""


def _units(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the units below the position, from the smallest to the largest."""
    units: list[str] = []
    behind = False
    for line in lines:
        if behind and line and not _REPORT.match(line):
            match = _UNIT.match(line)
            if match is None:
                break
            units.append(match[1])
        elif behind and units:
            break
        behind = behind or bool(_POSITION.match(line))
    return tuple(one for unit in units for one in _BETWEEN_UNITS.split(unit))
