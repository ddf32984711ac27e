"""Where the templates are, for what renders."""

from wipo_bc_std.template_files import TEMPLATES

__all__ = ["TEMPLATES"]
