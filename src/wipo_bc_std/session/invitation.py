"""The invitation to a round: a short text to be sent as a mail, and the last day for a calendar."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from msgspec import Struct

from wipo_bc_std.check.sentences import split_sentences
from wipo_bc_std.review.form import name_form
from wipo_bc_std.review.intake.reply_lines import is_identifier, is_reference
from wipo_bc_std.session.calendar_file import CalendarEvent, write_calendar
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.session.review_copy import name_answer
from wipo_bc_std.view import nodes
from wipo_bc_std.view.wording import word

# Days before the last one.
REMINDERS = (21, 7, 2)
# A text of more words is quoted by its first sentence.
LONGEST_QUOTE = 60
_LONGEST_MEANING = 24
_CHINESE = re.compile("[\u3400-\u9fff]")
# What stands below it is true of each draft, and need not be read to answer.
_RULE = "-" * 40


class Invitation(Struct, frozen=True):
    """An invitation in sentences, whatever it is sent as: it begins with one question, which can be answered at once.

    `question` is about the text that `quoted` shows, and `reply` says how to answer; all are empty where there is none. Who
    will see the answer (`visible`) is what readers look for next.
    `asked` says who asks what; who has nothing to say replies one of the `lines` after `none`. `steps` are what all others do,
    in order, and `rest` what they can do instead.
    """

    subject: str
    greeting: str
    asked: str
    none: str
    lines: tuple[str, ...]
    question: str
    quoted: str
    reply: str
    lead: str
    steps: tuple[str, ...]
    rest: str
    visible: str
    notices: tuple[str, ...]


def say_invitation(matter: FormMatter) -> Invitation:
    """Return the invitation to a round in sentences: who asks until when, what is enough, three steps, who will see it.

    Where the page can be opened, it comes before the other forms, as it takes the least time.
    """
    closes, name = matter.closes, _name_begin(matter)
    asked = (
        matter.say(
            "invitation.from" if name else "invitation.ask",
            draft=f"{matter.cover.number}, {matter.cover.title}",
            closes=closes,
        ),
        matter.own_purpose,
        matter.text_language,
    )
    visible = f"{matter.say('form.visible')}{word('words.separator', matter.language)}"
    return Invitation(
        subject=matter.say("invitation.subject", number=matter.cover.number, closes=closes),
        greeting=matter.say("invitation.dear"),
        asked=_join(asked, matter),
        none=matter.say("invitation.none"),
        lines=tuple(matter.say(f"position.{key}") for key in ("no-comment", "no-expertise")),
        question=matter.begin_question if name else "",
        reply=_say_reply(matter, name) if name else "",
        quoted=_say_quoted(matter, name) if name else "",
        lead=matter.say("invitation.one"),
        steps=_say_steps(matter),
        rest=" ".join(_say_rest(matter)),
        visible=_join((_say_binds(matter), f"{visible}{matter.say(f'visible.{matter.round.visible_to}')}"), matter),
        notices=matter.cover.notices,
    )


def _join(sentences: Iterable[str], matter: FormMatter) -> str:
    return ("" if matter.language == "zh" else " ").join(filter(None, sentences))


def name_calendar(matter: FormMatter) -> str:
    """Return the name of the calendar file that goes with an invitation."""
    return name_form(matter.manifest, ".ics")


def make_invitation(matter: FormMatter) -> bytes:
    """Return the invitation as text in UTF-8, to be sent as a mail."""
    said = say_invitation(matter)
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(said.steps, start=1))
    parts = (
        said.subject,
        said.greeting,
        said.question,
        said.quoted,
        said.reply,
        said.visible,
        said.asked,
        said.none,
        "\n".join(said.lines),
        f"{said.lead}\n{steps}",
        said.rest,
        "\n".join((_RULE, *said.notices)),
    )
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def _say_steps(matter: FormMatter) -> tuple[str, ...]:
    """Return what to do: on the page where it can be opened, else in the workbook that goes with the mail.

    A page that is attached to a mail of strangers is opened by nobody, and kept back by many servers. In a language in which
    the draft is not there, the workbook is alone.
    """
    to = matter.round.reply_to or matter.say("form.send-back")
    if not _has_page(matter):
        return (
            matter.say("invitation.open", file=name_form(matter.manifest, ".xlsx")),
            matter.say("invitation.fill"),
            matter.say("invitation.send", to=to),
        )
    page = name_form(matter.manifest, ".html")
    ending = PurePath(name_answer(matter)).name.removeprefix(PurePath(page).stem)
    return (
        matter.say("invitation.open-address", page=page, address=matter.copy_address),
        matter.say("invitation.begin", begin=matter.say("copy.begin"), save=matter.say("copy.save")),
        matter.say("invitation.send-saved", ending=ending, to=to),
    )


def _has_page(matter: FormMatter) -> bool:
    return bool(matter.copy_address) and not matter.text_language


def _say_reply(matter: FormMatter, name: str) -> str:
    """Return how to answer in a reply: by a whole sentence, which says without the question what it is about."""
    is_ours = not matter.leader_question and _find_provision(matter) is not None
    # Only behind an identifier is a sentence read as a comment; what else is named needs its colon.
    return matter.say("invitation.reply-so" if is_ours and is_identifier(name) else "invitation.reply", name=name)


def _say_binds(matter: FormMatter) -> str:
    """Return where a reply goes and that it binds nobody: on a list, one hesitates to answer all, or for an office."""
    return matter.say("invitation.binds", to=matter.round.reply_to) if matter.round.reply_to else ""


def _name_begin(matter: FormMatter) -> str:
    """Return what a comment on the text to begin with is headed by in a reply; empty where no such line would be read."""
    begin = matter.begin
    return next(filter(is_reference, (begin.number, begin.id)), "") if begin is not None else ""


def _say_quoted(matter: FormMatter, name: str) -> str:
    quoted = matter.say("invitation.quoted", name=_name_with_kind(matter, name), words=_quote_begin(matter))
    return " ".join(filter(None, (quoted, _explain_target(matter))))


def _find_provision(matter: FormMatter) -> nodes.Box | None:
    """Return the provision to begin with; None where that is another text."""
    begin = matter.begin
    boxes = (each for each in nodes.walk(matter.manuscript.sections) if isinstance(each, nodes.Box) and each.provision)
    return next((box for box in boxes if begin is not None and box.id == begin.id), None)


def _name_with_kind(matter: FormMatter, name: str) -> str:
    """Return the name of the text to begin with and, of a provision, whether it is a requirement, a recommendation or else.

    Not everybody knows what SHOULD in capitals stands for.
    """
    box = _find_provision(matter)
    return name if box is None else matter.say("invitation.kind", name=name, kind=box.heading.lower())


def _explain_target(matter: FormMatter) -> str:
    """Return what the draft calls those whom the provision addresses, and what it means by that: one asks “is that us?”.

    Empty where that is no term of the draft, or takes long to say.
    """
    box = _find_provision(matter)
    targets = box.provision.targets if box is not None and box.provision is not None else ()
    for each in nodes.walk(matter.manuscript.sections):
        if isinstance(each, nodes.Entry) and each.id in targets:
            texts = (block.text for block in each.blocks if isinstance(block, nodes.Paragraph))
            meaning = nodes.shown_text(next(texts, ()))
            colon = word("words.separator", matter.language)
            is_short = 0 < len(meaning.split()) + len(_CHINESE.findall(meaning)) // 2 <= _LONGEST_MEANING
            return f"({nodes.shown_text(each.heading)}{colon}{meaning})" if is_short else ""
    return ""


def _quote_begin(matter: FormMatter) -> str:
    """Return the text to begin with in one line: whole, or its first sentence where it is long."""
    text = " ".join(matter.begin.text.split()) if matter.begin is not None else ""
    # Chinese has no spaces; two signs are about a word.
    if len(text.split()) + len(_CHINESE.findall(text)) // 2 <= LONGEST_QUOTE:
        return text
    start, end = next(split_sentences(text))
    return text[start:end].strip()


def _say_rest(matter: FormMatter) -> Iterator[str]:
    if not matter.text_language:
        yield matter.say("invitation.prefer" if _has_page(matter) else "invitation.prefer-word")
    yield matter.say("invitation.calendar")


def make_calendar(matter: FormMatter, name: Callable[[str], str] = str, note: str = "") -> bytes:
    """Return the last day of a round as a calendar file with reminders before it (RFC 5545).

    `name` gives what stands as its title, `note` is told with it in place of what the draft says of itself.
    """
    to = matter.round.reply_to or matter.say("form.send-back")
    by = matter.say("invitation.by", to=to, closes=matter.closes)
    event = CalendarEvent(
        uid=name_form(matter.manifest, ""),
        begins=matter.round.closes,
        summary=name(matter.say("invitation.summary", draft=f"{matter.cover.number}, {matter.manifest.version}")),
        told=" ".join(filter(None, (f"{matter.draft}.", by, *((note,) if note else matter.cover.notices)))),
        language=matter.language,
        reminders=REMINDERS,
    )
    return write_calendar((event,), matter.moment, "review")
