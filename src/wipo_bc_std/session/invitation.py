"""The invitation to a round: a text of one page to be sent as a mail, and the last day for a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from wipo_bc_std.review.form import name_form
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.view.wording import word

# Days before the last one.
REMINDERS = (21, 7, 2)
# Octets of a line (RFC 5545, 3.1).
_LONGEST = 75


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
    return "".join(f"{folded}\r\n" for line in _calendar_lines(matter) for folded in _fold(line)).encode()


def _calendar_lines(matter: FormMatter) -> Iterator[str]:
    closes = matter.round.closes
    summary = _escape(matter.say("invitation.summary", draft=f"{matter.cover.number}, {matter.manifest.version}"))
    to = matter.round.reply_to or matter.say("form.send-back")
    told = f"{matter.draft}. {matter.say('invitation.send', to=to, closes=matter.closes)}"
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wipo-bc-std//review//EN", "METHOD:PUBLISH", "BEGIN:VEVENT")
    yield f"UID:{name_form(matter.manifest, '')}@wipo-bc-std"
    yield f"DTSTAMP:{matter.moment:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{closes:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{closes + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={matter.language}:{summary}"
    yield f"DESCRIPTION;LANGUAGE={matter.language}:{_escape(told)}"
    yield "TRANSP:TRANSPARENT"
    for days in REMINDERS:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", f"TRIGGER:-P{days}D", "END:VALARM")
    yield from ("END:VEVENT", "END:VCALENDAR")


def _escape(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _fold(line: str) -> Iterator[str]:
    """Yield a line in pieces that are short enough; each but the first begins with a space, and no letter is divided."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LONGEST:
            yield piece
            piece = " "
        piece += letter
    yield piece
