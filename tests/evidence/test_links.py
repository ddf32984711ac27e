"""Addresses that lead nowhere: three failures in a row, a week apart each, and no success between."""

from datetime import date

import pytest

from tests.project import make_project
from wipo_bc_std.evidence.links import collect_links, find_dead_links, link_key, update_links
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.link_check import LinkCheck

URL = "https://example.org/"
OTHER = "https://example.org/other"


def checks(told: str, url: str = URL) -> list[LinkCheck]:
    """Return checks of days in May, as in `01- 08+`: failed on the first, opened on the eighth."""
    results = {"-": "failed", "+": "opened"}
    return [
        LinkCheck.model_validate({"url": url, "day": f"2026-05-{each[:2]}", "result": results[each[2]]})
        for each in told.split()
    ]


def told(found: tuple[LinkCheck, ...]) -> str:
    return " ".join(f"{check.day.day:02}{'+' if check.result == 'opened' else '-'}" for check in found)


@pytest.mark.parametrize(
    ("history", "dead"),
    [
        ("01- 08- 15-", True),
        ("01- 08- 14-", False),
        ("01- 04- 08- 15-", True),
        ("01- 08- 10+ 15-", False),
        ("01- 08- 15- 22+", False),
        ("15- 01- 08-", True),
        ("01- 08- 15- 15+", False),
        ("", False),
    ],
)
def test_an_address_is_dead_after_three_weeks_of_failures(history: str, *, dead: bool) -> None:
    assert find_dead_links(checks(history)) == ({URL} if dead else frozenset())


@pytest.mark.parametrize(
    ("known", "new", "kept"),
    [
        ("", "01+", "01+"),
        ("01+", "08-", "08-"),
        ("01-", "08+", "08+"),
        ("01-", "04-", "01-"),
        ("01- 08-", "15-", "01- 08- 15-"),
        ("01- 08- 15-", "22-", "01- 08- 15- 22-"),
        ("01- 08- 15- 22-", "29-", "01- 08- 15- 29-"),
        ("01- 08- 15-", "15-", "01- 08- 15-"),
        ("08+", "01-", "08+"),
    ],
)
def test_what_still_counts_is_kept_and_nothing_else(known: str, new: str, kept: str) -> None:
    update = update_links([URL], checks(known), checks(new))
    assert told(update.checks) == kept
    assert update_links([URL], update.checks, checks(new)).checks == update.checks


def test_what_is_kept_says_of_each_day_what_all_checks_would() -> None:
    history = checks("01- 03- 08- 10- 15- 22- 29-")
    for length in range(len(history) + 1):
        kept = update_links([URL], (), history[:length]).checks
        assert find_dead_links(kept) == find_dead_links(history[:length])


def test_an_update_tells_what_became_of_each_address() -> None:
    third = "https://example.org/third"
    known = [*checks("01- 08-"), *checks("01- 08- 15-", OTHER)]
    new = [*checks("15-"), *checks("22+", OTHER), *checks("15+", "https://elsewhere.example/")]
    update = update_links([URL, OTHER, third], known, new)
    assert (update.failed, update.opened, update.unchecked) == ((URL,), (OTHER,), (third,))
    assert (update.died, update.revived, update.early, update.foreign) == ((URL,), (OTHER,), (), 1)
    assert update_links([URL], checks("01-"), checks("05-")).early == (URL,)


def test_checks_of_addresses_that_the_draft_no_longer_has_are_dropped() -> None:
    assert update_links([URL], checks("01-", OTHER), ()).checks == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("https://example.org/a#part", "https://example.org/a"),
        ("HTTPS://example.org/a?b=C", "https://example.org/a?b=C"),
        ("https://[broken/", "https://[broken/"),
    ],
)
def test_an_address_is_known_as_programs_write_it(ours: str, theirs: str) -> None:
    assert link_key(ours) == link_key(theirs)
    check = LinkCheck.model_construct(url=theirs, day=date(2026, 5, 1), result="opened")
    assert [each.url for each in update_links([ours], (), [check]).checks] == [ours]


def test_addresses_are_those_of_evidence_and_references_each_once() -> None:
    evidence = """\
id: pilot
title: A pilot
kind: pilot
claim: It ran.
supports: [{id: GA-01, relation: illustrates}]
as_of: 2026-01-01
sources:
  - {url: "https://example.org/pilot", kind: official}
  - {url: "https://example.org/guide", kind: press}
confirmations:
  - {date: 2026-02-01, office: XA, answer: still-true, source: {url: "https://example.org/new", kind: official}}
"""
    references = """\
references:
  - {id: guide, designation: Guide, title: A guide, use: informative, status: unknown, url: "https://example.org/guide"}
  - {id: bcp-14, designation: BCP 14, title: Key words, use: normative, status: unknown}
"""
    standard = load(make_project({"evidence/pilot.yml": evidence, "references.yml": references})).standard
    assert collect_links(standard) == tuple(f"https://example.org/{name}" for name in ("guide", "new", "pilot"))
