"""The figures of papers: each is named once, is what it says, and equals what other commands count."""

import json

import pytest

from tests.cli.command import run
from tests.project import SAMPLES
from tests.session.paper_sources import make_matter, read_sample_rounds
from wipo_bc_std.session.datum import DataGroup
from wipo_bc_std.session.figures import Figures, all_groups, explain_absence

COMPLETE = SAMPLES / "complete"


@pytest.fixture(scope="module")
def figures() -> Figures:
    return Figures(make_matter(COMPLETE, "sc-2", rounds=read_sample_rounds(COMPLETE)))


def value(figures: Figures, name: str) -> object:
    datum = figures.find(name)
    assert datum is not None, name
    return datum.value


@pytest.mark.parametrize("group", all_groups().values(), ids=lambda group: group.name)
def test_a_group_yields_only_figures_that_it_names_each_once(group: DataGroup, figures: Figures) -> None:
    names = [datum.name for datum in group.read(figures.matter)]
    assert len(set(names)) == len(names)
    assert set(names) <= set(group.names)
    assert all(name.startswith(f"{group.name}.") for name in group.names)
    assert all(told[:1].isupper() and told.endswith(".") for told in group.names.values())


def test_figures_of_comments_and_answers_equal_the_statistics(figures: Figures) -> None:
    told = json.loads(run("review", "stats", "--format", "json", cwd=COMPLETE).stdout)
    pairs = {"comments.received": "comments", "comments.accepted": "accepted", "comments.undecided": "undecided"}
    pairs |= {f"answers.{name}": name for name in ("invited", "answered", "uninvited", "others", "late")}
    assert {name: value(figures, name) for name in pairs} == {name: told[key] for name, key in pairs.items()}
    assert value(figures, "comments.accepted-as-proposed") == told["verdicts"].get("accepted", 0)
    for verdict in ("accepted-in-principle", "not-accepted", "noted", "deferred", "out-of-scope"):
        assert value(figures, f"comments.{verdict}") == told["verdicts"].get(verdict, 0), verdict
    for position in ("no-comment", "support", "support-with-comments", "discuss", "abstain", "no-expertise"):
        assert value(figures, f"answers.{position}") == told["positions"].get(position, 0), position
    for kind in ("general", "technical", "editorial", "translation"):
        assert value(figures, f"comments.{kind}") == told["kinds"].get(kind, 0), kind
    for state in ("duplicate", "withdrawn"):
        assert value(figures, f"comments.{state}") == told["states"].get(state, 0), state
    assert value(figures, "comments.decided") == sum(told["verdicts"].values())
    assert told["comments"] == 17


def test_figures_of_evidence_equal_its_status(figures: Figures) -> None:
    status = json.loads(run("evidence", "status", "--format", "json", cwd=COMPLETE).stdout)
    assert {band: value(figures, f"evidence.{band}") for band in status["counts"]} == status["counts"]
    reasons = [reason for item in status["items"] for reason in item["reasons"]]
    due = {each["cause"] for each in reasons if each["kind"] in {"due", "overdue", "long-overdue"}}
    late = {each["cause"] for each in reasons if each["kind"] in {"overdue", "long-overdue"}}
    assert (value(figures, "evidence.due"), value(figures, "evidence.overdue")) == (len(due), len(late))
    reopened = json.loads(run("evidence", "reopened", "--format", "json", cwd=COMPLETE).stdout)
    assert value(figures, "evidence.reopened") == len(reopened["reopened"])
    assert value(figures, "evidence.fallen") == len(reopened["fallen"])


def test_figures_of_the_draft_count_what_is_in_force(figures: Figures) -> None:
    kinds = ("requirements", "recommendations", "permissions", "capabilities")
    assert value(figures, "draft.provisions") == sum(int(str(value(figures, f"draft.{kind}"))) for kind in kinds)
    listed = sorted((COMPLETE / "standard" / "models").glob("*.yml"))
    assert value(figures, "draft.models") == len(listed)


def test_without_a_store_nothing_of_comments_is_known() -> None:
    figures = Figures(make_matter(COMPLETE, "sc-2"))
    assert figures.find("comments.received") is None
    assert figures.find("nothing.at-all") is None
    assert "comments.received" in explain_absence("comments.recieved")[1]
