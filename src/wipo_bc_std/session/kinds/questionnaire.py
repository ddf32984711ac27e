"""A questionnaire: the questions as a paper, and beside it the form to fill in, as an Excel file."""

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.questionnaire import list_questionnaires


def make_forms(paper: Paper, matter: PaperMatter) -> tuple[Artifact, ...]:
    """Return the form of each questionnaire of the session, in the language of the paper."""
    # It brings the library of workbooks along, which other kinds do not wait for.
    from wipo_bc_std.session.questionnaire_form import make_questionnaire_form  # noqa: PLC0415

    return tuple(
        Artifact(
            f"{questionnaire.id}-form-{paper.language}.xlsx",
            make_questionnaire_form(questionnaire, matter.world, paper.day, is_official=matter.is_official),
        )
        for questionnaire in list_questionnaires(matter)
    )


KIND = PaperKind(
    name="questionnaire",
    command="questionnaire",
    title="paper.questionnaire.title",
    summary="Questions that are put to offices, with a form to fill in.",
    accompany=make_forms,
)
