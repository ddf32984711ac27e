"""The whole draft as one HTML file that opens from disk and asks nothing of the network."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from markupsafe import Markup
from msgspec import Struct, field

from wipo_bc_std.memory import Memory
from wipo_bc_std.render.format import Artifact, Format, file_stem, with_explanation
from wipo_bc_std.render.fragments import (
    Fragments,
    Page,
    clean,
    environment,
    fragment_address,
    linkable_ids,
    say_standing,
)
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.view.nodes import Manuscript, Medium, PaperForm, shown_text, told_standings

_NOT_PLAIN_IN_CSS = re.compile(r"[^0-9A-Za-z .,\-\u00a0-\ufffd]")


_NOTHING = Markup()
# Where a file is opened from disk, it runs nothing and fetches nothing.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class Additions(Struct, frozen=True):
    """What a page has beside the draft: a policy that lets it in, and more in its head.

    `fence` stands before, between and after the divisions, for whoever looks for those that changed. `template` is one
    that extends the page and knows `values`; `addresses` are those of ids that are no node's own. `beside` gives what
    follows the node of an id.
    """

    policy: str = POLICY
    head: Markup = _NOTHING
    fence: Markup = _NOTHING
    template: str = "html/page.html.j2"
    values: Mapping[str, object] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    beside: Callable[[str], Markup] = lambda _: _NOTHING


def render(manuscript: Manuscript, _when: datetime) -> tuple[Artifact, ...]:
    """Return the draft as one page; HTML has no file metadata, so the time goes nowhere."""
    return (Artifact(f"{file_stem(manuscript)}.html", render_page(manuscript)),)


def render_page(manuscript: Manuscript, additions: Additions | None = None, memory: Memory | None = None) -> bytes:
    """Return the page of a draft; with a `memory` from an earlier time, what did not change is not made again."""
    additions = additions or Additions()
    standings = told_standings(manuscript)
    fragments = Fragments(
        Page(
            words=manuscript.words,
            language=manuscript.language,
            addresses={each: fragment_address(each) for each in linkable_ids(manuscript.sections)}
            | dict(additions.addresses),
            pictures={medium.name: _data_address(medium) for medium in manuscript.media},
            footnotes=frozenset(note.id for note in manuscript.footnotes),
            beside=lambda name: say_standing(standings.get(name, "")) + additions.beside(name),
        ),
        memory,
    )
    # The text first: a footnote leads back only to a mark that stands in it.
    divisions = [fragments.blocks((section,), level=1) for section in manuscript.sections]
    page = (
        environment()
        .get_template(additions.template)
        .render(
            manuscript=manuscript,
            additions=additions,
            cover=manuscript.cover,
            words=manuscript.words,
            style=_style(),
            running_header=_css_string(_running(manuscript, additions)),
            page_word=_css_string(f"{manuscript.words.page} "),
            text=additions.fence.join(("", *divisions, "")),
            footnotes=fragments.footnotes(manuscript.footnotes),
            values=additions.values,
            plain=shown_text,
            address=fragment_address,
        )
    )
    return clean(page).encode()


def _running(manuscript: Manuscript, additions: Additions) -> str:
    """Return what stands at the head of each printed page."""
    form = additions.values.get("form")
    cover = manuscript.cover
    return form.heading if isinstance(form, PaperForm) else f"{cover.number} · {cover.running_header}"


def paper_additions(form: PaperForm | None = None) -> Additions:
    """Return what the page of a paper has beside what every page has: the looks of outcomes, and its form if it has one."""
    names = ("paper.css",) if form is None else ("paper.css", "paper_form.css")
    sheets = "".join((TEMPLATES / "html" / name).read_text(encoding="utf-8") for name in names)
    head = Markup(f"<style>\n{sheets}</style>")  # noqa: S704 - our own files
    return (
        Additions(head=head)
        if form is None
        else Additions(head=head, template="html/paper.html.j2", values={"form": form})
    )


def _style() -> Markup:
    # The page comes last: what it says of print holds for the nodes too.
    sheets = (TEMPLATES / "html" / name for name in ("nodes.css", "page.css"))
    return Markup("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))  # noqa: S704 - our own files


def _data_address(medium: Medium) -> str:
    return f"data:{medium.media_type};base64,{''.join(medium.data.split())}"


def _css_string(text: str) -> Markup:
    """Return text as a CSS string that can end neither the string nor the style element."""
    escaped = _NOT_PLAIN_IN_CSS.sub(lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - only plain characters and escapes are left


FORMAT = Format(
    name="html",
    summary="the whole draft as one file, to read in a browser",
    render=with_explanation(render, tells_history=True),
)
