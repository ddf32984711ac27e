"""How current provisions are, for a page on a screen."""

from wipo_bc_std.session.briefing import tell_currency
from wipo_bc_std.session.part import Part

PART = Part("currency", "how current provisions are, as a picture and a table", tell_currency)
