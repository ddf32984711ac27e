"""The description of the task, word for word, with the paragraph that it is recorded in."""

from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.session.told import mark_text, tell
from wipo_bc_std.view import nodes
from wipo_bc_std.view.documents import cite
from wipo_bc_std.view.inlines import lower_inlines
from wipo_bc_std.view.wording import direction


@part("task-description", "the description of the task, word for word, and where it is recorded")
def task_description(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the description as one quotation, a paragraph for each part; nothing where there is no task.yml."""
    task, speech = matter.draft.standard.task, matter.speech
    if task is None:
        return ()
    opening, _, closing = speech.word("paper.quoted", words="\0").partition("\0")
    paragraphs: list[nodes.Block] = []
    for number, item in enumerate(task.description):
        source = f"description of the task, {task.at('description', number)}"
        text = _keep_apart(mark_text(lower_inlines(item.inlines, matter.world.context), source), matter)
        before = (nodes.Text(text=opening),) if number == 0 else ()
        after = (nodes.Text(text=closing),) if number == len(task.description) - 1 else ()
        paragraphs.append(nodes.Paragraph(text=(*before, *text, *after)))
    cited = cite(task.source.document, task.source.paragraphs or "", speech)
    see = tell(speech.word("paper.see", document=cited), f"source of the description, {task.at('source')}")
    return (*paragraphs, nodes.Paragraph(text=see))


def _keep_apart(text: nodes.Inlines, matter: PaperMatter) -> nodes.Inlines:
    """Return words of the original language so that they move nothing around them where those run the other way."""
    original = matter.draft.standard.particulars.original_language
    if direction(original) == direction(matter.speech.language):
        return text
    # First strong isolate, and its end (Unicode Standard Annex #9).
    return (nodes.Text(text="\u2068"), *text, nodes.Text(text="\u2069"))
