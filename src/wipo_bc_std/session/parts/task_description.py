"""The description of the task, word for word, with the paragraph that it is recorded in."""

from wipo_bc_std.session.authored_text import say_language
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.session.told import mark_text, tell
from wipo_bc_std.view import nodes
from wipo_bc_std.view.documents import cite
from wipo_bc_std.view.inlines import lower_inlines
from wipo_bc_std.view.wording import direction, word


@part("task-description", "the description of the task, word for word, and where it is recorded")
def task_description(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the description as one quotation, a paragraph for each part; nothing where there is no task.yml."""
    task, speech = matter.draft.standard.task, matter.speech
    if task is None:
        return ()
    original = matter.draft.language
    # Words of another language have the quotation marks of theirs.
    quoted = word("paper.quoted", original, words="\0")
    opening, _, closing = quoted.partition("\0")
    told = say_language(matter)
    paragraphs: list[nodes.Block] = []
    for number, item in enumerate(task.description):
        source = f"description of the task, {task.at('description', number)}"
        text = mark_text(lower_inlines(item.inlines, matter.world.context), source)
        before = (nodes.Text(text=opening),) if number == 0 else ()
        after = (nodes.Text(text=closing),) if number == len(task.description) - 1 else ()
        whole: nodes.Inlines = (*before, *text, *after)
        if original != speech.language:
            # It may run the other way.
            foreign = nodes.Mark(
                role="untranslated", label="", language=original, direction=direction(original), children=whole
            )
            whole = (foreign,)
        paragraphs.append(nodes.Paragraph(text=whole))
    cited = cite(task.source.document, task.source.paragraphs or "", speech, article=True)
    see = tell(speech.word("paper.see", document=cited), f"source of the description, {task.at('source')}")
    only = (nodes.Text(text=f" {told}"),) if told else ()
    return (*paragraphs, nodes.Paragraph(text=(*see, *only)))
