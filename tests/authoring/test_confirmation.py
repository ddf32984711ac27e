"""A confirmation goes into a record, and every other byte of the file stays."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.project import SAMPLES
from wipo_bc_std.authoring.addition import Addition, write_addition
from wipo_bc_std.authoring.confirmation import Said, add_confirmation, is_confirmed, write_confirmation
from wipo_bc_std.authoring.open_draft import open_draft
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.inline import plain_text

SAID = Said(date(2026, 11, 20), "XA", "still-true", "The cellar was looked into.")
HEAD = """\
# Test data.
id: dry-shelf
title: The dry shelf
kind: expert-statement
claim: A shelf above the ground stays dry.
supports: [{id: KE-01, relation: illustrates}]
as_of: 2026-10-01   # as far as is known
sources: [{ref: test-guide-4, kind: academic}]
"""
FIRST = "{date: 2026-10-09, office: XB, answer: still-true, checked: It was looked at.}"
BLOCK = f"confirmations:\n  - date: 2026-10-09\n    office: XB\n    answer: still-true\n    checked: >-\n      It was\n      looked at.\n{'    # so'}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "draft"
    shutil.copytree(SAMPLES / "minimal", folder)
    return folder


def add(root: Path, content: bytes, *said: Said) -> tuple[bytes, Evidence]:
    """Return the file of a record after confirmations, and the record as it is read then."""
    path = root / "standard" / "evidence" / "dry-shelf.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    for each in said:
        draft = open_draft(root)
        change = add_confirmation(draft, None, "dry-shelf", each)
        assert change is not None
        list(write_addition(draft, Addition("", (change,))))
    record = next(each for each in open_draft(root).standard.evidence if each.id == "dry-shelf")
    return path.read_bytes(), record


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD.rstrip("\n"),
        HEAD + "\n\n",
        HEAD + "confirmations: []\nhistory:\n  - {date: 2026-10-02, text: Begun.}\n",
        HEAD + f"confirmations: [{FIRST}]  # one\n",
        HEAD + f"confirmations:\n  [\n    {FIRST},\n  ]\n",
        HEAD + f"confirmations:\n  [{FIRST},\n   {FIRST.replace('10-09', '10-19')}]\nformer_ids: [wet-shelf]\n",
        HEAD + f"confirmations:\n- {FIRST}\nhistory:\n- {{date: 2026-10-02, text: Begun.}}\n",
        HEAD + f"confirmations:\n    - {FIRST}  # a remark\n\n# The end.\n",
        HEAD + BLOCK + "interval: 12\n",
        HEAD + "confirmations:\ninterval: 12\n",
    ],
)
@pytest.mark.parametrize(("line_end", "mark"), [("\n", ""), ("\r\n", "\ufeff")])
def test_every_other_byte_stays(root: Path, text: str, line_end: str, mark: str) -> None:
    before = (mark + text.replace("\n", line_end)).encode()
    after, record = add(root, before, SAID)
    assert record.confirmations[-1].office == "XA"
    assert record.confirmations[-1].date == SAID.date
    # All that was there is there, and beside the confirmation there is only what makes it an item of the list.
    assert is_subsequence(before, after)
    assert 0 <= len(after) - len(before) - len(write_confirmation(SAID).encode()) <= len("\r\nconfirmations:\r\n  - ")


def is_subsequence(old: bytes, new: bytes) -> bool:
    """Return whether all that was there is there, in order."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def test_words_of_others_are_text_and_nothing_else(root: Path) -> None:
    words = 'See <clause:keeping>, [BD-01](provision:BD-01)\n* and "so": 1.10 {x} # no & *all*, \\ it’s [[not]] \u202eright\u0007!'
    after, record = add(
        root, HEAD.encode(), Said(SAID.date, "XA", "still-true", words, "https://example.org/a?b=c&d=%20#e")
    )
    (made,) = record.confirmations
    assert made.checked is not None
    shown = " ".join(words.split()).replace("\u202e", "\\u{202e}").replace("\u0007", "\\u{7}")
    assert plain_text(made.checked.inlines) == shown
    assert made.source is not None
    assert (made.source.url, made.source.kind) == ("https://example.org/a?b=c&d=%20#e", "office-statement")
    assert after.startswith(HEAD.encode())


def test_several_go_one_behind_the_other_and_each_is_known(root: Path) -> None:
    later = Said(date(2026, 11, 21), "XB", "still-true", "It was looked at again.")
    _, record = add(root, HEAD.encode(), SAID, later)
    assert [each.office for each in record.confirmations] == ["XA", "XB"]
    assert is_confirmed(record, SAID)
    assert not is_confirmed(record, Said(date(2026, 11, 22), "XA", "still-true"))


def test_a_form_that_is_not_understood_is_left(root: Path) -> None:
    path = root / "standard" / "evidence" / "dry-shelf.yml"
    path.parent.mkdir()
    path.write_text(f"{HEAD}confirmations: later\n", encoding="utf-8")
    assert add_confirmation(open_draft(root), None, "dry-shelf", SAID) is None
    assert add_confirmation(open_draft(root), None, "no-shelf", SAID) is None
