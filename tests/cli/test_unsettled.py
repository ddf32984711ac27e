"""`options` as people meet it."""

import json
from pathlib import Path

from tests.cli.command import run
from tests.repository import make_repository


def test_the_sheet_is_read_and_a_decision_is_shown_before_it_is_written(tmp_path: Path) -> None:
    project = make_repository(tmp_path / "draft")
    scope = project / "standard" / "clauses" / "scope.md"
    before = scope.read_text(encoding="utf-8").replace("It cites", "It [[also ]]cites")
    scope.write_text(before, encoding="utf-8")
    told = run("options", "list", cwd=project).stdout
    assert "scope-purpose/words-1  (standard/clauses/scope.md:7:54)" in told
    assert "1 question, 2 of 2 combinations of answers are possible" in told
    data = json.loads(run("options", "list", "--format", "json", cwd=project).stdout)
    assert (data["counts"]["questions"], data["fewest"]) == (1, ["scope-purpose/words-1"])
    shown = run("options", "decide", "scope-purpose/words-1", "drop", cwd=project)
    assert "+This draft concerns [IP Offices](term:ip-office). It cites <ref:bcp-14>." in shown.stdout
    assert scope.read_text(encoding="utf-8") == before
    done = run("options", "decide", "scope-purpose/words-1", "drop", "--write", cwd=project)
    assert (done.returncode, "wrote standard/clauses/scope.md" in done.stdout) == (0, True)
    assert scope.read_text(encoding="utf-8") == before.replace("[[also ]]", "")
    assert "nothing is open" in run("options", "list", cwd=project).stdout
    assert run("options", "decide", "of-wood", "drop", cwd=project).returncode == 2
