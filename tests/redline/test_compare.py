"""A redline holds both states of a draft whole, and shows nothing that did not change."""

from collections import Counter
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.redline.edits import EDITS, edited
from tests.redline.plainest import plainest
from tests.render.test_goldens import manuscript
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.redline.changes import tabulate
from wipo_bc_std.redline.compare import Redline, accept, compare, reject, walk_parts
from wipo_bc_std.redline.pieces import authored
from wipo_bc_std.view.nodes import Manuscript

LANGUAGES: tuple[LanguageCode, ...] = ("en", "ar", "zh")
MIRRORED = {"added": "deleted", "deleted": "added", "split": "merged", "merged": "split"}


@cache
def sample(language: LanguageCode = "en") -> Manuscript:
    return plainest(manuscript(language))


# Made when first drawn from: to collect the tests, no sample is read.
ONE_OR_TWO_DIVISIONS = st.deferred(
    lambda: st.sets(st.sampled_from([section.id for section in sample().sections]), min_size=1, max_size=2)
)
# The model that one of these shows is in a list of the annex too, where it stays.
WITH_A_MODEL = {"exchange", "lending-out-samples", "documents"}


def kinds(redline: Redline) -> Counter[str]:
    return Counter(kind for change in tabulate(redline).changes for kind in change.kinds)


def hold(old: Manuscript, new: Manuscript) -> None:
    redline = compare(old, new)
    assert accept(redline) == plainest(new)
    assert reject(redline) == plainest(old)
    found = kinds(redline)
    assert bool(found) == (authored(old) != authored(new))
    back = kinds(compare(new, old))
    assert {MIRRORED.get(kind, kind): count for kind, count in found.items()} == dict(back)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_redline_with_itself_shows_nothing(language: LanguageCode) -> None:
    redline = compare(sample(language), sample(language))
    assert not kinds(redline)
    assert {part.place for part in walk_parts(redline.whole)} == {"kept"}
    hold(sample(language), sample(language))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@settings(max_examples=1, deadline=None)
@given(seed=st.integers(0, 10**6), language=st.sampled_from(LANGUAGES))
def test_both_states_are_got_back_after_one_edit(edit: object, seed: int, language: LanguageCode) -> None:
    hold(sample(language), edited(sample(language), Random(seed), 1, (edit,)))  # type: ignore[arg-type]  # noqa: S311 - no secret


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 10**6), times=st.integers(2, 12), language=st.sampled_from(LANGUAGES))
def test_both_states_are_got_back_after_many_edits(seed: int, times: int, language: LanguageCode) -> None:
    hold(sample(language), edited(sample(language), Random(seed), times))  # noqa: S311 - no secret


@settings(max_examples=2, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_two_states_that_both_were_edited_are_got_back(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    hold(edited(sample(), chance, 6), edited(sample(), chance, 6))


@pytest.mark.acceptance
@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**6), times=st.integers(1, 12), language=st.sampled_from(LANGUAGES))
def test_both_states_are_got_back_after_any_number_of_edits(seed: int, times: int, language: LanguageCode) -> None:
    hold(sample(language), edited(sample(language), Random(seed), times))  # noqa: S311 - no secret
