"""The record of a publication in the sources, standard/published/: its manuscripts, and what later ones are compared with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from wipo_bc_std.load.project import Project
from wipo_bc_std.load.record_source import RECORD_FILE, RECORDS
from wipo_bc_std.model.adopted_text import NumberedKind
from wipo_bc_std.model.publication_record import ChangeCounts, split_correction
from wipo_bc_std.publish.disk import WORK, Disk, remove_tree
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.manuscript import UnreadableManuscriptError, read_manuscript
from wipo_bc_std.view.nodes import Block, Box, Entry, Grid, Manuscript, Paragraph, Picture, Section, is_deleted, walk
from wipo_bc_std.view.wording import number_in

_LONG_LINE = 10_000


def record_folder(root: Path, folder: str, identifier: str) -> Path:
    """Return where a publication is recorded; `folder` is that of the sources below `root`, such as `standard/`."""
    return root / f"{folder}{RECORDS}{identifier}"


def records_before(identifier: str, correction: int, declared: Sequence[str]) -> Callable[[str], bool]:
    """Return what says of a record's id whether it comes before a publication, or before a correction of it.

    `declared` are the publications of sessions.yml, in order.
    """
    earlier = set(declared[: declared.index(identifier)])

    def is_before(name: str) -> bool:
        corrected, number = split_correction(name)
        return corrected in earlier or (corrected == identifier and number < correction)

    return is_before


def without_records(project: Project, is_kept: Callable[[str], bool]) -> Project:
    """Return a project without the records of publications but those whose ids `is_kept` accepts."""
    start = len(project.folder + RECORDS)
    listing = {
        path: kind
        for path, kind in project.listing.items()
        if not path.startswith(project.folder + RECORDS) or is_kept(path[start:].split("/")[0])
    }
    return replace(project, listing=listing)


def make_record(
    manuscripts: Mapping[str, bytes],
    identifier: str,
    before: tuple[str, Mapping[str, bytes]] = ("", {}),
    bands: Mapping[str, str] | None = None,
) -> Mapping[str, bytes]:
    """Return the files of a record by name: a manuscript for each language, and record.yml.

    `before` is the publication that it follows: its id, and its manuscripts by language. `bands` says how stale each
    provision is, None where that is not assessed.
    """
    import yaml  # noqa: PLC0415 - whoever only looks does not write

    texts = {language: read_manuscript(content) for language, content in manuscripts.items()}
    first = next(iter(texts.values()))
    previous = before[1].get(first.language)
    counts = None if previous is None else _count_changes(before[0], read_manuscript(previous), first)
    value = {
        "publication": identifier,
        "version": first.cover.version,
        "stage": first.cover.stage,
        "date": first.cover.date,
        **({} if counts is None else {"changes": counts.model_dump()}),
        "reasons": [reason.id for reason in first.reasons],
        "numbers": dict(_numbers(first)),
    }
    told: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=_LONG_LINE)
    lines = [
        "# Written by `wipo-bc-std publish --record`, and never changed: what was published, and its numbers.",
        told.rstrip("\n"),
        "# A digest of what each id stood for, by which later drafts tell what changed since.",
        "texts:",
        *(line for language, text in texts.items() for line in _digest_lines(language, text)),
        "# What is numbered, in reading order; of an adopted text, these numbers are kept for ever.",
        "given: |",
        *(f"  {kind} {name} {number}" for (kind, name), number in _given(first).items()),
        *([] if bands is None else _band_lines(bands)),
    ]
    record = "\n".join((*lines, ""))
    return {**{f"{language}.json": content for language, content in manuscripts.items()}, RECORD_FILE: record.encode()}


def _count_changes(identifier: str, old: Manuscript, new: Manuscript) -> ChangeCounts:
    # A redline takes a second: only whoever writes a record waits for it.
    from wipo_bc_std.redline.changes import tabulate  # noqa: PLC0415
    from wipo_bc_std.redline.compare import compare  # noqa: PLC0415

    counts = tabulate(compare(old, new)).counts
    return ChangeCounts(
        since=identifier,
        obligation=counts.obligation,
        technical=counts.technical,
        explanation=counts.explanation,
        editorial=counts.editorial,
    )


def _digest_lines(language: str, manuscript: Manuscript) -> Iterator[str]:
    from wipo_bc_std.redline.standing import digest_texts  # noqa: PLC0415 - as above

    yield f"  {language}: |"
    # One text is read in no time, a thousand entries are not.
    yield from (f"    {name} {digest}" for name, digest in sorted(digest_texts(manuscript).items()))


def _band_lines(bands: Mapping[str, str]) -> Iterator[str]:
    yield "# How stale each provision was, with which later drafts compare themselves."
    yield "bands: |"
    yield from (f"  {name} {band}" for name, band in bands.items())


def find_record(folder: Path) -> Mapping[str, bytes] | None:
    """Return the manuscripts of a record by language, None where there is no record; raise OSError."""
    if not folder.is_dir():
        return None
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.json"))}


def read_recorded(folder: Path, language: str) -> Manuscript | None:
    """Return the manuscript of a record in a language, None where it was not published in that.

    Raise UsageError where the file is damaged or cannot be read.
    """
    path = folder / f"{language}.json"
    if not path.is_file():
        return None
    restore = "restore it from the commit that recorded the publication"
    try:
        manuscript = read_manuscript(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}; make it readable") from error
    except UnreadableManuscriptError as error:
        raise UsageError(f"{path}, the record of what was published, is {error}; {restore}") from error
    if manuscript.language != language:
        raise UsageError(f"{path}, the record of what was published, is in “{manuscript.language}”; {restore}")
    return manuscript


def refuse_other(folder: Path, manuscripts: Mapping[str, bytes]) -> bool:
    """Return whether a publication is recorded; raise UsageError where its record is of another text."""
    recorded = find_record(folder)
    if recorded is None:
        return False
    different = sorted(
        language for language in {*recorded, *manuscripts} if recorded.get(language) != manuscripts.get(language)
    )
    if different:
        raise UsageError(
            f"{folder / different[0]}.json is the record of what was published, and the text now is another one: publish it "
            "under another id or as a correction (--correction N), or name the commit that was published with --from"
        )
    return True


def write_record(disk: Disk, folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a record, whole or not at all; raise OSError where that fails."""
    work = folder.parent / WORK
    remove_tree(disk, work)
    staged = work / folder.name
    disk.make_folder(staged)
    for name, content in sorted(files.items()):
        disk.write(staged / name, content)
    disk.rename(staged, folder)
    remove_tree(disk, work)


def _numbers(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield the number of each thing that has one, by id, as it is printed."""
    for block in walk(manuscript.sections):
        match block:
            case Section() | Paragraph() if block.id and block.number:
                yield block.id, block.number
            case Grid() | Picture() | Entry(role="concept") if block.id and block.label:
                yield block.id, block.label
            case Box() if block.provision is not None:
                yield block.id, block.label
            case _:
                pass


def _given(manuscript: Manuscript) -> Mapping[tuple[NumberedKind, str], str]:
    """Return all that is numbered by kind and id, in reading order; what stands for deleted matter is passed over."""
    found: dict[tuple[NumberedKind, str], str] = {}
    for block in walk(manuscript.sections):
        name = getattr(block, "id", "")
        if name and not is_deleted(name):
            for kind, number in _number_of(block, manuscript.language):
                found.setdefault((kind, name), number)
    return found


def _number_of(block: Block, language: Language) -> Iterator[tuple[NumberedKind, str]]:
    match block:
        case Section(role=role, number=number) if number:
            yield role, number
        case Paragraph(number=number) if number:
            yield "paragraph", number
        case Grid(label=label) if label:
            yield "table", number_in(label, "label.table", language)
        case Picture(label=label) if label and not block.drawing:
            yield "figure", number_in(label, "label.figure", language)
        case Entry(role="concept", label=label):
            yield "definition", label.strip("()")
        case Box(label=label) if block.provision is not None:
            yield "provision", label
        case _:
            pass
