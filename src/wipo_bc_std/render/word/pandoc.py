"""Pandoc as a function: a tree of its JSON in, a Word file out; it sees two files and no network."""

import json
import os
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pypandoc

from wipo_bc_std.render.format import FormatError

_API_VERSION = (1, 23, 1)
# A draft of 300 provisions takes two seconds.
_LONGEST = 300


def write_word(blocks: list[Any], reference: bytes, moment: datetime) -> bytes:
    """Return the Word file that pandoc makes of blocks of its tree, with the styles of a reference document.

    Raise FormatError where pandoc is not there, fails or takes too long.
    """
    tree = {"pandoc-api-version": _API_VERSION, "meta": {}, "blocks": blocks}
    with tempfile.TemporaryDirectory(prefix="wipo-bc-std-") as folder:
        model = Path(folder) / "reference.docx"
        model.write_bytes(reference)
        made = Path(folder) / "made.docx"
        try:
            run = subprocess.run(  # noqa: S603 - a program of a package, with arguments of ours
                [
                    *(pypandoc.get_pandoc_path(), "--sandbox", "--from=json", "--to=docx"),
                    *(f"--reference-doc={model}", f"--data-dir={folder}", f"--output={made}"),
                ],
                input=json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode(),
                capture_output=True,
                check=False,
                cwd=folder,
                env={**os.environ, "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))},
                timeout=_LONGEST,
            )
        except OSError as error:
            raise FormatError(f"pandoc, which writes Word files, cannot be run: {error}") from error
        except subprocess.TimeoutExpired as error:
            raise FormatError(f"pandoc did not write the Word file within {_LONGEST} seconds") from error
        if run.returncode or not made.is_file():
            told = run.stderr.decode("utf-8", "replace").strip() or f"it ended with {run.returncode}"
            raise FormatError(f"pandoc cannot write the Word file: {told}")
        return made.read_bytes()
