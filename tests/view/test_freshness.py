"""How current provisions are, in words: true to the data, with all reasons, and without the name of an office."""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.project import SAMPLES, make_project, sample_files
from wipo_bc_std.evidence.grounds import assess
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.pipeline import Checked, draft_in, make_edition, read_project
from wipo_bc_std.redline.standing import digest_texts
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.freshness import Freshness, list_bands, tell_freshness, use_case_radar
from wipo_bc_std.view.inlines import Context
from wipo_bc_std.view.lower import lower

ROOT = Path(__file__).parents[2]


def real(today: date | None = None) -> Checked:
    return read_project(open_project(ROOT), today)


def told(draft: Draft) -> Freshness:
    freshness = tell_freshness(draft, Context(draft, draft.language))
    assert freshness is not None
    return freshness


def with_bands(draft: Draft, bands: dict[str, str]) -> Draft:
    record = PublicationRecord(
        publication="draft-9", version="0.9.0", stage="working-draft", date=date(2026, 11, 1), bands=bands
    )
    return replace(draft, standard=replace(draft.standard, published=(*draft.standard.published, record)))


def rows(blocks: tuple[nodes.Block, ...]) -> list[list[str]]:
    (grid,) = (block for block in blocks if isinstance(block, nodes.Grid))
    return [[nodes.shown_text(cell.text) for cell in row.cells] for row in grid.rows]


def test_every_badge_has_the_points_of_its_reasons_and_its_band_in_words() -> None:
    draft = real().draft
    freshness = told(draft)
    items = assess(draft)
    assert [(badge.id, badge.points, badge.band) for badge in freshness.badges.values()] == [
        (item.id, item.points, item.band) for item in items
    ]
    for badge in freshness.badges.values():
        assert badge.points == sum(reason.points for reason in badge.reasons)
        assert badge.name == badge.band
    shown = [badge for badge in freshness.badges.values() if badge.band != "current"]
    listed = (*freshness.worst, *freshness.watched)
    assert {badge.id for badge in listed} == {badge.id for badge in shown}
    assert [badge.points for badge in listed] == sorted((badge.points for badge in shown), reverse=True)


def test_shares_by_clause_are_those_of_the_data_in_the_table_and_in_the_words_of_the_chart() -> None:
    draft = real().draft
    freshness = told(draft)
    items = assess(draft)
    table = rows(freshness.clauses)
    numbers = [[int(re.split(r"\D", cell)[0]) for cell in row[1:5]] for row in table]
    clauses = list(dict.fromkeys(item.division for item in items))
    wanted = [
        [
            sum(item.division == name and item.band == band for item in items)
            for band in ("urgent", "stale", "watch", "current")
        ]
        for name in clauses
    ]
    assert numbers[:-1] == wanted
    assert numbers[-1] == [sum(column) for column in zip(*wanted, strict=True)]
    alternative = next(block for block in freshness.clauses if isinstance(block, nodes.Picture)).alternative
    lines = alternative.splitlines()
    assert len(lines) == len(clauses)
    for line, row, counts in zip(lines, table, numbers, strict=False):
        assert line.startswith(f"{row[0]}: ")
        assert [int(number) for number in re.findall(r": (\d+)", line)] == [number for number in counts if number]


def test_publications_older_than_their_evidence_are_not_assessed() -> None:
    draft = real().draft
    freshness = told(draft)
    table = rows(freshness.publications)
    version = draft.standard.particulars.version
    assert [row[0] for row in table] == ["draft-1", "draft-2", f"this draft, version {version}"]
    assert [row[2:] for row in table[:2]] == [["–"] * 4 + ["not assessed"]] * 2
    assert freshness.summary[-1] == "No earlier publication was assessed, so nothing is compared."
    alternative = next(block for block in freshness.publications if isinstance(block, nodes.Picture)).alternative
    assert alternative.splitlines()[0] == "draft-1, November 22, 2026: not assessed."


def test_what_became_of_bands_is_told_of_the_whole_and_beside_each() -> None:
    draft = real().draft
    bands = {item.id: item.band for item in assess(draft)}
    assert (bands["BG-01"], bands["BD-01"]) == ("urgent", "watch")
    freshness = told(with_bands(draft, {**bands, "BG-01": "watch", "BD-01": "stale"}))
    assert freshness.summary[-1] == "Since draft-9, November 1, 2026: better: 1, worse: 1."
    assert freshness.badges["BG-01"].change == "worse than in draft-9, where it was: watch"
    assert freshness.badges["BD-01"].change == "better than in draft-9, where it was: stale"
    assert not freshness.badges["BG-02"].change
    same = told(with_bands(draft, {**bands}))
    assert same.summary[-1] == "Since draft-9, November 1, 2026: all in the same band."


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_office_is_named(language: Language) -> None:
    # Many are late in 2029, and some provisions rest on one office: that is told without saying which.
    draft = replace(real(date(2029, 6, 1)).draft, language=language)
    context = Context(draft, language)
    freshness = tell_freshness(draft, context)
    assert freshness is not None
    reasons = [nodes.shown_text(reason.text) for badge in freshness.badges.values() for reason in badge.reasons]
    links = {
        link.label
        for badge in freshness.badges.values()
        for reason in badge.reasons
        for link in reason.text
        if isinstance(link, nodes.Link)
    }
    said = " ".join(reasons)
    for title in sorted(links, key=len, reverse=True):
        said = said.replace(title, "")
    names = [context.local(office.name) for office in draft.standard.offices]
    assert names
    assert not [name for name in names if name in said]
    assert not re.search(r"\([A-Z]{2}\)", said)
    assert not [text for text in reasons if "{" in text]


def test_a_draft_without_evidence_has_nothing_to_tell() -> None:
    draft = read_project(open_project(SAMPLES / "minimal")).draft
    assert tell_freshness(draft, Context(draft, "en")) is None
    assert use_case_radar("radar", Context(draft, "en")) == ()


def test_evidence_is_listed_by_the_day_on_which_it_is_to_be_looked_at_again() -> None:
    draft = read_project(open_project(SAMPLES / "complete")).draft
    first, second = rows((told(draft).due,))
    assert first[0] == "The dry shelf"
    assert second == [
        "The damp cellar",
        "November 12, 2027 (after the next session)",
        "12 months after November 12, 2026, when it was confirmed last",
        "November 12, 2026",
        "KE-01 (justifies), Book of samples (limits), Keep only what is asked for (contradicts), Borrowing a sample (illustrates)",
    ]


def test_the_radar_shows_how_far_each_use_case_is_in_use_by_what_is_told_of_it() -> None:
    draft = real().draft
    blocks = use_case_radar("radar", Context(draft, "en"))
    table = {row[0]: row[1:] for row in rows(blocks)}
    assert len(table) == len(draft.standard.use_cases)
    # The furthest of several counts, and an end does not take back what others do.
    assert table["Showing that goods are authentic"][0] == "pilot"
    assert table["Evidence that something existed"][0] == "discontinued"
    assert table["Rights as security for a loan"][0] == "not known"
    (picture,) = (block for block in blocks if isinstance(block, nodes.Picture))
    lines = dict(line.rstrip(".").split(": ", 1) for line in picture.alternative.splitlines())
    assert lines["in production"] == "none"
    for title, (maturity, phase, _) in table.items():
        assert f"{title} ({phase})" in lines[maturity]


def test_a_list_has_every_provision_with_its_reasons_the_worst_first() -> None:
    draft = real().draft
    grid = list_bands("here", Context(draft, "en"))
    listed = [[nodes.shown_text(cell.text) for cell in row.cells] for row in grid.rows]
    assert len(listed) == len(assess(draft))
    assert listed[0][:3] == ["BG-01", "urgent", "17"]
    for _, _, points, reasons in listed:
        assert int(points) == sum(map(int, re.findall(r"\+(\d+)\N{NO-BREAK SPACE}", reasons)))


def test_a_translation_is_judged_as_the_original_is_and_by_the_same_day() -> None:
    # Two sessions after the publication nobody has touched the text; the record tells that of the original alone.
    clause = """---
id: scope
title: Scope
---

:::{recommendation} GA-01
:target: office

An IP Office SHOULD keep notes; see <evidence:old>.
:::
"""
    evidence = """id: old
title: Old
kind: survey
claim: It was so.
supports: [{id: GA-01, relation: justifies}]
as_of: 2026-01-01
sources: [{url: "https://example.org/", kind: official}]
"""
    languages = sample_files()["standard.yml"].decode().replace("title: Rec", "languages: [fr]\ntitle: Rec")
    files = {"clauses/scope.md": clause, "evidence/old.yml": evidence, "standard.yml": languages}
    plain = read_project(make_project(files)).draft
    digest = digest_texts(lower(plain))["GA-01"]
    record = (
        "publication: draft-1\nversion: 0.1.0\nstage: working-draft\ndate: '2026-01-02'\n"
        f"texts:\n  en: |\n    GA-01 {digest}\n"
    )
    sessions = """sessions:
  - {id: a-1, symbol: A/1, ordinal: 1, begins: 2027-01-02}
  - {id: a-2, symbol: A/2, ordinal: 2, begins: 2028-01-02}
publications: [{id: draft-1, kind: milestone}]
"""
    project = make_project({**files, "published/draft-1/record.yml": record, "sessions.yml": sessions})
    checked = read_project(project, date(2028, 6, 1))
    editions = [make_edition(draft, original=checked.draft) for draft in (checked.draft, draft_in(checked, "fr"))]
    points = [
        [reason.points for badge in edition.companion.freshness.badges.values() for reason in badge.reasons]
        for edition in editions
        if edition.companion.freshness is not None
    ]
    assert points[0] == points[1]
    # Overdue since the year before, and left alone for two sessions.
    assert points[0] == [2, 1]
