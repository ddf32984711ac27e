"""The invitation to a round: a text of one page to be sent as a mail, and the last day for a calendar."""

from dataclasses import dataclass

from wipo_bc_std.review.form import name_form
from wipo_bc_std.session.calendar_file import CalendarEvent, write_calendar
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.view.wording import word

# Days before the last one.
REMINDERS = (21, 7, 2)


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation in sentences, whatever it is sent as: `steps` are what to do, in order."""

    subject: str
    greeting: str
    asked: str
    time: str
    steps: tuple[str, ...]
    visible: str
    calendar: str
    notices: tuple[str, ...]


def say_invitation(matter: FormMatter) -> Invitation:
    """Return the invitation to a round in sentences: who asks what, how long it takes, three steps, who will see it."""
    closes = matter.closes
    to = matter.round.reply_to or matter.say("form.send-back")
    steps = (
        f"{_say_files(matter)} {matter.say('invitation.editing')}",
        matter.say("invitation.fill"),
        matter.say("invitation.send", to=to, closes=closes),
    )
    asked = (
        matter.say("invitation.ask", draft=matter.draft),
        matter.own_purpose,
        matter.text_language,
        matter.say("invitation.who"),
    )
    visible = f"{matter.say('form.visible')}{word('words.separator', matter.language)}"
    return Invitation(
        subject=matter.say("invitation.subject", number=matter.cover.number, closes=closes),
        greeting=matter.say("invitation.dear"),
        asked=" ".join(filter(None, asked)),
        time=matter.say(
            "invitation.time",
            no_comment=matter.say("position.no-comment"),
            no_expertise=matter.say("position.no-expertise"),
        ),
        steps=steps,
        visible=f"{visible}{matter.say(f'visible.{matter.round.visible_to}')}",
        calendar=matter.say("invitation.calendar", file=name_calendar(matter)),
        notices=matter.cover.notices,
    )


def name_calendar(matter: FormMatter) -> str:
    """Return the name of the calendar file that goes with an invitation."""
    return name_form(matter.manifest, ".ics")


def make_invitation(matter: FormMatter) -> bytes:
    """Return the invitation as text in UTF-8, to be sent as a mail."""
    said = say_invitation(matter)
    parts = (
        said.subject,
        said.greeting,
        said.asked,
        said.time,
        "\n".join(f"{number}. {step}" for number, step in enumerate(said.steps, start=1)),
        said.visible,
        said.calendar,
        "\n".join(said.notices),
    )
    return ("\n\n".join(parts) + "\n").encode()


def _say_files(matter: FormMatter) -> str:
    """Return which files go with it: in a language in which the draft is not there, the workbook is alone."""
    workbook = name_form(matter.manifest, ".xlsx")
    if matter.text_language:
        return matter.say("invitation.open", file=workbook)
    page, document = (name_form(matter.manifest, suffix) for suffix in (".html", ".docx"))
    return matter.say("invitation.open-one", page=page, workbook=workbook, document=document)


def make_calendar(matter: FormMatter) -> bytes:
    """Return the last day of a round as a calendar file with reminders before it (RFC 5545)."""
    to = matter.round.reply_to or matter.say("form.send-back")
    event = CalendarEvent(
        uid=name_form(matter.manifest, ""),
        begins=matter.round.closes,
        summary=matter.say("invitation.summary", draft=f"{matter.cover.number}, {matter.manifest.version}"),
        told=f"{matter.draft}. {matter.say('invitation.send', to=to, closes=matter.closes)}",
        language=matter.language,
        reminders=REMINDERS,
    )
    return write_calendar((event,), matter.moment, "review")
