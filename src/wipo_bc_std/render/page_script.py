"""A script in a page of one file: what it reads as there, and how the policy of the page lets it in and nothing else."""

import base64
import hashlib

from wipo_bc_std.render.formats.html import POLICY
from wipo_bc_std.render.templates import TEMPLATES


def read_script(*names: str) -> str:
    """Return scripts of `templates/html/` without comments and line ends, of which checkers of policies do not agree on the hash.

    Each statement in them ends with a semicolon, and comments have lines of their own.
    """
    lines = (line for name in names for line in (TEMPLATES / "html" / name).read_text(encoding="utf-8").splitlines())
    return " ".join(line.strip() for line in lines if line.strip() and not line.lstrip().startswith("//"))


def allow_script(script: str) -> str:
    """Return the policy of a page that runs this script and no other (Content Security Policy Level 3, 6.7.2)."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return POLICY.replace("'none'; img-src", f"'none'; script-src 'sha256-{digest}'; img-src", 1)
