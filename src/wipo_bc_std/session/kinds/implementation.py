"""What offices released about their implementation of the standard.

It names offices and is public all the same: each of them agreed to publish its statement, and nobody else is told of.
"""

from wipo_bc_std.session.kind import PaperKind

IMPLEMENTATION = PaperKind(
    name="implementation",
    command="implementations",
    title="implementation.title",
    summary="What offices agreed to publish about their implementation: by version, by office, by provision.",
    wide=True,
)
