"""Twelve files of a round that came back broken: each has a report with its name, the reason and what to do next.

What can be taken in all the same is, and says what a person has to look at; no file is changed or lost on the way.
"""

import io
import zipfile
from pathlib import Path

import openpyxl

from tests.cli.command import run
from tests.review.filled import make_project, make_round, open_rounds, write_block
from tests.session.form_files import ABOVE, changed, comments_sheet, make_form, texts, write_comment, write_fields
from tests.session.word_forms import make_word_form, with_parts
from wipo_bc_std.review.store import Store, read_round

ROUND = make_round()
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_COMMENTED = tuple(each.id for each in texts() if each.kind == "provision")[:3]


def fill() -> bytes:
    """Return a workbook as it should come back."""

    def answer(book: openpyxl.Workbook) -> None:
        write_fields(book, {"position": "Support, with comments"})
        for name in _COMMENTED:
            write_comment(book, name, comment=f"About {name}.", kind="technical")

    return changed(make_form(), answer)


def take_out_ids_and_titles(book: openpyxl.Workbook) -> None:
    sheet = comments_sheet(book)
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, 1).value = None
    for column in range(1, sheet.max_column + 1):
        for row in range(1, ABOVE):
            sheet.cell(row, column).value = None


def put_in_bomb(content: bytes) -> bytes:
    packed = io.BytesIO(content)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/picture.bin", bytes(100_000_000))
    return packed.getvalue()


def make_refused() -> dict[str, tuple[bytes, str, str]]:
    """Return files that cannot be read: of each the bytes, what is the matter, and what is to be done."""
    filled = fill()
    locked = _OLE + "EncryptedPackage".encode("utf-16-le")
    macros = with_parts(make_word_form(), {"word/vbaProject.bin": b"x"}, lambda _, inside: inside)
    return {
        "01-locked.xlsx": (locked, "protected by a password", "take the password off"),
        "02-bomb.xlsx": (put_in_bomb(filled), "as a zip bomb does", "Ask the sender"),
        "03-cut.xlsx": (filled[:-4000], "damaged or cut short", "Ask for it again"),
        "04-renamed.xlsx": (
            _OLE + "Workbook".encode("utf-16-le"),
            "an Excel file of the old kind (.xls)",
            "save it anew",
        ),
        "05-mail.html": (b"<p>We agree with <b>all</b> of it.</p>", "no block of text of a form", "review enter"),
        "06-macros.docx": (macros, "macros", "save it"),
        "07-empty.docx": (b"", "it is empty", "ask its sender to send it again"),
    }


def make_taken() -> dict[str, tuple[bytes, str, int]]:
    """Return files that are read with a doubt: of each the bytes, what is to be looked at, and how many comments it has."""
    other = write_block(
        ROUND.model_copy(update={"publication": "draft-1"}), "XC", {"id": "BD-02", "text": "Say which."}
    )
    earlier = write_block(make_round("round-0"), "XF", {"id": "BD-02", "text": "Again."})
    two = "Office;Number;Comment\nXB;BD-02;Why?\nXB;BD-03;When?\nXD;BD-04;Who?\n"
    latin = "office,XE\n\nNumber,Comment\nBD-02,Où ?\n"
    return {
        "08-other-publication.txt": (other.encode(), "its sender read draft-1, and the round is about draft-2", 1),
        "09-two-offices.csv": (two.encode(), "“Who?”: the row is of XD, the table of XB", 2),
        "10-no-ids.xlsx": (changed(fill(), take_out_ids_and_titles), "the titles above this row are gone", 0),
        "11-utf16.csv": (latin.encode("utf-16"), "it does not say of which round and publication it is", 1),
        "12-other-round.txt": (earlier.encode(), "its form is of round-0, whose sender read draft-2", 1),
    }


def test_twelve_mangled_files_give_twelve_clear_reports_and_nothing_is_lost(tmp_path: Path) -> None:
    open_rounds(tmp_path / "draft-reviews", ROUND)
    project, folder = make_project(tmp_path), tmp_path / "in"
    folder.mkdir()
    refused, taken = make_refused(), make_taken()
    contents = {name: content for name, (content, *_) in (*refused.items(), *taken.items())}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    done = run("review", "import", folder, "--received", "2026-12-14", "--accept", "all", cwd=project)
    assert (done.returncode, done.stderr) == (1, "")
    reports = {each.split(":", 1)[0]: each for each in done.stdout.strip().split("\n\n")}
    assert sorted(set(reports) - {"12 files"}) == sorted(contents)
    for name, (_, reason, step) in refused.items():
        told = " ".join(reports[name].split())
        assert told.startswith(f"{name}: not imported: "), told
        assert reason in told
        assert step in told.split("; next: ")[1]
    for name, (_, doubt, count) in taken.items():
        told = " ".join(reports[name].split())
        assert doubt in told, told
        assert f"{count} comment{'s'[: count != 1]}" in told, told
    assert "12 files: 5 answers read, 5 taken in, 12 to be looked at" in done.stdout
    # Each file is where it was, each that was taken in is kept byte by byte, and all that it held is counted.
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == contents
    store = Store(tmp_path / "draft-reviews")
    matter = read_round(store, "round-1")
    kept = {path.read_bytes() for path in (store.round_folder("round-1") / "received").iterdir()}
    assert kept == {content for content, *_ in taken.values()}
    for record in matter.submissions:
        assert record.census.is_whole(sum(each.fields for each in record.listed)), record.file
    listed = {each.words for record in matter.submissions for each in record.listed}
    assert {f"About {name}." for name in _COMMENTED} <= listed | {each.text for each in matter.comments}
