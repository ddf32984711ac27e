"""A round about the real second draft in a folder, and filled forms of it, for tests; no office said any of it."""

import json
import shutil
from collections.abc import Mapping
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

from tests.project import SAMPLES
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.review.armour import wrap_text
from wipo_bc_std.review.form import FormManifest, describe_form, write_manifest
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store import Store, make_store, write_round
from wipo_bc_std.session.passages import list_passages
from wipo_bc_std.view.manuscript import read_manuscript

ROOT = Path(__file__).parents[2]


@cache
def real_passages() -> tuple[Passage, ...]:
    """Return the texts of the recorded second draft."""
    return list_passages(read_manuscript((ROOT / "standard/published/draft-2/en.json").read_bytes()))


def make_round(identifier: str = "round-1", **changes: object) -> Round:
    """Return a round about the second draft, for codes that are no offices (ST.3: XA to XZ are free for users)."""
    told: dict[str, object] = {
        "id": identifier,
        "publication": "draft-2",
        "version": "0.2.0",
        "digests": {"en": "a" * 64, "fr": "b" * 64},
        "purpose": {"en": "First round.", "fr": "Premier tour."},
        "opens": "2026-12-01",
        "closes": "2027-01-15",
        "questions": [{"id": "clear", "text": "Is it clear?"}],
        "invited": ["XA", "XB", "XC"],
        "reply_to": "leader@example.invalid",
    }
    return Round.model_validate({**told, **changes})


def open_rounds(folder: Path, *rounds: Round) -> Store:
    """Return a store in a folder with rounds in it, a first one if none is given."""
    store = Store(folder)
    make_store(store)
    for each in rounds or (make_round(),):
        write_round(store, each, {"en": real_passages(), "fr": real_passages()})
    return store


def make_project(folder: Path) -> Path:
    """Return the root of the smallest sample in a folder, whose review store lies beside it."""
    root = folder / "draft"
    shutil.copytree(SAMPLES / "minimal", root)
    return root


def tell_form(made: Round, office: str, language: LanguageCode = "en") -> Mapping[str, str]:
    """Return what a form of a round says of itself."""
    return write_manifest(describe_form(made, office, language))


def describe(made: Round, office: str, language: LanguageCode = "en") -> FormManifest:
    """Return the same as data."""
    return describe_form(made, office, language)


def write_block(made: Round, office: str, *comments: Mapping[str, Any], **told: object) -> str:
    """Return a filled form as a block of text, as a member would paste it into a mail."""
    answer = {
        "form": tell_form(made, office, told.pop("language", "en")),  # type: ignore[arg-type]
        "office": office,
        "organization": "",
        "contact": "",
        "position": "",
        "would_resolve": "",
        "offers": [],
        "can_answer_on": "",
        "answers": {},
        "comments": [{"row": str(at), **each} for at, each in enumerate(comments, start=1)],
        **told,
    }
    return wrap_text(json.dumps(answer, ensure_ascii=False).encode())


def make_mail(text: str, sender: str = "A. Tester <a.tester@example.org>") -> bytes:
    """Return a mail in words alone."""
    made = EmailMessage()
    made["From"] = sender
    made["Subject"] = "Re: your answer"
    made.set_content(text, cte="base64")
    return made.as_bytes()


def quote(text: str) -> str:
    """Return a mail as programs put it below a reply."""
    told = "".join(f"> {line}\n" for line in text.splitlines())
    return f"On Thu, 5 Nov 2026 at 10:12, A Leader\n<leader@example.org> wrote:\n\n{told}"
