"""How current provisions are, on little room."""

from wipo_bc_std.session.briefing import tell_currency_in_short
from wipo_bc_std.session.part import Part

PART = Part("currency-in-short", "how current provisions are, as one bar and a row of figures", tell_currency_in_short)
