"""What stands before the first clause of a foreign draft: title, number, stage, version, date become standard.yml."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.lines import Line
from wipo_bc_std.edits.running_text import plain
from wipo_bc_std.edits.source_text import write_text

_NUMBER = re.compile(r"\bST\.\s?(?P<number>XX|[0-9]{1,3})\b")
_VERSION = re.compile(r"\bversion\s+(?P<version>[0-9]+\.[0-9]+(?:\.[0-9]+)?)", re.IGNORECASE)
_STAGES = (
    ("final-draft", re.compile(r"\bfinal draft\b", re.IGNORECASE)),
    ("adopted", re.compile(r"\badopted by\b", re.IGNORECASE)),
    ("working-draft", re.compile(r"\b(?:working )?draft\b", re.IGNORECASE)),
)
_TITLE = re.compile(r"\s*(?:recommend(?:ation|ations|ed)\b|guidelines?\b|standard (?:on|for)\b)", re.IGNORECASE)
_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905 - words are easier to read so
_DATE = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})\s+(?:(?P<day>[0-9]{{1,2}}),\s+)?(?P<year>[0-9]{{4}})\b", re.IGNORECASE
)
_NAMED = re.compile(r"\s*(?:WIPO\s+)?STANDARD(?:\s+ST\.\s?(?:XX|[0-9]+))?\s*|\s*ST\.\s?(?:XX|[0-9]+)\s*", re.IGNORECASE)
_TITLE_STYLES = ("title", "titel", "titre", "título")
# What stands in standard.yml where the Word file does not say; no draft is older than the first of its kind.
UNKNOWN_DATE = "2000-01-01"


class Cover(Struct):
    """What the cover says; empty where it does not."""

    title: str = ""
    number: str = ""
    version: str = ""
    stage: str = ""
    date: str = ""
    left: list[Line] = field(default_factory=list)


def read_cover(lines: Sequence[Line], title: str, ledger: Ledger) -> Cover:
    """Return what the lines before the first clause say; lines that became no particulars stand in `left`.

    `title` is that of the file's own properties, for a draft that prints none.
    """
    cover = Cover()
    for line in lines:
        words = line.words
        is_title = not cover.title and (line.style.casefold() in _TITLE_STYLES or _TITLE.match(words))
        if is_title and not line.pictures and not _NAMED.fullmatch(words):
            cover.title = words
            ledger.settle(words)
            continue
        if not _read_particulars(words, cover):
            cover.left.append(line)
            continue
        if _says_only_particulars(words):
            ledger.settle(words)
        else:
            ledger.drop("cover", line.spot, words, "the cover is made anew; look whether something of this is missing")
    if not cover.title and title.strip():
        cover.title = " ".join(title.split())
    return cover


def _read_particulars(words: str, cover: Cover) -> bool:
    """Take what a line says of number, version, stage and date; return whether it says any of them and little else."""
    number, version, date = _NUMBER.search(words), _VERSION.search(words), _DATE.search(words)
    stage = next((name for name, pattern in _STAGES if pattern.search(words)), "")
    if not (number or version or date or stage) or len(words.split()) > 20:  # noqa: PLR2004 - a line of text
        return bool(_NAMED.fullmatch(words))
    cover.number = cover.number or (f"ST.{number['number'].upper()}" if number else "")
    cover.version = cover.version or (version["version"] if version else "")
    cover.stage = cover.stage or stage
    if date and not cover.date:
        month = [name.casefold() for name in _MONTHS].index(date["month"].casefold()) + 1
        cover.date = f"{date['year']}-{month:02}-{min(int(date['day'] or 1), 28 if month == 2 else 30):02}"  # noqa: PLR2004 - days
    return True


def _says_only_particulars(words: str) -> bool:
    rest = words
    for pattern in (_NUMBER, _VERSION, _DATE, *(pattern for _, pattern in _STAGES)):
        rest = pattern.sub("", rest)
    return not re.search(r"\w", re.sub(r"\b(?:WIPO|standard|date)\b", "", rest, flags=re.IGNORECASE))


def particulars(cover: Cover, groups: Sequence[str], targets: Mapping[str, str]) -> dict[str, tuple[object, str]]:
    """Return the keys of standard.yml up to the lists of clauses, each with a remark where its value is not known."""
    known: dict[str, tuple[object, str]] = {
        "schema": ("1", ""),
        "number": (cover.number or "ST.XX", "" if cover.number else "the number; ST.XX until there is one"),
        "title": (write_text(plain(cover.title)) or "Untitled", "" if cover.title else "the title"),
        "stage": (cover.stage or "working-draft", "" if cover.stage else "the stage"),
        "version": (cover.version or "0.1.0", "" if cover.version else "the version"),
        "date": (cover.date or UNKNOWN_DATE, "" if cover.date else "the date of the draft"),
        "original_language": ("en", ""),
        "numbering": ("wipo", ""),
    }
    if targets:
        known["targets"] = (dict(targets), "who conforms to the provisions, as their sentences say it")
    if groups:
        known["groups"] = ({group: group for group in groups}, "the names of the groups of provisions")
    return known


# Stands for whoever a provision is meant for, until a person says so.
TARGET = ("not-yet-said", "Not yet said")
