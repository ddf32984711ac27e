"""The template of a kind of paper: what its source begins as, in the language of the paper."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct

from wipo_bc_std.model.session import Session
from wipo_bc_std.model.stage import Stage
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.template_files import TEMPLATES
from wipo_bc_std.view.fixed import Language

# What would begin markup in the middle of a line, and what at its beginning.
_SIGNS = re.compile(r"[\\`*_\[\]<>&!#|~{}:]")
# A note in which a template asks the leader for words, by fixed ones.
_ASKED = re.compile(r':::\{editor-note\}\n\{\{ say\("([^"]+)"\) \}\}')
_BEGINNING = re.compile(r"^(\s*)(?=[-+%=]|[0-9]+[.)])")


def _nothing_known(_name: str) -> bool:
    return False


def _nothing_counted(_name: str) -> object:
    return None


class Occasion(Struct, frozen=True, kw_only=True):
    """What a template is told: the id of the paper, the session, and what else it is about, if any.

    `stage` is that of the draft, as what a session is asked to decide depends on it. `about` is the id of a proposal or correction.
    `known` says whether there is a figure of a name, for sentences that make no sense without it; `count` gives its value, as
    what there is none of is not told.
    """

    id: str
    language: Language
    session: Session
    stage: Stage = "working-draft"
    round: str = ""
    meeting: str = ""
    about: str = ""
    known: Callable[[str], bool] = _nothing_known
    count: Callable[[str], object] = _nothing_counted


@cache
def list_hints() -> frozenset[str]:
    """Return the keys of the fixed words by which the templates ask the leader for words."""
    files = (TEMPLATES / "session").glob("*.md.j2")
    return frozenset(key for file in files for key in _ASKED.findall(file.read_text(encoding="utf-8")))


def render_template(kind: PaperKind, occasion: Occasion) -> str:
    """Return what the source of a paper begins as; what anybody typed stands in it as plain words."""
    speech = Speech(occasion.language)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        # What it makes is Markdown: all that is given to it was escaped for that, and `say` may hold links.
        autoescape=False,  # noqa: S701 - no HTML
        undefined=StrictUndefined,
        # Lines with ids begin as comments of the library do.
        comment_start_string="{%#",
        comment_end_string="#%}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    fields: Mapping[str, object] = {
        "id": occasion.id,
        "language": occasion.language,
        "session": {"id": occasion.session.id, "symbol": escape(occasion.session.symbol)},
        "stage": occasion.stage,
        "round": occasion.round,
        "meeting": occasion.meeting,
        "about": occasion.about,
        "say": speech.word,
        "known": occasion.known,
        "count": occasion.count,
    }
    text = environment.get_template(f"session/{kind.name}.md.j2").render(fields)
    return re.sub(r"\n{3,}", "\n\n", text.strip("\n")) + "\n"


def escape(text: str) -> str:
    """Return words on one line in which nothing can be read as markup."""
    line = _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
    return _BEGINNING.sub(r"\1\\", line) if not line[:1].isdigit() else re.sub(r"^([0-9]+)([.)])", r"\1\\\2", line)
