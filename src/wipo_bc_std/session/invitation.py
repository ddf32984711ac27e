"""The invitation to a round: a short text to be sent as a mail, and the last day for a calendar."""

from collections.abc import Iterator
from pathlib import PurePath

from wipo_bc_std.review.form import name_form
from wipo_bc_std.session.calendar_file import CalendarEvent, write_calendar
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.session.review_copy import name_answer
from wipo_bc_std.view.wording import word

# Days before the last one.
REMINDERS = (21, 7, 2)


def make_invitation(matter: FormMatter) -> bytes:
    """Return the invitation as text in UTF-8: who asks until when, what is enough, three steps, who will see it.

    Who has nothing to say is done after the first lines; the page comes before the other forms, as it takes the least time.
    """
    closes = matter.closes
    asked = (
        matter.say("invitation.ask", draft=matter.draft, closes=closes),
        matter.own_purpose,
        matter.text_language,
    )
    visible = f"{matter.say('form.visible')}{word('words.separator', matter.language)}"
    parts = (
        matter.say("invitation.subject", number=matter.cover.number, closes=closes),
        matter.say("invitation.dear"),
        " ".join(filter(None, asked)),
        matter.say("invitation.none"),
        matter.say("position.no-comment"),
        f"{matter.say('invitation.one')}\n{_say_steps(matter)}",
        " ".join(_say_rest(matter)),
        f"{visible}{matter.say(f'visible.{matter.round.visible_to}')}",
        "\n".join(matter.cover.notices),
    )
    return ("\n\n".join(parts) + "\n").encode()


def _say_steps(matter: FormMatter) -> str:
    """Return what to do, on the page; in a language in which the draft is not there, in the workbook, which is alone."""
    to = matter.round.reply_to or matter.say("form.send-back")
    if matter.text_language:
        steps = (
            matter.say("invitation.open", file=name_form(matter.manifest, ".xlsx")),
            matter.say("invitation.fill"),
            matter.say("invitation.send", to=to),
        )
    else:
        page = name_form(matter.manifest, ".html")
        ending = PurePath(name_answer(matter)).name.removeprefix(PurePath(page).stem)
        steps = (
            matter.say("invitation.open-address", page=page, address=matter.copy_address)
            if matter.copy_address
            else matter.say("invitation.open-page", page=page),
            matter.say("invitation.click", comment=matter.say("copy.comment"), save=matter.say("copy.save")),
            matter.say("invitation.send-saved", ending=ending, to=to),
        )
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))


def _say_rest(matter: FormMatter) -> Iterator[str]:
    if not matter.text_language:
        yield matter.say("invitation.prefer")
    yield matter.say("invitation.counts", no_expertise=matter.say("position.no-expertise"))
    yield matter.say("invitation.calendar")


def make_calendar(matter: FormMatter) -> bytes:
    """Return the last day of a round as a calendar file with reminders before it (RFC 5545)."""
    to = matter.round.reply_to or matter.say("form.send-back")
    event = CalendarEvent(
        uid=name_form(matter.manifest, ""),
        begins=matter.round.closes,
        summary=matter.say("invitation.summary", draft=f"{matter.cover.number}, {matter.manifest.version}"),
        told=f"{matter.draft}. {matter.say('invitation.by', to=to, closes=matter.closes)}",
        language=matter.language,
        reminders=REMINDERS,
    )
    return write_calendar((event,), matter.moment, "review")
