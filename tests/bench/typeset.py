"""What Typst alone costs: `record` keeps the input that the PDF format gives it, `compile` compiles that and no more.

Run as a file, so that compiling imports nothing of the program: `python tests/bench/typeset.py compile FILE`.
"""

import pickle
import sys
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import typst


class _RecordedError(Exception):
    """The input is known: nothing need be compiled."""


def record(root: Path, file: Path) -> None:
    """Write to `file` what Typst is given for the PDF of the draft in `root`."""
    given: dict[str, Any] = {}

    class Recorder:
        """Stands where the compiler is expected, and keeps what it is asked."""

        def __init__(self, **_options: object) -> None:
            pass

        def compile_with_warnings(self, **options: object) -> NoReturn:
            given["compile"] = options
            raise _RecordedError

    fonts = typst.Fonts

    def keep_fonts(**options: Any) -> typst.Fonts:
        given["fonts"] = options
        return fonts(**options)

    vars(typst).update(Compiler=Recorder, Fonts=keep_fonts)
    _render(root)
    file.write_bytes(pickle.dumps(given))


def _render(root: Path) -> None:
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - not for compiling
    from wipo_bc_std.pipeline import check_project, file_moment, find_format, make_edition  # noqa: PLC0415

    edition = make_edition(check_project(open_project(root)).draft)
    try:
        find_format("pdf").render(edition, file_moment(edition.manuscript))
    except _RecordedError:
        return
    raise AssertionError("the PDF format did not ask Typst")


def compile_recorded(file: Path) -> None:
    """Compile what was recorded."""
    given = pickle.loads(file.read_bytes())  # noqa: S301 - written by ourselves
    with tempfile.TemporaryDirectory() as root:
        compiler = typst.Compiler(
            root=root, font_paths=typst.Fonts(**given["fonts"]), package_path=root, package_cache_path=root
        )
        compiler.compile_with_warnings(**given["compile"])


if __name__ == "__main__":
    if sys.argv[1] == "compile":
        compile_recorded(Path(sys.argv[2]))
    else:
        record(Path(sys.argv[2]), Path(sys.argv[3]))
