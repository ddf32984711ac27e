"""Catalogues: the PO files of `i18n/`, one a language, read and written."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span, whole_file
from wipo_bc_std.i18n import codes
from wipo_bc_std.i18n.po_source import RawEntry, read_entries
from wipo_bc_std.load import codes as load_codes
from wipo_bc_std.load.exemption_source import read_exemptions
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import LONGEST_LINE, MOST_MARKS, Source, read_source
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.place import NOWHERE, Authored
from wipo_bc_std.model.standard import Exemption

LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
FUZZY = "fuzzy"
_MARKS = re.compile(r"[\[*_|`<&]")
# Lines of a catalogue are cut at the ends of sentences, so that a change of one shows in its own lines.
_WIDTH = 90
_SENTENCE = re.compile(r"(?<=\n)|(?<=[.!?؟؛] )|(?<=[。！？；])")
_FIXED_HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


class Entry(Authored, frozen=True):
    """The translation of one text: `source` is what it was translated from, unless `fuzzy`; then that is `previous`.

    `text` is empty while nothing is translated. `comments` and `flags` are the translators' own.
    """

    key: str
    source: str
    text: str
    fuzzy: bool = False
    previous: str = ""
    comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    at: Span = NOWHERE
    text_at: Span = NOWHERE


class Catalogue(Struct, frozen=True):
    """The translations into one language: `obsolete` are those of texts that are gone."""

    language: LanguageCode
    path: str
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    header: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[str, ...] = ()

    @property
    def by_key(self) -> dict[str, Entry]:
        """Return the entries by key."""
        return {entry.key: entry for entry in self.entries}


class ReadCatalogue(Struct, frozen=True):
    """A catalogue with its source, None where nothing of it could be read, and the exemptions in it."""

    path: str
    catalogue: Catalogue | None
    source: Source | None = None
    exemptions: tuple[Exemption, ...] = ()


def catalogue_path(project: Project, language: str) -> str:
    """Return where the catalogue of a language stands."""
    return f"{project.folder}i18n/{language}.po"


def read_catalogues(project: Project, report: list[Diagnostic]) -> tuple[ReadCatalogue, ...]:
    """Return all catalogues of a project in order of name."""
    return tuple(read_catalogue(project, path, report) for path in project.below("i18n", ".po"))


def read_catalogue(project: Project, path: str, report: list[Diagnostic]) -> ReadCatalogue:
    """Return the catalogue at `path`; what is wrong is added to `report`."""
    language = path.rsplit("/", 1)[-1].removesuffix(".po")
    if language not in LANGUAGES:
        hint = f"name the file after its language: {', '.join(LANGUAGES)}"
        message = f"“{language[:60]}” is not a language of the draft"
        report.append(Diagnostic(codes.WRONG_LANGUAGE, whole_file(path), message, hint=hint))
        return ReadCatalogue(path, None)
    source = read_source(project, path, report)
    if source is None or not _is_readable(source, report):
        return ReadCatalogue(path, None, source)
    raw = list(read_entries(source, report))
    catalogue = _Sorting(source, report).catalogue(language, raw)
    exemptions = tuple(_widened(item, raw) for item in read_exemptions(source, report))
    return ReadCatalogue(path, catalogue, source, exemptions)


def _is_readable(source: Source, report: list[Diagnostic]) -> bool:
    marks = len(_MARKS.findall(source.text))
    if marks <= MOST_MARKS:
        return True
    message = f"the file has {marks:,} signs such as [ and *; at most {MOST_MARKS:,} are read"
    hint = "take out what is no translation of the draft"
    report.append(Diagnostic(load_codes.OVERSIZE, whole_file(source.path), message, hint=hint))
    return False


def _widened(exemption: Exemption, entries: Iterable[RawEntry]) -> Exemption:
    """Return an exemption that is about the whole entry in whose comments it stands."""
    line = exemption.at.line
    for entry in entries:
        if entry.lines[0] <= line <= entry.lines[1]:
            return replace(exemption, first_line=entry.lines[0], last_line=entry.lines[1])
    return exemption


class _Sorting(Struct):
    source: Source
    report: list[Diagnostic]

    def catalogue(self, language: LanguageCode, raw: Iterable[RawEntry]) -> Catalogue:
        entries: dict[str, Entry] = {}
        obsolete: list[Entry] = []
        header: Mapping[str, str] = {}
        comments: tuple[str, ...] = ()
        for item in raw:
            if "msgid" not in item.texts or "msgstr" not in item.texts:
                continue
            if not item.texts["msgid"] and "msgctxt" not in item.texts:
                header, comments = self._header(item, language), tuple(item.comments)
                continue
            entry = self._entry(item)
            if entry is None:
                continue
            if item.obsolete:
                obsolete.append(entry)
            elif entry.key in entries:
                self._say_twice(entry, entries[entry.key])
            else:
                entries[entry.key] = entry
        return Catalogue(language, self.source.path, tuple(entries.values()), tuple(obsolete), header, comments)

    def _header(self, item: RawEntry, language: str) -> Mapping[str, str]:
        text = item.texts["msgstr"]
        pairs = (line.split(":", 1) for line in text.split("\n") if ":" in line)
        header = {name.strip(): value.strip() for name, value in pairs}
        told = header.get("Language", "")
        if told and re.split("[-_@]", told)[0].lower() != language:
            at = text.locator.span(max(0, text.find("Language:")), max(0, text.find("Language:")) + len("Language:"))
            message = f"the header says that this is “{told[:60]}”, the file's name that it is “{language}”"
            hint = f"write `Language: {language}`, or rename the file"
            self.report.append(Diagnostic(codes.WRONG_LANGUAGE, at, message, hint=hint))
        return header

    def _entry(self, item: RawEntry) -> Entry | None:
        at = self.source.line(item.lines[0])
        if "msgctxt" not in item.texts:
            if not item.obsolete:
                hint = (
                    'give the key of the text, such as `msgctxt "scope/title"`; `wipo-bc-std i18n update` writes them'
                )
                message = "an entry does not say which text it translates"
                self.report.append(Diagnostic(codes.BROKEN_CATALOGUE, at, message, hint=hint))
            return None
        text = item.texts["msgstr"]
        if len(text) > LONGEST_LINE:
            message = f"the translation has {len(text):,} characters; at most {LONGEST_LINE:,} are read"
            hint = "a text of the draft is one paragraph, title or cell"
            self.report.append(Diagnostic(load_codes.OVERSIZE, text.at, message, hint=hint))
            return None
        fuzzy = FUZZY in item.flags
        return Entry(
            key=str(item.texts["msgctxt"]),
            source=str(item.texts["msgid"]),
            text=text,
            fuzzy=fuzzy,
            previous=str(item.texts.get("previous", "")),
            comments=tuple(item.comments),
            flags=tuple(dict.fromkeys(flag for flag in item.flags if flag != FUZZY)),
            at=item.texts["msgctxt"].at,
            text_at=text.at,
        )

    def _say_twice(self, entry: Entry, first: Entry) -> None:
        message = f"the text “{entry.key[:60]}” is translated twice"
        related = (Related(first.at, "the first stands here"),)
        self.report.append(
            Diagnostic(codes.DUPLICATE_ENTRY, entry.at, message, hint="keep one of the two", related=related)
        )


# --- Writing ----------------------------------------------------------------------------------------------------------


def write_catalogue(catalogue: Catalogue) -> str:
    """Return a catalogue as a PO file: the same catalogue always gives the same text, without a date."""
    header = {**catalogue.header, "Language": catalogue.language, **_FIXED_HEADER}
    told = "".join(f"{name}: {value}\n" for name, value in header.items())
    blocks = [Entry("", "", told, comments=catalogue.comments), *catalogue.entries]
    parts = ["\n".join(_lines(entry, "")) for entry in blocks]
    parts += ["\n".join(_lines(entry, "#~ ")) for entry in catalogue.obsolete]
    return "\n\n".join(parts) + "\n"


def _lines(entry: Entry, prefix: str) -> Iterator[str]:
    for comment in entry.comments:
        yield f"# {comment}".rstrip()
    flags = (*((FUZZY,) if entry.fuzzy else ()), *entry.flags)
    if flags:
        yield f"#, {', '.join(flags)}"
    if entry.previous:
        yield from _text_lines("#~| " if prefix else "#| ", "msgid", entry.previous)
    if entry.key:
        yield from _text_lines(prefix, "msgctxt", entry.key)
    yield from _text_lines(prefix, "msgid", entry.source)
    yield from _text_lines(prefix, "msgstr", entry.text)


def _text_lines(prefix: str, word: str, text: str) -> Iterator[str]:
    pieces = list(_pieces(text))
    if len(pieces) > 1 or "\n" in text:
        yield f'{prefix}{word} ""'
        yield from (f"{prefix}{_quoted(piece)}" for piece in pieces)
    else:
        yield f"{prefix}{word} {_quoted(text)}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", " ").replace("\r", " ")
    return f'"{escaped}"'


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in lines: what is short whole, else by sentence, long ones of these by words."""
    if len(text) <= _WIDTH and "\n" not in text:
        yield text
        return
    for sentence in _SENTENCE.split(text):
        rest = sentence
        while len(rest) > _WIDTH:
            end = rest.rfind(" ", 0, _WIDTH) + 1 or rest.find(" ") + 1 or len(rest)
            yield rest[:end]
            rest = rest[end:]
        if rest:
            yield rest
