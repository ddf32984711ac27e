"""What an erratum says of itself: what it corrects, on whose authority, and where the corrected text is."""

from wipo_bc_std.session.correction_paper import tell_correction
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("erratum-head", "what an erratum corrects, on whose authority, and where the corrected text is")
def erratum_head(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return numbered paragraphs."""
    return tell_correction(matter, "erratum")
