"""The catalogue of documents of other bodies: what became of each, and where the chain of successors ends."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from wipo_bc_std.evidence.catalogue import Catalogue, follow_successors, make_catalogue
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.external_document import ExternalDocument

ROOT = Path(__file__).parents[2]


def row(designation: str, status: str, successor: str | None = None) -> ExternalDocument:
    data = {"designation": designation, "status": status, "as_of": "2026-05-01", "source": "a list"}
    return ExternalDocument.model_validate(data | ({} if successor is None else {"successor": successor}))


@cache
def own_catalogue() -> Catalogue:
    return make_catalogue(load(open_project(ROOT)).standard.catalogue)


@pytest.mark.parametrize(
    ("designation", "status", "chain"),
    [
        ("ISO 22739:2020", "withdrawn", ("ISO 22739:2024",)),
        ("ISO 22739:2024", "current", ()),
        ("ISO 24165-1:2021", "withdrawn", ("ISO 24165-1:2025",)),
        ("ISO/TR 6277:2024", "being-revised", ("ISO/TR 6277",)),
        ("ITU-T X.1400 (10/2020)", "superseded", ("ITU-T X.1400 (03/2026)",)),
        ("ISO 22739:2031", "unknown", ()),
    ],
)
def test_the_real_catalogue_tells_what_became_of_a_document(
    designation: str, status: str, chain: tuple[str, ...]
) -> None:
    catalogue = own_catalogue()
    assert (catalogue.status(designation), follow_successors(catalogue, designation)) == (status, chain)


def test_the_real_catalogue_knows_its_age() -> None:
    assert own_catalogue().days == (date(2025, 5, 25), date(2026, 11, 22))
    assert make_catalogue([]).days is None


def test_every_successor_in_the_real_catalogue_is_listed_there_itself() -> None:
    catalogue = own_catalogue()
    named = [each.successor for each in catalogue.documents.values() if each.successor]
    assert [name for name in named if catalogue.find(name) is None] == []


def test_a_chain_of_two_ends_at_the_last() -> None:
    first, second, third = (
        row("A 1:1990", "withdrawn", "A 1:2000"),
        row("A 1:2000", "superseded", "A 1:2010"),
        row("A 1:2010", "current"),
    )
    assert follow_successors(make_catalogue([third, first, second]), "A 1 : 1990") == ("A 1:2000", "A 1:2010")


def test_a_chain_ends_where_nothing_more_is_known() -> None:
    assert follow_successors(make_catalogue([row("A 1:1990", "withdrawn", "A 1:2000")]), "A 1:1990") == ("A 1:2000",)


def test_what_is_only_to_be_replaced_is_still_the_last() -> None:
    documents = [row("A:1", "superseded", "A:2"), row("A:2", "being-revised", "A:3"), row("A:3", "draft")]
    assert follow_successors(make_catalogue(documents), "A:1") == ("A:2",)


def test_rows_that_name_each_other_end() -> None:
    documents = [row("A:1", "superseded", "A:2"), row("A:2", "superseded", "A:1")]
    assert follow_successors(make_catalogue(documents), "A:1") == ("A:2",)
