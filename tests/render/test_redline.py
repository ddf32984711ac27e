"""A redline in each of its formats: the page as a golden, and what others must tell."""

import io
import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import jsonschema
import pikepdf
import pytest

from tests.redline.pair import states
from tests.render.sheets import opened
from tests.render.tag_tree import tag_tree
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.redline.changes import changes_schema
from wipo_bc_std.render.redline import Comparison, RedlineFormat, compare_states, redline_artifacts

GOLDEN = Path(__file__).parents[1] / "golden" / "redline"
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)


@cache
def comparison(language: LanguageCode = "en") -> Comparison:
    return compare_states(*states(language), ("draft-1", "draft-2"))


@cache
def made(form: RedlineFormat, language: LanguageCode = "en") -> bytes:
    (artifact,) = redline_artifacts(comparison(language), form, MOMENT)
    assert artifact.path == f"ST.XX-0.3.0-{language}-redline.{form}"
    return artifact.content


def page(language: LanguageCode = "en") -> str:
    """Return a page without its style, its script and its pictures."""
    text = made("html", language).decode()
    text = re.sub(r"(?s)<style>.*?</style>|<script>.*?</script>|<svg.*?</svg>", "", text)
    text = re.sub(r"data:image/[^\"]*", "data:", text)
    return re.sub(r"script-src 'sha256-[^']*'", "script-src", text)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_as_it_was(language: LanguageCode, *, update_goldens: bool) -> None:
    golden = GOLDEN / f"{language}.html"
    if update_goldens:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(page(language), encoding="utf-8")
    assert page(language) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "json", "xlsx", "pdf", "md"])
def test_the_same_states_give_the_same_bytes(form: RedlineFormat) -> None:
    (again,) = redline_artifacts(compare_states(*states(), ("draft-1", "draft-2")), form, MOMENT)
    assert again.content == made(form)


def test_every_change_of_the_table_is_reached_in_the_text() -> None:
    text = made("html").decode()
    for change in comparison().table.changes:
        assert text.count(f' id="_{change.id}"') == 1
        assert text.count(f' id="_row-{change.id}"') == 1
        assert f'href="#_{change.id}"' in text


def test_the_page_asks_nothing_of_the_network_and_runs_its_own_script_alone() -> None:
    text = made("html").decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert "default-src 'none'" in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert not re.findall(r'(?:src|href)="(?!#|data:|https://example\.org|mailto:)[^"]+"', text)


def test_words_stand_beside_colours_in_a_page() -> None:
    text = re.sub(r"<[^>]+>", "", re.sub(r"(?s)<style>.*?</style>", "", made("html").decode()))
    assert "[deleted: SHOULD ] [inserted: MUST ] look at each sample" in text
    assert "[end of change 1]" in text


def test_the_page_says_what_it_compares_and_that_it_is_a_draft() -> None:
    told = "This page compares two states of an unofficial draft. Old: draft-1 (version 0.3.0, November 22, 2026)."
    assert told in page()


def test_a_redline_without_changes_says_so() -> None:
    old, _ = states()
    same = compare_states(old, old, ("draft-1", "draft-1"))
    for form in ("html", "pdf", "xlsx", "docx", "json"):
        (artifact,) = redline_artifacts(same, form, MOMENT)
        assert artifact.content
    (artifact,) = redline_artifacts(same, "html", MOMENT)
    assert "Nothing changed between these two states." in artifact.content.decode()
    assert "_tools" not in re.sub(r"(?s)<style>.*?</style>", "", artifact.content.decode())


def test_data_keep_their_schema() -> None:
    report = json.loads(made("json"))
    jsonschema.validate(report, changes_schema())
    assert report["schema"] == "wipo-bc-std/changes/1"
    assert sum(report["counts"].values()) == len(report["changes"]) == 19
    assert report["old"] == "draft-1 (version 0.3.0, November 22, 2026)"


def test_the_workbook_has_a_row_for_each_change() -> None:
    book = opened(made("xlsx"))
    assert book.sheetnames == ["Redline", "Changes", "Numbers before and now"]
    rows = list(book["Changes"].iter_rows(values_only=True))
    assert rows[0] == ("No.", "Old place", "New place", "Kind", "Class", "Why", "Old text", "New text")
    assert len(rows) == 20
    grades = {row[0]: row[4] for row in rows[1:]}
    assert grades[8] == "obligation"


def test_the_pdf_tells_in_words_and_tags_what_changed() -> None:
    tags = tag_tree(made("pdf"))
    assert "SHOULD" in tags
    with pikepdf.open(io.BytesIO(made("pdf"))) as document:
        assert "/StructTreeRoot" in document.Root
