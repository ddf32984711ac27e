"""Findings as SARIF: the parts of the form that are used, exactly as the standard has them."""

import json
from pathlib import Path
from typing import Any

import jsonschema

from tests.project import SAMPLES
from wipo_bc_std.diagnostics.defect import Severity, define
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.sarif_report import report_sarif
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import check_project

GOLDEN = Path(__file__).parents[1] / "golden" / "report.sarif"


def closed(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def several(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least}


# Written from the text of SARIF 2.1.0, narrowed to what a report uses (its clauses in brackets).
TEXT = {"type": "string", "minLength": 1}
LEVEL = {"enum": ["error", "warning", "note"]}
NUMBER = {"type": "integer", "minimum": 1}
MESSAGE = closed({"text": TEXT})  # 3.11
HELP = closed({"text": TEXT}, markdown=TEXT)  # 3.12
FILE = closed(  # 3.4
    {"uri": {"type": "string", "pattern": r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}, "uriBaseId": {"const": "%SRCROOT%"}}
)
REGION = closed({"startLine": NUMBER, "startColumn": NUMBER, "endLine": NUMBER, "endColumn": NUMBER})  # 3.30
PLACE = closed({"artifactLocation": FILE, "region": REGION})  # 3.29
REPLACEMENT = closed({"deletedRegion": REGION, "insertedContent": closed({"text": {"type": "string"}})})  # 3.57
CHANGE = closed({"artifactLocation": FILE, "replacements": several(REPLACEMENT, 1)})  # 3.56
FIX = closed(  # 3.55
    {"description": MESSAGE, "artifactChanges": several(CHANGE, 1)}, properties=closed({"safe": {"type": "boolean"}})
)
RELATED = closed(  # 3.28
    {"id": {"type": "integer", "minimum": 0}, "physicalLocation": PLACE, "message": MESSAGE}
)
RESULT = closed(  # 3.27
    {
        "ruleId": {"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": several(closed({"physicalLocation": PLACE}), 1),
    },
    relatedLocations=several(RELATED, 1),
    fixes=several(FIX, 1),
)
RULE = closed(  # 3.49
    {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": HELP,
        "help": HELP,
        "defaultConfiguration": closed({"level": LEVEL}),
    },
    properties=closed({"basis": TEXT}),
)
DRIVER = closed({"name": TEXT, "semanticVersion": TEXT, "rules": several(RULE)})  # 3.19
RUN = closed(  # 3.14
    {
        "tool": closed({"driver": DRIVER}),
        "columnKind": {"const": "unicodeCodePoints"},
        "results": several(RESULT),
    }
)
LOG = closed(
    {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": several(RUN, 1)}
)  # 3.13


def sample() -> Problems:
    """Return findings with everything that a finding can have."""
    grave = define("S001", "sample-defect", basis="a test", documentation="A sample.\n\nIts reason.")
    slight = define("T001", "other-defect", basis="a test", documentation="Another.", severity=Severity.NOTE)
    at = Span("clauses/a file: 1 – é.md", 2, 3, 2, 7)
    unsafe = Fix("take [a](term:a) out", (Edit(at, ""), Edit(Span("b.yml", 1, 1, 1, 1), "x\n")), safe=False)
    safe = Fix("insert {#a}", (Edit(at, "{#a}\n"),), safe=True)
    related = (Related(Span("b.yml", 4, 1, 4, 2), "it stands here"),)
    return Problems.of(
        [
            Diagnostic(grave, at, "it holds a \\ sign", "write [a](term:a)", related=related, fix=unsafe),
            Diagnostic(slight, at, "“{#a}” is missing", fix=safe),
        ]
    )


def test_a_report_is_as_it_was_reviewed(*, update_goldens: bool) -> None:
    made = json.dumps(report_sarif(sample(), "1.2.3"), ensure_ascii=False, indent=2) + "\n"
    if update_goldens:
        GOLDEN.write_text(made, encoding="utf-8", newline="\n")
    assert made == GOLDEN.read_text(encoding="utf-8")


def test_reports_keep_to_the_form() -> None:
    broken = check_project(open_project(SAMPLES / "broken")).problems
    for problems in (Problems(), sample(), broken):
        report = report_sarif(problems, "1.2.3")
        jsonschema.validate(report, LOG)
        assert report == report_sarif(Problems.of(reversed(problems.items)), "1.2.3")


def test_each_result_leads_to_its_rule() -> None:
    problems = check_project(open_project(SAMPLES / "broken")).problems
    (run,) = json.loads(json.dumps(report_sarif(problems, "1.2.3")))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({item.code for item in problems})
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [item.code for item in problems]
