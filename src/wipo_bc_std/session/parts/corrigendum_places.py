"""The places that a corrigendum corrects: “Read … instead of …”."""

from wipo_bc_std.session.correction_paper import list_places
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("corrigendum-places", "the places that a corrigendum corrects, each by the number that was printed there")
def corrigendum_places(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a numbered paragraph for each place, with the reason under it."""
    return list_places(matter, "corrigendum")
