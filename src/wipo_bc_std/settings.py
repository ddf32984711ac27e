"""Settings: `[tool.wipo_bc_std]` in the project's pyproject.toml, each documented where it is declared."""

import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


class UsageError(Exception):
    """The command was used in a way that cannot work; the message says what to do instead."""


def _setting(default: object, doc: str) -> Any:
    return field(default=default, metadata={"doc": doc})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project may set; everything has a default."""

    output: str = _setting("build", "Folder that `build` writes to, relative to the project.")
    publications: str = _setting("public", "Folder that `publish` writes to, relative to the project.")
    comment_to: str = _setting("", "Where readers send comments while no review round is open: a mail or web address.")
    review_copy: str = _setting(
        "",
        "Where the review copy of this publication can be opened, so that each text leads to its room for comments there, "
        "and invitations to it: an https address, or a path as seen from a page of the site; {publication} and {language} in it are filled in.",
    )
    review_store: str = _setting(
        "", "Folder of the review store, relative to the project; by default beside it, called like it with -reviews."
    )
    docx_sources: bool = _setting(
        default=True, doc="Whether a Word file carries the sources along, so that `import-draft` gets all of them back."
    )
    docx_ids: bool = _setting(default=False, doc="Whether a Word file shows the id of each paragraph beside it.")


# An address of the web, or a path that stays on the host; never one that runs anything.
_COPY_ADDRESS = re.compile(r"(?:https://[^\s/#\\]+(?:/[^\s#\\]*)?|(?!/)[^\s:#\\]*)")
_FIELD = re.compile(r"\{[^{}]*\}|[{}]")
_SWITCHES = tuple(item.name for item in fields(Settings) if isinstance(item.default, bool))


def read_settings(root: Path) -> Settings:
    """Return the settings of the project at `root`; raise UsageError for an unknown or wrongly typed setting."""
    import tomllib  # noqa: PLC0415 - most commands need no settings

    path = root / "pyproject.toml"
    if not path.is_file():
        return Settings()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {}).get("wipo_bc_std", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not valid TOML: {error}") from error
    known = [item.name for item in fields(Settings)]
    for name, value in table.items():
        if name not in known:
            raise UsageError(f"{path}: unknown setting “{name}” in [tool.wipo_bc_std]; known are {', '.join(known)}")
        kind, told = (bool, "true or false") if name in _SWITCHES else (str, "text in quotation marks")
        if not isinstance(value, kind):
            raise UsageError(f"{path}: setting “{name}” in [tool.wipo_bc_std] must be {told}")
    settings = Settings(**table)
    _refuse_unusable_copy(path, settings.review_copy)
    return settings


def _refuse_unusable_copy(path: Path, address: str) -> None:
    """Raise UsageError where no page of a site could lead to a review copy at this address."""
    fault = ""
    unknown = next((each for each in _FIELD.findall(address) if each not in {"{publication}", "{language}"}), "")
    if not _COPY_ADDRESS.fullmatch(address):
        fault = "must be an https address, or a path such as ../review/copy_{language}.html, without spaces or “#”"
    elif unknown:
        fault = f"has {unknown}; only {{publication}} and {{language}} are filled in"
    if fault:
        raise UsageError(f"{path}: setting “review_copy” in [tool.wipo_bc_std] {fault}")
