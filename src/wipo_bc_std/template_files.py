"""Where the templates are: inside the installed package, or at the root of a checkout."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "templates"
_CHECKOUT = Path(__file__).parents[2] / "templates"

TEMPLATES = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
