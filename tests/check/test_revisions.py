"""What of substance a correction changes: the keyword of a provision, who conforms, a number; and nothing else."""

import pytest

from tests.project import make_project
from wipo_bc_std.check.revisions import count_words, substance_changed
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.publication_correction import CorrectedPlace
from wipo_bc_std.resolve.draft import resolve

DRAFT, _ = resolve(load(make_project({})).standard)


@pytest.mark.parametrize(
    ("place", "old", "new", "changed"),
    [
        ("GA-01", "An IP Office SHOULD say", "An IP Office MUST say", ["the keyword"]),
        ("GA-01", "MUST say", "MUST NOT say", ["the keyword"]),
        ("GA-01", "MUST say", "says", ["the keyword"]),
        ("GA-01", "An IP Office MUST", "A courier MUST", ["who is to conform"]),
        ("GA-01", "within 10 days", "within 12 days", ["a number"]),
        ("GA-01", "within ten days", "within two days", ["a number"]),
        (
            "GA-01",
            "An IP Office SHOULD say 3",
            "A courier MUST say 4",
            ["the keyword", "who is to conform", "a number"],
        ),
        ("GA-01", "wich draft it follows", "which draft it follows", []),
        # The statement stands in the clause that is named.
        ("scope", "Office SHOULD say which", "Office MUST say which", ["the keyword"]),
        # A number elsewhere demands nothing.
        ("scope-purpose", "in 2062", "in 2026", []),
    ],
)
def test_what_is_demanded_is_told(place: str, old: str, new: str, changed: list[str]) -> None:
    item = CorrectedPlace.model_validate({"to": place, "old": old, "new": new, "why": "A slip."})
    assert list(substance_changed(item, DRAFT)) == changed


def test_words_are_counted_whatever_spaces_and_quotation_marks() -> None:
    assert count_words('a "good"  draft', ("a “good” draft, and a «good»\ndraft", "a draft")) == 2
