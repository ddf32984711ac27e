"""The fonts of the PDF: all from packages, none from the machine, so that a PDF has the same bytes everywhere."""

import atexit
import functools
import hashlib
import importlib
import os
import shutil
import sys
import tempfile
from importlib import resources
from pathlib import Path

import typst

# Modules of `pymupdf_fonts`, each one font. FiraGO sets Latin, Cyrillic and Arabic; the Noto fonts fill its gaps.
_PACKED = (
    "FiraGO_Regular",
    "FiraGO_Italic",
    "FiraGO_Bold",
    "FiraGO_BoldItalic",
    "FiraMono_Regular",
    "FiraMono_Bold",
    "NotoSans_Regular",
    "NotoSans_Bold",
    "NotoSansMath_Regular",
    "NotoSansSymbols_Regular",
    "NotoSansSymbols2_Regular",
)
_CHINESE = "NotoSansCJK-Regular.ttc"


@functools.cache
def fonts() -> typst.Fonts:
    """Return the fonts that Typst may use: its own, those of pymupdf-fonts and Noto Sans CJK."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_unpacked()), str(_chinese().parent)])


def font_files() -> tuple[Path, ...]:
    """Return the files of the fonts that are not Typst's own."""
    return (*sorted(_unpacked().glob("*.otf")), _chinese())


def _chinese() -> Path:
    return Path(str(resources.files("noto_cjk_sans_otc"))) / _CHINESE


def _unpacked() -> Path:
    """Return a folder with the fonts of pymupdf-fonts as files, written by the first build on a machine."""
    sources = {name: _digest(name) for name in _PACKED}
    every = hashlib.sha256("".join(sources.values()).encode()).hexdigest()[:16]
    try:
        return _filled(_cache_folder() / f"fonts-{every}", sources)
    except (OSError, RuntimeError):  # Path.home() raises RuntimeError where nobody is at home
        folder = tempfile.mkdtemp(prefix="wipo-bc-std-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return _filled(Path(folder), sources)


def _digest(name: str) -> str:
    """Return the SHA-256 of a font's module, which is read and not run: unpacking is left to the first build."""
    return hashlib.sha256((resources.files("pymupdf_fonts") / f"{name}.py").read_bytes()).hexdigest()


def _filled(folder: Path, sources: dict[str, str]) -> Path:
    """Write to `folder` the fonts that it lacks, each at one stroke, so that builds side by side see whole files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, digest in sources.items():
        path = folder / f"{name}-{digest[:16]}.otf"
        if not path.is_file():
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as part:
                part.write(importlib.import_module(f"pymupdf_fonts.{name}").fontbuffer)
            Path(part.name).replace(path)
    return folder


def _cache_folder() -> Path:
    """Return the user's folder for files that can be made again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "wipo-bc-std"
