"""The report on what changed in the world: true to the data, short, and silent about who did not answer."""

import json
from datetime import date

import jsonschema
import pytest

from tests.session.world_draft import CLAUSE, EVIDENCE, make_world_draft
from wipo_bc_std.cli.schemas import SCHEMAS
from wipo_bc_std.evidence.change_search import find_changes
from wipo_bc_std.evidence.changes import Since, WorldChanges
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.world_change import make_world_change, make_world_change_json
from wipo_bc_std.session.world_matter import make_world_matter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

SINCE = Since("draft-1", date(2026, 6, 1))


def report(draft: Draft | None = None, language: Language = "en", since: Since = SINCE) -> Paper:
    draft = draft or make_world_draft()
    return make_world_change(find_changes(draft, since), make_world_matter(draft, language))


def said(paper: Paper, part: str) -> list[str]:
    section = next((each for each in paper.sections if each.id == part), None)
    return [] if section is None else [line for block in section.blocks for line in nodes.shown_lines(block)]


def test_the_summary_counts_what_is_listed() -> None:
    assert said(report(), "summary")[1:] == [
        "Changes found: 5. Texts affected: 3 (to withdraw: 0, to amend: 3, to confirm: 0).",
        "Records that wait to be confirmed again: 1; of these already at the start: 1.",
    ]


def test_each_kind_of_change_is_told_with_the_texts_that_it_touches() -> None:
    paper = report()
    assert said(paper, "maturities") == ["– A network (Office A): pilot → in production since 2026-07 (GA-02)"]
    assert said(paper, "documents") == [
        "– Guide 1:2020: published → withdrawn, as of August 1, 2026. In force in its place: Guide 1:2026. (GA-01, GA-02, GA-03)",
        "– Guide 2:2020: published → withdrawn, as of August 2, 2026 (GA-01, GA-03)",
    ]
    assert said(paper, "thanks") == ["Office B (1)"]
    assert len(said(paper, "fallen")) == 4
    assert said(paper, "reported") == said(paper, "platforms") == said(paper, "laws") == []


def test_what_is_proposed_stands_with_the_reasons_that_ask_for_it() -> None:
    rows = said(report(), "affected")
    assert rows[0] == "Text | Proposed | Why"
    # That it was assumed, too, is not told twice.
    assert rows[1] == "GA-01 (1 Scope) | amend | Guide 1:2020 is withdrawn; Guide 2:2020 is withdrawn"
    assert "offices in production: at least 2" in rows[2]
    assert "to be confirmed" not in rows[2]
    # The annex has all reasons.
    assert any("GA-02" in line and "to be confirmed since January 1, 2025" in line for line in said(report(), "annex"))


def test_what_was_searched_is_told_also_where_nothing_was_found() -> None:
    clause = CLAUSE.replace("{production: 2, date: 2026-10-01}", "{date: 2026-10-01}")
    draft = make_world_draft({"catalogue.csv": None, "clauses/scope.md": clause})
    paper = report(draft, since=Since("2026-11-01", date(2026, 11, 1)))
    assert said(paper, "summary")[0].endswith("there is no catalogue of documents of other bodies.")
    assert said(paper, "summary")[1] == "No change was found."
    # What waited for an answer then still does.
    assert said(paper, "summary")[2].endswith("(to withdraw: 0, to amend: 0, to confirm: 1).")
    looked = said(paper, "looked")
    assert looked[0] == "Looked at | Number | Changed | Unchanged | Not known"
    assert "Documents that the draft cites | 3 | 0 | 0 | 3" in looked
    assert looked[-1].startswith("Not known: there are no data of this time.")


def test_a_kind_with_many_changes_shows_a_few_and_counts_the_rest() -> None:
    names = [f"case-{number}" for number in range(7)]
    files = {
        f"evidence/{name}.yml": EVIDENCE.replace("id: network", f"id: {name}").replace(
            "title: A network", f"title: Case {name}"
        )
        for name in names
    }
    paper = report(make_world_draft(files))
    told = said(paper, "maturities")
    assert (len(told), told[-1]) == (5, "– and 4 more, in the annex")
    assert sum("pilot → in production" in line for line in said(paper, "annex")) == 8


def test_no_office_is_named_for_what_waits_to_be_confirmed() -> None:
    draft = make_world_draft(
        {
            "evidence/network.yml": EVIDENCE.split("confirmations")[0].replace(
                "maturity: {value: production, since: 2026-07}", "maturity: {value: idea}"
            )
        }
    )
    paper = report(draft)
    everything = [line for section in paper.sections for line in nodes.shown_lines(section)]
    assert any(line.startswith("A network | ") for line in everything)
    assert not [line for line in everything if "Office A" in line and "assum" not in line]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_there_in_every_language(language: Language) -> None:
    paper = report(language=language)
    everything = [line for section in paper.sections for line in nodes.shown_lines(section)]
    assert not [line for line in everything if "{" in line]
    assert "GA-02" in " ".join(everything)
    assert [section.id for section in paper.sections] == [section.id for section in report().sections]


@pytest.mark.parametrize(("name", "told"), [("draft-1", "draft-1"), ("2026-06-01", "June 1, 2026"), ("one", "CWS/1")])
def test_the_title_names_from_when_on(name: str, told: str) -> None:
    sessions = "sessions:\n  - {id: one, symbol: CWS/1, ordinal: 1, ends: 2026-06-01}\n"
    draft = make_world_draft({"sessions.yml": sessions})
    assert report(draft, since=Since(name, date(2026, 6, 1))).title == f"What changed in the world since {told}"


def test_data_follow_their_schema_and_say_what_the_paper_says() -> None:
    draft = make_world_draft()
    found: WorldChanges = find_changes(draft, SINCE)
    artifact = make_world_change_json(found, make_world_matter(draft, "en"))
    data = json.loads(artifact.content)
    jsonschema.Draft202012Validator(SCHEMAS["world-changes"].make()).validate(data)
    assert artifact.path == "world-changes-since-draft-1-en.json"
    assert [item["id"] for item in data["affected"]] == [item.id for item in found.affected]
    assert all(row["looked"] == row["changed"] + row["unchanged"] + row["unknown"] for row in data["looked"])
