"""Names of authors: Thai ones by the given name, English ones by the family name."""

from collections.abc import Sequence

from bmaplan_docs.facts import Name, Work
from bmaplan_docs.patterns import Pattern

_YEAR_OF_LAW = Pattern(r"\s*พ\.ศ\.\s*([0-9๐-๙]{4})$")
OTHERS = "others"
"""What BibTeX writes in the place of further authors."""

MOST_NAMES = 3
"""Where there are more authors than this, the first stands for all of them."""


def listed_names(work: Work) -> str:
    """Return the authors as a bibliography lists them; the editors where there is no author; or nothing."""
    if work.author:
        return _join(work.author, _english_listed, thai=work.is_thai, ampersand=True)
    return _editors(work, _english_listed) if work.editor else ""


def cited_names(work: Work, *, ampersand: bool) -> str:
    """Return the authors as a citation names them; the title where a work has none."""
    people = work.author or work.editor
    if not people:
        return _title_without_year(work)
    return _join(people, _english_cited, thai=work.is_thai, ampersand=ampersand)


def _title_without_year(work: Work) -> str:
    """Return the title, without the year at the end of a law's name: the citation says it."""
    match = _YEAR_OF_LAW.search(work.title)
    if match and work.issued and int(match[1]) == work.issued.buddhist_year:
        return work.title[: match.start()]
    return work.title


def editors_of_whole(work: Work) -> str:
    """Return the editors of the book in which a work stands, or nothing."""
    return _editors(work, _english_direct) if work.author and work.editor else ""


def _editors(work: Work, english: "NameForm") -> str:
    names = _join(work.editor, english, thai=work.is_thai, ampersand=True)
    if work.is_thai:
        return f"{names} (บรรณาธิการ)"
    return f"{names} ({'Ed.' if len(work.editor) == 1 else 'Eds.'})"


class NameForm:
    """A way to write an English name: with its given name before or behind, or without it."""

    def __init__(self, form: str) -> None:
        self.form = form

    def write(self, name: Name) -> str:
        """Return one name."""
        if name.literal or not (name.given and name.family):
            return name.literal or name.family or name.given or ""
        return self.form.format(given=name.given, family=name.family)


_english_listed = NameForm("{family}, {given}")
_english_direct = NameForm("{given} {family}")
_english_cited = NameForm("{family}")


def _join(people: Sequence[Name], english: NameForm, *, thai: bool, ampersand: bool) -> str:
    many = len(people) > MOST_NAMES or people[-1].literal == OTHERS
    if thai:
        return _join_thai([_english_direct.write(name) for name in people], many=many)
    names = [english.write(name) for name in people]
    if many:
        return f"{names[0]}{',' if ',' in names[0] else ''} et al."
    comma = "," if len(names) > 2 or ", " in names[0] else ""  # noqa: PLR2004 - a pair needs none
    last = f"{comma} {'&' if ampersand else 'and'} "
    return last.join(filter(None, (", ".join(names[:-1]), names[-1])))


def _join_thai(names: list[str], *, many: bool) -> str:
    if many:
        return f"{names[0]} และคณะ"
    return " และ".join(filter(None, (", ".join(names[:-1]), names[-1])))
