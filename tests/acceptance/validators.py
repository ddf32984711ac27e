"""The two validators of HTML: the Nu checker of the W3C, and html-validate. Both read the files, not what a browser makes."""

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tests.acceptance.findings import Finding
from tests.acceptance.pages import PageFile
from tests.acceptance.tools import java, node, package

NU: Final = "nu"
HTML_VALIDATE: Final = "html-validate"

# A file that is wrong in every validator's eyes goes along with each run: one that does not name it has read nothing.
_CANARY: Final = """<!doctype html><html lang="en"><head><title>Canary</title></head>
<body><p id="twice">One</p><p id="twice">Two</p></body></html>"""

NU_ACCEPTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "The “list” role is unnecessary for element": "Safari takes a list without markers for no list unless told",
        "Trailing slash on void elements": "Python-Markdown writes <hr />, never with an unquoted attribute",
        "Resource violates Content Security Policy (meta tag): image “data:": "the policy names data:, and browsers agree",
    }
)
"""Beginnings of the Nu checker's messages that are no faults of our pages, each with the reason."""

RULES: Final[Mapping[str, tuple[object, str]]] = MappingProxyType(
    {
        "aria-label-misuse": (
            ["error", {"allowAnyNamable": True}],
            "what ARIA lets have a name may have one, such as a list",
        ),
        "doctype-style": (["error", {"style": "lowercase"}], "HTML takes either; ours is lower case everywhere"),
        "valid-id": (
            ["error", {"relaxed": True}],
            "HTML takes any id without spaces; “_” marks those that no author gave",
        ),
        "no-trailing-whitespace": ("off", "spaces that templates leave at the ends of lines mean nothing"),
        "void-style": ("off", "Python-Markdown writes <hr />, which HTML takes as <hr>"),
        "long-title": ("off", "a title is that of the standard, and nobody's to shorten"),
        "no-redundant-role": ("off", "as for the Nu checker, which tells the other cases: lists without markers"),
        "prefer-native-element": (
            ["error", {"exclude": ["list"]}],
            "lists without markers need their role in Safari; every other role is still looked at",
        ),
    }
)
"""What is asked of html-validate other than it recommends: the setting of a rule, and the reason."""


def nu_findings(pages: Sequence[PageFile]) -> list[Finding]:
    """Return what the Nu checker says of the pages, warnings too."""
    jar = package("vnu-jar") / "build" / "dist" / "vnu.jar"
    # A run is short: to compile twice, and to collect in several threads, costs it more than it gets back.
    short = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"]
    command = [java(), *short, "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
    with TemporaryDirectory() as temporary:
        canary = _canary(Path(temporary), pages)
        messages = json.loads(_run(command, [*(page.path for page in pages), canary]))["messages"]
        return _findings(NU, pages, canary, ((_path_of(item["url"]), _of_nu(item)) for item in messages))


def html_validate_findings(pages: Sequence[PageFile]) -> list[Finding]:
    """Return what html-validate says of the pages, warnings too."""
    program = package("html-validate") / "bin" / "html-validate.mjs"
    rules = {name: setting for name, (setting, _) in RULES.items()}
    with TemporaryDirectory() as temporary:
        canary = _canary(Path(temporary), pages)
        config = canary.with_name("rules.json")
        config.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"], "rules": rules}), "utf-8")
        # Into a file: of a long answer through a pipe it leaves out the end.
        answer = canary.with_name("answer.json")
        _run(
            [node(), str(program), "--config", str(config), "--formatter", f"json={answer}"],
            [*(page.path for page in pages), canary],
        )
        results = json.loads(answer.read_text(encoding="utf-8"))
        said = (
            (Path(result["filePath"]), _of_html_validate(item)) for result in results for item in result["messages"]
        )
        return _findings(HTML_VALIDATE, pages, canary, said)


def _canary(folder: Path, pages: Sequence[PageFile]) -> Path:
    """Write the page whose fault must be told beside those of the pages, or raise LookupError if there are none."""
    if not pages:
        raise LookupError("no page to validate")
    path = folder / "canary.html"
    path.write_text(_CANARY, encoding="utf-8")
    return path


def _path_of(address: str) -> Path:
    """Return the file of a `file:` address."""
    return Path(url2pathname(urlsplit(address).path))


def _run(command: Sequence[str], paths: Iterable[Path]) -> str:
    ran = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, encoding="utf-8", check=False)
    # Both print their findings even where they end with 1.
    if ran.returncode not in {0, 1}:
        raise RuntimeError(f"{command[0]} ended with {ran.returncode}: {ran.stderr[-2000:]}")
    return ran.stdout


def _of_nu(item: Mapping[str, Any]) -> tuple[str, str, str]:
    line, extract = item.get("lastLine", 0), " ".join(item.get("extract", "").split())[:160]
    return item.get("subType") or item["type"], f"line {line} {extract}".strip(), item["message"]


def _of_html_validate(item: Mapping[str, Any]) -> tuple[str, str, str]:
    return item["ruleId"], f"line {item['line']} {item.get('selector') or ''}".strip(), item["message"]


def _findings(
    gate: str, pages: Sequence[PageFile], canary: Path, found: Iterable[tuple[Path, tuple[str, str, str]]]
) -> list[Finding]:
    names = {page.path.resolve(): page.name for page in pages}
    by_path = [(path.resolve(), said) for path, said in found]
    if not any(path == canary.resolve() for path, _ in by_path):
        raise RuntimeError(f"{gate} missed a planted fault: it did not read the files")
    of_pages = [Finding(gate, rule, names[path], where, text) for path, (rule, where, text) in by_path if path in names]
    return sorted(each for each in of_pages if not (gate == NU and each.text.startswith(tuple(NU_ACCEPTED))))
