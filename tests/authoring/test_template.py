"""Templates: every value is what the author said, whatever signs are in it, and every template can be read."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from wipo_bc_std.authoring.template import quote
from wipo_bc_std.render.templates import TEMPLATES


@example("a\ufffeb\uffff")
@example("\ufeff: \u2028 a")
@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30))
def test_a_quoted_text_is_read_as_it_was_said(text: str) -> None:
    words = " ".join(text.split())
    read = yaml.safe_load(f"{{key: {quote(text)}, next: 1}}")["key"]
    assert read == (words or None)


@pytest.mark.parametrize("text", ["Governance", "IP Office", "Keeping hashes – a choice", "区块链", "A/B test (first)"])
def test_plain_words_stay_plain(text: str) -> None:
    assert quote(text) == text


@pytest.mark.parametrize("text", ["yes", "1.10", "null", "2026-11-22", "a: b", "x #y", "- a", "[x]", "~", "12:30"])
def test_what_means_something_else_is_put_in_quotation_marks(text: str) -> None:
    assert quote(text) == f'"{text}"'


@pytest.mark.parametrize("path", sorted((TEMPLATES / "new").iterdir()), ids=lambda path: path.name)
def test_templates_are_short_and_have_no_line_that_an_editor_would_fold(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 120
