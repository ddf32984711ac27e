"""The cases of tests/samples/staleness-cases.csv, as grounds and a world to judge them by."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tests.project import SAMPLES
from wipo_bc_std.evidence.catalogue import make_catalogue
from wipo_bc_std.evidence.due import find_cycle
from wipo_bc_std.evidence.links import find_dead_links
from wipo_bc_std.evidence.staleness import Bearing, Ground, ReasonKind, World
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.external_document import ExternalDocument
from wipo_bc_std.model.keyword import ProvisionKind
from wipo_bc_std.model.link_check import LinkCheck
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.session import Session

FILE = SAMPLES / "staleness-cases.csv"
KINDS: Mapping[str, ProvisionKind] = {"MUST": "requirement", "SHOULD": "recommendation", "MAY": "permission"}
REASONS: Mapping[str, ReasonKind] = {
    "due": "due",
    "overdue": "overdue",
    "overdue-long": "long-overdue",
    "discontinued": "discontinued",
    "withdrawn": "reference-withdrawn",
    "superseded": "reference-superseded",
    "stage-moved": "reference-moved",
    "unsupported": "platform-unsupported",
    "dead-link": "source-dead",
    "contradicts": "contradicted",
    "no-evidence": "no-evidence",
    "only-ideas": "only-ideas",
    "one-office": "one-office",
    "untouched": "untouched",
    "must": "requirement",
}
# What has no record of its own as its cause in the table of cases.
OF_PROVISION = frozenset({"no-evidence", "only-ideas", "one-office", "untouched", "requirement"})


@dataclass(frozen=True, slots=True)
class Case:
    """One row: what there is, and what is to come out."""

    name: str
    ground: Ground
    world: World
    reasons: Counter[tuple[str, str, int]]
    points: int
    band: str


def read_cases() -> tuple[Case, ...]:
    """Return all cases of the table."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(read_case(row) for row in csv.DictReader(file, strict=True))


def read_case(row: Mapping[str, str]) -> Case:
    """Return the case of a row."""
    references = tuple(each.split("=") for each in _split(row["references"]))
    sessions = [("last", row["last_session"]), ("next", row["next_session"])]
    today = date.fromisoformat(row["today"])
    return Case(
        row["case"],
        Ground(
            "GA-01",
            "scope",
            KINDS[row["force"]],
            bearings=tuple(_read_record(each) for each in _split(row["evidence"])),
            references=tuple(_read_reference(name) for name, _ in references),
            contradictions=tuple(_read_contradictions(row["comments"])),
            sessions=int(row["sessions_since"]),
        ),
        World(
            today,
            find_cycle([_make_session(name, day) for name, day in sessions if day != "unknown"], today),
            make_catalogue(_list_document(name, status) for name, status in references),
            find_dead_links(check for each in _split(row["link_checks"]) for check in _read_checks(each)),
        ),
        Counter(_read_reason(each) for each in _split(row["reasons"]) if each != "none"),
        int(row["sum"]),
        row["band"],
    )


def _split(cell: str) -> Sequence[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _read_record(told: str) -> Bearing:
    name, *pairs = told.split()
    said = dict(pair.split("=", 1) for pair in pairs)
    support = {"id": "GA-01", "relation": said["relation"]}
    if "acknowledged" in said:
        support["acknowledged"] = "It is known, and the provision stands."
    confirmed = filter(None, said.get("confirmed", "").split("|"))
    record: dict[str, object] = {
        "id": name,
        "title": name,
        "kind": said["kind"],
        "claim": "It is so.",
        "supports": [support],
        "as_of": said["as_of"],
        "sources": [{"url": _address(name), "kind": "official"}],
        "confirmations": [
            {"date": day, "office": said["office"], "answer": "still-true", "checked": "The register was looked into."}
            for day in confirmed
        ],
    }
    record |= {"owner": said["office"]} if "office" in said else {}
    record |= {"interval": said["interval"]} if "interval" in said else {}
    record |= {"maturity": {"value": said["maturity"]}} if "maturity" in said else {}
    record |= {"platform": {"name": name, "support_until": said["support_until"]}} if "support_until" in said else {}
    evidence = Evidence.model_validate(record)
    return Bearing(evidence, evidence.supports)


def _address(name: str) -> str:
    return f"https://example.org/{name}"


def _read_reference(name: str) -> Reference:
    data = {"id": name, "designation": name, "title": name, "use": "informative", "status": "published"}
    return Reference.model_validate(data)


def _list_document(name: str, status: str) -> ExternalDocument:
    told = "being-revised" if status == "stage-moved" else status
    return ExternalDocument.model_validate(
        {"designation": name, "status": told, "as_of": "2026-01-01", "source": _address(name)}
    )


def _read_checks(told: str) -> Iterator[LinkCheck]:
    name, *pairs = told.split()
    for pair in pairs:
        day, result = pair.split("=")
        check = {"url": _address(name), "day": day, "result": "opened" if result == "ok" else "failed"}
        yield LinkCheck.model_validate(check)


def _read_contradictions(cell: str) -> Iterator[str]:
    for told in _split(cell):
        name, *pairs = told.split()
        if dict(pair.split("=") for pair in pairs) == {"type": "contradicts", "state": "open"}:
            yield name


def _make_session(name: str, day: str) -> Session:
    return Session.model_validate({"id": name, "symbol": "SC/1", "ordinal": "1", "begins": day})


def _read_reason(told: str) -> tuple[str, str, int]:
    code, *name, points = told.split()
    return REASONS[code], "".join(name), int(points)
