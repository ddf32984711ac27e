"""Staleness: the cases that were worked out by hand from the table alone, and the laws that hold for any."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.evidence.cases import OF_PROVISION, Case, read_cases
from wipo_bc_std.evidence.staleness import (
    BANDS,
    POINTS,
    Ground,
    Reason,
    Staleness,
    band_of,
    count_bands,
    score,
    worst_bands,
)
from wipo_bc_std.model.keyword import ProvisionKind

CASES = read_cases()


def told(item: Staleness) -> Counter[tuple[str, str, int]]:
    return Counter(
        (reason.kind, "" if reason.kind in OF_PROVISION else reason.cause, reason.points) for reason in item.reasons
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_has_the_reasons_and_the_sum_that_were_worked_out_by_hand(case: Case) -> None:
    found = score(case.ground, case.world)
    assert (told(found), found.points, found.band) == (case.reasons, case.points, case.band)
    assert sum(points * count for (_, _, points), count in case.reasons.items()) == case.points


def test_there_are_forty_cases_and_every_reason_is_among_them() -> None:
    assert len(CASES) == 40
    assert len({kind for case in CASES for kind, _, _ in case.reasons}) == 15


@given(
    kind=st.sampled_from(["requirement", "recommendation", "permission", "capability"]),
    chosen=st.lists(st.sampled_from(CASES), min_size=1, max_size=6),
    sessions=st.none() | st.integers(0, 9),
)
def test_every_score_is_the_sum_of_its_reasons(kind: ProvisionKind, chosen: list[Case], sessions: int | None) -> None:
    world = chosen[0].world
    ground = Ground(
        "GA-01",
        "scope",
        kind,
        tuple(bearing for case in chosen for bearing in case.ground.bearings),
        tuple(reference for case in chosen for reference in case.ground.references),
        tuple(name for case in chosen for name in case.ground.contradictions),
        sessions,
    )
    found = score(ground, world)
    others = sum(reason.points for reason in found.reasons if reason.kind != "requirement")
    half = (others + 1) // 2 if kind == "requirement" else 0
    assert found.points == sum(reason.points for reason in found.reasons) == others + half
    assert all(reason.points > 0 for reason in found.reasons)
    assert found.band == band_of(found.points)
    backwards = replace(ground, bearings=ground.bearings[::-1], references=ground.references[::-1])
    assert Counter(score(backwards, world).reasons) == Counter(found.reasons)


@pytest.mark.parametrize(("points", "band"), [(0, 0), (2, 0), (3, 1), (5, 1), (6, 2), (9, 2), (10, 3), (99, 3)])
def test_bands_begin_where_the_table_says(points: int, band: int) -> None:
    assert band_of(points) == BANDS[band]


def test_a_clause_has_the_band_of_its_worst_provision() -> None:
    calm = Staleness("GA-01", "scope", "permission", ())
    worse = Staleness("GA-02", "scope", "permission", (Reason("long-overdue", 3, "pilot"),))
    other = Staleness("GB-01", "terms", "permission", (Reason("due", 1, "pilot"),))
    assert worst_bands([calm, worse, other]) == {"scope": worse, "terms": other}
    assert count_bands([calm, worse, other]) == {"current": 2, "watch": 1, "stale": 0, "urgent": 0}


def test_the_guide_tells_the_points_as_they_are() -> None:
    text = (Path(__file__).parents[2] / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("<!-- points -->")[2].partition("<!-- end of points -->")[0]
    rows = [line.split("|")[1:3] for line in table.strip().splitlines()[2:]]
    assert {kind.strip(" `"): int(points) for kind, points in rows} == POINTS
