"""The house keeps its own rules: names, layers, documentation, commands."""

import importlib
import pkgutil
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields, is_dataclass
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from wipo_bc_std.check import rules
from wipo_bc_std.check.catalogue import all_defects, all_rules
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.diagnostics.defect import LETTERS
from wipo_bc_std.diagnostics.text_report import report_text
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import all_formats, check_project
from wipo_bc_std.registry import discover
from wipo_bc_std.render import formats
from wipo_bc_std.render.format import Format
from wipo_bc_std.settings import Settings
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES
from wipo_bc_std.view.wording import WORDING, unreviewed

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_each_rule_file_declares_one_rule_of_its_own_name() -> None:
    for module, found in discover(rules, Rule).items():
        assert [item.defect.name.replace("-", "_") for item in found] == [module]


def test_each_format_file_declares_one_format_of_its_own_name() -> None:
    for module, found in discover(formats, Format).items():
        assert [item.name for item in found] == [module]


def test_every_defect_names_its_basis_and_is_told_in_a_sentence() -> None:
    for defect in all_defects().values():
        assert defect.basis
        assert re.fullmatch(r"[A-Z].*\.", defect.summary), defect.code
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", defect.name), defect.code
        assert defect.code[0] in LETTERS


def test_there_are_rules_of_every_stage() -> None:
    letters = {defect.code[0] for defect in all_defects().values()}
    assert letters >= set("SMDRTPG")
    assert len(all_rules()) >= 8


@pytest.mark.skipif(importlib.util.find_spec("importlinter") is None, reason="import-linter is for developers and CI")
def test_the_layers_hold() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_no_module_is_named_after_nothing() -> None:
    package = importlib.import_module("wipo_bc_std")
    names = {info.name.rsplit(".", 1)[-1] for info in pkgutil.walk_packages(package.__path__, "wipo_bc_std.")}
    assert not names & {"utils", "helpers", "common", "manager", "handler", "base", "core", "misc"}


def test_no_relative_imports() -> None:
    for path in (ROOT / "src").rglob("*.py"):
        assert not re.search(r"^\s*from \.", path.read_text(encoding="utf-8"), re.MULTILINE), path


def test_nothing_reads_the_clock() -> None:
    clock = re.compile(r"\.(?:now|utcnow|today|time|localtime|gmtime|fromtimestamp)\((?!int\(epoch)|import time\b")
    for path in (ROOT / "src").rglob("*.py"):
        assert not clock.search(path.read_text(encoding="utf-8")), path


def test_the_pdf_template_knows_every_node() -> None:
    template = (ROOT / "templates" / "typst" / "draft.typ").read_text(encoding="utf-8")
    members = [member for member in vars(nodes).values() if isinstance(member, type) and is_dataclass(member)]
    types = [field.default for member in members for field in fields(member) if field.name == "type"]
    assert len(types) >= 17
    assert [name for name in types if f'"{name}"' not in template] == []


def test_every_fixed_word_is_there_in_every_language_with_the_same_fields() -> None:
    for key, words in WORDING.items():
        assert set(words) == set(LANGUAGES), key
        fields = {frozenset(re.findall(r"\{\w+\}", words[language].text)) for language in LANGUAGES}
        assert len(fields) == 1, key
        assert all(words[language].text for language in LANGUAGES), key


def test_forces_are_told_apart_in_every_language() -> None:
    for language in LANGUAGES:
        words = [WORDING[key][language].text for key in WORDING if key.startswith("keyword.")]
        assert len(set(words)) == len(words), language


def test_the_fixed_words_that_nobody_answers_for_are_listed(*, update_goldens: bool) -> None:
    # English is the authors' own; elsewhere only what was read in documents of the CWS is reviewed.
    golden = ROOT / "tests" / "golden" / "unreviewed-words.txt"
    if update_goldens:
        golden.write_text("".join(f"{name}\n" for name in unreviewed()), encoding="utf-8")
    listed = golden.read_text(encoding="utf-8").split()
    assert list(unreviewed()) == listed
    assert not [name for name in listed if name.endswith("/en")]


def test_readme_is_short_and_has_the_two_commands_that_ci_runs() -> None:
    assert README.count("\n") <= 150
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert commands[0].endswith("&& .venv/bin/wipo-bc-std build")
    assert commands[1].endswith("&& .venv/bin/pytest --numprocesses auto")
    assert "wipo-bc-std build$' README.md" in run
    assert ".venv/bin/pytest --numprocesses auto$' README.md" in run


def test_readme_names_every_command_format_and_exit_code() -> None:
    app = importlib.import_module("wipo_bc_std.cli.app")
    for command in app.app.registered_commands:
        assert f"wipo-bc-std {command.name or command.callback.__name__}" in README
    for group in app.app.registered_groups:
        assert f"wipo-bc-std {group.typer_instance.info.name}" in README
    for name in all_formats():
        assert f"`{name}`" in README
    for code in range(4):
        assert f"| {code} |" in README


def test_readme_shows_a_finding_as_it_is(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "standard", tmp_path / "standard")
    path = tmp_path / "standard" / "terms" / "evidence.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("        document that states, for", "        a document that states, for"), encoding="utf-8"
    )
    checked = check_project(open_project(tmp_path))
    (told,) = report_text(checked.problems, lambda name: checked.lines[name])
    assert f"```\n{told}\n```" in README


def test_settings_are_documented_where_they_are_declared() -> None:
    for field in Settings.__dataclass_fields__.values():
        assert field.metadata["doc"].endswith(".")


def test_constraints_pin_every_dependency_and_name_no_index() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--" not in text
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in text.splitlines() if "==" in line}
    project = PYPROJECT["project"]
    wanted = [
        *project["dependencies"],
        *(item for items in project["optional-dependencies"].values() for item in items),
    ]
    names = {re.split(r"[\[<>=]", item)[0].lower() for item in wanted} - {"wipo-bc-std"}
    assert names - pinned == set()
    assert all(re.search(r">=.*<", item) for item in wanted if not item.startswith("wipo-bc-std"))


def test_versions_agree() -> None:
    assert PYPROJECT["project"]["version"] == version("wipo-bc-std")
    assert f"[{version('wipo-bc-std')}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8") or "[Unreleased]" in (
        ROOT / "CHANGELOG.md"
    ).read_text(encoding="utf-8")


def test_the_site_settings_ask_no_other_host_for_anything() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["theme"]["font"] is False
    assert settings["plugins"] == ["search", "offline"]
    # Else the plugin would take its shim from another host.
    assert any("iframe-worker" in path for path in settings["extra"]["polyfills"])
    assert settings.keys().isdisjoint({"repo_url", "site_url"})
    own = [*settings["extra_javascript"], *settings["extra_css"], *settings["extra"]["polyfills"]]
    assert all(path.startswith("assets/") for path in own)


def test_the_map_names_every_folder_and_top_module() -> None:
    house_map = (ROOT / "src" / "wipo_bc_std" / "README.md").read_text(encoding="utf-8")
    assert house_map.count("\n") <= 80
    package = ROOT / "src" / "wipo_bc_std"
    for path in sorted(package.iterdir()):
        if path.is_dir() and path.name != "__pycache__":
            assert f"{path.name}/" in house_map
        elif path.suffix == ".py" and path.name != "__init__.py":
            assert path.name in house_map
