"""MkDocs as a function: sources in, files of the site out."""

import logging
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import distribution
from pathlib import Path

from wipo_bc_std.render.format import FormatError

# What the engine writes and nobody needs: maps for its own developers, and files that name addresses of a server.
_DROPPED = ("404.html", "sitemap.xml", "sitemap.xml.gz")
_LANGUAGE_PACKS = "assets/javascripts/lunr/"


def run_engine(sources: Mapping[str, bytes], folder: str, language: str) -> dict[str, bytes]:
    """Return the files of a site by path; `sources` are laid out as below `site-src`, the configuration in `folder`.

    Raise FormatError where MkDocs refuses a source or warns of it.
    """
    with tempfile.TemporaryDirectory(prefix="wipo-bc-std-") as name:
        root = Path(name)
        for path, content in sources.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        built = root / "built"
        _build(root / folder / "mkdocs.yml", built)
        found = sorted(path for path in built.rglob("*") if path.is_file())
        site = {path.relative_to(built).as_posix(): path.read_bytes() for path in found}
    kept = {path: content for path, content in site.items() if _is_kept(path, language)}
    return {**kept, "assets/licenses/mkdocs-material.txt": _theme_licence()}


def _build(configuration: Path, target: Path) -> None:
    # The theme's notice on the future of MkDocs is for whoever chose the engine, not for whoever writes a draft.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build  # noqa: PLC0415 - a third of a second, for this format alone
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    with _warnings() as told:
        try:
            settings = load_config(config_file=str(configuration), site_dir=str(target))
            settings.plugins.on_startup(command="build", dirty=False)
            build(settings)
        except (MkDocsException, SystemExit) as error:
            raise FormatError("; ".join([*told, str(error)])) from error
        finally:
            logging.captureWarnings(capture=False)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what MkDocs warns of, and keep it off the terminal."""
    told: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage())

    logger = logging.getLogger("mkdocs")
    collector = Collector(logging.WARNING)
    before = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield told
    finally:
        logger.removeHandler(collector)
        logger.propagate = before


def _is_kept(path: str, language: str) -> bool:
    if path in _DROPPED or path.endswith(".map"):
        return False
    if path.startswith(_LANGUAGE_PACKS):
        return path.endswith((f"lunr.{language}.min.js", "lunr.stemmer.support.min.js", "lunr.multi.min.js"))
    return True


def _theme_licence() -> bytes:
    """Return the licence of the theme, whose scripts and styles travel with the site."""
    text = distribution("mkdocs-material").read_text("licenses/LICENSE")
    return (text or "MIT License; see the project mkdocs-material.\n").encode()
