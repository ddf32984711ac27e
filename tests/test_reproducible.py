"""The same sources give the same bytes: in another folder, time zone, locale, hash seed, at another time."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORLDS = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0", "PYTHONUTF8": "0"},
    {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4711", "LANGUAGE": "ar"},
)


def test_two_worlds_one_draft(tmp_path: Path) -> None:
    """Six formats in three languages, and the site; the run of all gates does the same with the long draft."""
    found = []
    for number, world in enumerate(WORLDS):
        project = tmp_path / ("here", "far away – بعيد")[number] / "project"
        shutil.copytree(ROOT / "tests" / "samples" / "complete" / "standard", project / "standard")
        environment = {
            key: value for key, value in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "LC_ALL", "LANG"}
        }
        subprocess.run(
            [sys.executable, "-c", "from wipo_bc_std.cli.app import main; main()", "build"],
            cwd=project,
            env={**environment, **world, "XDG_CACHE_HOME": str(tmp_path / f"cache-{number}")},
            capture_output=True,
            check=True,
        )
        build = project / "build"
        made = sorted(path for path in build.rglob("*") if path.is_file())
        found.append(
            {path.relative_to(build).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in made}
        )
    assert sum("/" not in path for path in found[0]) == 18
    folders = {path.partition("/")[0] for path in found[0] if "/" in path}
    assert folders == {"site", "site-src"}
    assert found[0] == found[1]
