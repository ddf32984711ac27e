"""The forms in which `check` tells its findings."""

import json
import os
from collections.abc import Callable
from pathlib import Path

from wipo_bc_std.cli.arguments import ReportFormat
from wipo_bc_std.cli.console import Console
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.text_report import count_text
from wipo_bc_std.pipeline import Checked


def tell_problems(checked: Checked, report: ReportFormat, root: Path, console: Console) -> None:
    """Print the findings of the project at `root` in one of the forms."""
    if report is ReportFormat.TEXT:
        console.problems(checked.problems, lambda path: checked.lines.get(path, ()))
    else:
        console.data(_FORMS[report](checked.problems, root))
    if report is ReportFormat.GITHUB:
        # Its lines become annotations; people read the log, too.
        console.note(f"checked: {count_text(checked.problems)}")


def _json(problems: Problems, _: Path) -> str:
    from wipo_bc_std.diagnostics.data_report import report_data  # noqa: PLC0415 - one form is made in one call

    return _dump(report_data(problems).model_dump(mode="json", by_alias=True))


def _sarif(problems: Problems, _: Path) -> str:
    from importlib.metadata import version  # noqa: PLC0415 - see above

    from wipo_bc_std.diagnostics.sarif_report import report_sarif  # noqa: PLC0415

    return _dump(report_sarif(problems, version("wipo-bc-std")))


def _dump(data: object) -> str:
    # The writer of the library for data refuses what is no Unicode, and a file's name may hold that.
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _github(problems: Problems, root: Path) -> str:
    from wipo_bc_std.diagnostics.github_report import report_github  # noqa: PLC0415 - see above

    # GitHub knows files by their path in the repository, and the project may be a folder of it.
    top = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    folder = f"{root.relative_to(top).as_posix()}/" if root != top and root.is_relative_to(top) else ""
    return "".join(f"{line}\n" for line in report_github(problems, folder))


_FORMS: dict[ReportFormat, Callable[[Problems, Path], str]] = {
    ReportFormat.JSON: _json,
    ReportFormat.SARIF: _sarif,
    ReportFormat.GITHUB: _github,
}
