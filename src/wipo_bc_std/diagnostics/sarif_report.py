"""To give findings as SARIF 2.1.0, the form that code scanning services and editors read.

Plain mappings and no models: the form is not ours to define, and only what is said here is ever written. Paths are relative
to the project's folder, which the reader knows as `%SRCROOT%`: an absolute one would differ from machine to machine.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.defect_pages import defect_page
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span

Data = dict[str, object]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# SARIF 2.1.0, 3.11.5 and 3.11.6: braces stand for arguments of a message and brackets for links, if not marked.
_MARKED = str.maketrans({"{": "{{", "}": "}}", "[": "\\[", "]": "\\]", "\\": "\\\\"})


def report_sarif(problems: Problems, version: str) -> Data:
    """Return the findings as the content of a SARIF log of one run by this `version` of the tool.

    The rules listed are those of the findings, in order of code.
    """
    by_code = {item.code: item.defect for item in problems}
    numbers = {code: number for number, code in enumerate(sorted(by_code))}
    driver: Data = {
        "name": "wipo-bc-std",
        "semanticVersion": version,
        "rules": [_rule(by_code[code]) for code in numbers],
    }
    run: Data = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, numbers) for item in problems],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(defect: Defect) -> Data:
    return {
        "id": defect.code,
        "name": defect.name,
        "shortDescription": {"text": defect.summary},
        "help": {"text": defect.documentation, "markdown": defect_page(defect)},
        "defaultConfiguration": {"level": str(defect.severity)},
        "properties": {"basis": defect.basis},
    }


def _result(item: Diagnostic, numbers: Mapping[str, int]) -> Data:
    text = f"{item.message}\nHint: {item.hint}" if item.hint else item.message
    made: Data = {
        "ruleId": item.code,
        "ruleIndex": numbers[item.code],
        "level": str(item.severity),
        "message": _message(text),
        "locations": [{"physicalLocation": _place(item.at)}],
    }
    if item.related:
        made["relatedLocations"] = [_related(number, related) for number, related in enumerate(item.related)]
    if item.fix is not None:
        made["fixes"] = [_fix(item.fix)]
    return made


def _related(number: int, related: Related) -> Data:
    return {"id": number, "physicalLocation": _place(related.at), "message": _message(related.message)}


def _fix(fix: Fix) -> Data:
    files = dict.fromkeys(edit.at.file for edit in fix.edits)
    title = fix.title if fix.safe else f"{fix.title} (to be looked at: it may change the meaning)"
    return {
        "description": _message(title),
        "artifactChanges": [_change(file, [edit for edit in fix.edits if edit.at.file == file]) for file in files],
        "properties": {"safe": fix.safe},
    }


def _change(file: str, edits: Iterable[Edit]) -> Data:
    replacements = [{"deletedRegion": _region(edit.at), "insertedContent": {"text": edit.text}} for edit in edits]
    return {"artifactLocation": _file(file), "replacements": replacements}


def _message(text: str) -> Data:
    return {"text": text.translate(_MARKED)}


def _place(at: Span) -> Data:
    return {"artifactLocation": _file(at.file), "region": _region(at)}


def _file(path: str) -> Data:
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def _region(at: Span) -> Data:
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
