"""The places that an erratum corrects: “Read … instead of …”."""

from wipo_bc_std.session.correction_paper import list_places
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("erratum-places", "the places that an erratum corrects, each by the number that was printed there")
def erratum_places(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a numbered paragraph for each place, with the reason under it."""
    return list_places(matter, "erratum")
