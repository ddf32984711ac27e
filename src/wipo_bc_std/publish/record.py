"""The record of a publication in the sources, standard/published/: its manuscripts, and what later ones are compared with."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from wipo_bc_std.model.adopted_text import NumberedKind
from wipo_bc_std.publish.disk import WORK, Disk, remove_tree
from wipo_bc_std.publish.provenance import RECORDS
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.deleted import is_deleted
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.manuscript import read_manuscript
from wipo_bc_std.view.nodes import Block, Box, Entry, Grid, Manuscript, Paragraph, Picture, Section, walk
from wipo_bc_std.view.wording import number_in

_RECORD = "record.yml"


def record_folder(root: Path, folder: str, identifier: str) -> Path:
    """Return where a publication is recorded; `folder` is that of the sources below `root`, such as `standard/`."""
    return root / f"{folder}{RECORDS}{identifier}"


def make_record(manuscripts: Mapping[str, bytes], identifier: str) -> Mapping[str, bytes]:
    """Return the files of a record by name: a manuscript for each language, and record.yml."""
    import yaml  # noqa: PLC0415 - whoever only looks does not write

    first = read_manuscript(next(iter(manuscripts.values())))
    value = {
        "publication": identifier,
        "version": first.cover.version,
        "stage": first.cover.stage,
        "date": first.cover.date,
        "numbers": dict(_numbers(first)),
    }
    told: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)
    record = "\n".join(
        (
            "# Written by `wipo-bc-std publish --record`, and never changed: what was published, and its numbers.",
            told.rstrip("\n"),
            "# What is numbered, in reading order; of an adopted text, these numbers are kept for ever.",
            "given: |",
            *(f"  {kind} {name} {number}" for (kind, name), number in _given(first).items()),
            "",
        )
    )
    return {**{f"{language}.json": content for language, content in manuscripts.items()}, _RECORD: record.encode()}


def find_record(folder: Path) -> Mapping[str, bytes] | None:
    """Return the manuscripts of a record by language, None where there is no record; raise OSError."""
    if not folder.is_dir():
        return None
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.json"))}


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
