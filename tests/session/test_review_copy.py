"""The review copy as a file, and its block of text against that of Python."""

import base64
import hashlib
import html
import json
import random
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from tests.session.copy_files import make_draft_matter, make_sample_matter, write_copy
from wipo_bc_std.render.formats.html import render_page
from wipo_bc_std.render.page_script import read_script
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.review.armour import find_blocks, unwrap_text, wrap_text
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.intake.kinds import read_form
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.session.review_copy import find_address, make_review_copies, make_review_copy, name_answer

NODE = shutil.which("node")
# What mails do to a text; see tests of `armour`.
HARM = (
    lambda text: text.replace("\n", "\r\n"),
    lambda text: "".join(f"> > {line}\n" for line in text.splitlines()),
    lambda text: text.replace("\n", "<br>\n"),
    lambda text: text.replace("\n", "\u00a0&nbsp;\n"),
    lambda text: re.sub(r"(.{40})", "\\1\n", text),
)


def read_data(page: bytes) -> Mapping[str, Any]:
    """Return the data that stand in a page for its script."""
    found = re.search(r'<template id="_data">(.*?)</template>', page.decode(), re.DOTALL)
    assert found is not None
    told: Mapping[str, Any] = json.loads(html.unescape(found[1]))
    return told


def run_node(work: str, given: object) -> Any:
    """Return what an expression gives in which `block` and `given` are known."""
    assert NODE is not None
    script = f"{read_script('review_block.js')}\nconst given = JSON.parse(require('fs').readFileSync(0, 'utf-8'));\n(async () => {{ process.stdout.write(JSON.stringify(await (async () => {work})())); }})();"
    ran = subprocess.run(
        [NODE, "-e", script], input=json.dumps(given), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return json.loads(ran.stdout)


def many_bytes() -> Sequence[bytes]:
    """Return bytes of all short lengths, of lengths about those of blocks of SHA-256, and long ones."""
    chance = random.Random(8)  # noqa: S311 - test data
    return [chance.randbytes(length) for length in (*range(131), 1000, 70_001)]


def many_texts() -> Sequence[str]:
    """Return texts of several scripts, with signs that mean something to mails, pages and workbooks."""
    chance = random.Random(9)  # noqa: S311 - test data
    signs = "aZ09 \n\t<>&\"'=+-@{}\\\u00a0\u202e\u2066é中ق🙂\u0000\ufffd"
    return ["", "{}", *("".join(chance.choices(signs, k=chance.randrange(300))) for _ in range(150)), "x" * 1_000_000]


needs_node = pytest.mark.skipif(NODE is None, reason="no node")


@needs_node
def test_letters_and_digests_are_those_of_python() -> None:
    given = many_bytes()
    work = "given.map((hex) => { const bytes = Buffer.from(hex, 'hex'); const letters = block.encode(bytes); return [letters, Buffer.from(block.decode(letters)).toString('hex'), Buffer.from(block.hashAlone(bytes)).toString('hex')]; })"
    for each, (letters, back, digest) in zip(given, run_node(work, [each.hex() for each in given]), strict=True):
        assert letters == base64.b32encode(each).decode().rstrip("=")
        assert back == each.hex()
        assert digest == hashlib.sha256(each).hexdigest()


@needs_node
@pytest.mark.parametrize("without", ["", "CompressionStream", "crypto"])
def test_what_the_page_wraps_python_unwraps(without: str) -> None:
    given = many_texts()
    off = f"Object.defineProperty(globalThis, '{without}', {{value: undefined}});" if without else ""
    work = f"{{ {off} return Promise.all(given.map((text) => block.wrap(text))); }}"
    for text, wrapped in zip(given, run_node(work, given), strict=True):
        (body,) = find_blocks(wrapped)
        assert unwrap_text(body).decode() == text
        assert max(map(len, wrapped.splitlines())) <= 60


@needs_node
def test_what_python_wraps_the_page_unwraps_after_a_mail() -> None:
    texts = many_texts()[:60]
    given = [HARM[at % len(HARM)](wrap_text(text.encode())) for at, text in enumerate(texts)]
    assert run_node("Promise.all(given.map((text) => block.unwrap(text)))", given) == list(texts)


@needs_node
def test_a_changed_letter_is_found() -> None:
    wrapped = wrap_text(b"What is a node?")
    start = wrapped.index("\n") + 1
    given = [
        wrapped[:at] + ("A" if wrapped[at] != "A" else "B") + wrapped[at + 1 :]
        for at in range(start, wrapped.index("\n", start))
    ]
    given += ["", "no block", wrapped[: len(wrapped) // 2]]
    work = "Promise.all(given.map((text) => block.unwrap(text).then(() => false, () => true)))"
    assert run_node(work, given) == [True] * len(given)


def test_it_knows_its_form_its_texts_and_words() -> None:
    matter = make_sample_matter()
    page = make_review_copy(matter)
    told = read_data(page)
    assert told["form"] == write_manifest(matter.manifest)
    assert [each[0] for each in told["passages"]] == [passage.id for passage in matter.passages]
    assert [each[3] for each in told["passages"]] == [passage.text for passage in matter.passages]
    rooms = re.findall(rb'class="notes" data-about="([^"]+)"', page)
    assert sorted(rooms) == sorted(passage.id.encode() for passage in matter.passages)
    said = set(re.findall(r"\bsay\(\"([\w.-]+)\"", read_script("review_copy.js")))
    assert said
    assert said - {"field.", "column."} <= set(told["words"])


def test_a_paragraph_is_called_one_where_somebody_comments_on_it() -> None:
    told = read_data(make_review_copy(make_draft_matter()))
    names = {number: name for _, number, name, _ in told["passages"]}
    assert (names["47"], names["BD-02"], names["8.1"]) == ("paragraph 47", "BD-02", "8.1")


def test_a_question_names_the_text_that_it_is_about() -> None:
    matter = make_draft_matter()

    def lead(about: str | None) -> bytes:
        questions = tuple(each.model_copy(update={"about": about}) for each in matter.round.questions)
        return make_review_copy(structs.replace(matter, round=matter.round.model_copy(update={"questions": questions})))

    assert (
        b'<p class="to-clause"><a href="#governance" data-goes>Go to the text: 8 Governance of a network</a>'
        in lead("governance")
    )
    assert b'<p class="to-clause"><a href="#BD-02" data-goes>Go to the text: BD-02</a>' in lead("BD-02")
    for about in (None, "no-such-text"):
        assert b"<a" in lead(about)
        assert b'class="to-clause"' not in lead(about)


@pytest.mark.parametrize(
    ("reply_to", "address"),
    [
        ("leader@example.org", "leader@example.org"),
        ("A. Leader <a.leader@mail.example.org>, in two copies", "a.leader@mail.example.org"),
        ("the secretariat", ""),
        ("a@b", ""),
        (None, ""),
    ],
)
def test_a_mail_begins_where_the_round_names_an_address(reply_to: str | None, address: str) -> None:
    assert find_address(reply_to) == address


def test_the_policy_lets_in_its_own_script_only() -> None:
    page = make_review_copy(make_sample_matter()).decode()
    script = read_script("review_block.js", "review_copy.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in page
    assert f"<script>{script}</script>" in page
    assert page.count("<script") == 1
    assert not re.search(r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write|fetch\(|XMLHttp", script)


def test_offices_differ_by_their_code_only() -> None:
    offices = ("XA", "XB", "")
    made = dict(zip(offices, make_review_copies([make_sample_matter(office=each) for each in offices]), strict=True))
    for office, page in made.items():
        assert page == make_review_copy(make_sample_matter(office=office))
    assert (b'data-field="office"' in made[""], b'data-field="office"' in made["XA"]) == (True, False)


def test_its_styles_and_rooms_touch_no_node_of_the_draft() -> None:
    draft = render_page(make_sample_matter().manuscript).decode()
    own = (TEMPLATES / "html" / "review_copy.css").read_text(encoding="utf-8")
    classes = {name for told in re.findall(r'class="([^"]+)"', draft) for name in told.split()}
    assert {"note", "box", "paragraph"} <= classes
    styled = set(re.findall(r"\.([a-z][a-z-]+)", re.sub(r"/\*.*?\*/", "", own, flags=re.DOTALL)))
    # The last line of a paragraph comes closer to its room.
    assert styled & classes == {"paragraph"}


def test_words_of_others_end_no_element() -> None:
    matter = make_sample_matter()
    hostile = "</template></script><script>alert(1)</script><!-- \u2028 & \" '"
    first = replace(matter.passages[0], text=hostile, number=hostile)
    page = make_review_copy(structs.replace(matter, passages=(first, *matter.passages[1:])))
    assert b"<script>alert" not in page
    assert read_data(page)["passages"][0][3] == hostile


def test_the_real_draft_is_small_enough_and_has_room_at_each_text(tmp_path: Path) -> None:
    matter = make_draft_matter()
    page = write_copy(tmp_path, matter).read_bytes()
    assert len(page) < 3_000_000
    assert page.count(b'class="comment-on"') == len(matter.passages) + 1


def test_the_page_itself_is_no_answer() -> None:
    with pytest.raises(UnreadableFormError, match="there is no block of text"):
        read_form(make_review_copy(make_sample_matter()), "wipo-bc-std_round-1_XA_0.2.0_en.html")


def test_the_saved_file_is_called_otherwise_than_the_invitation() -> None:
    assert name_answer(make_draft_matter()) == "wipo-bc-std_round-1_XA_0.2.0_en_answer.txt"
