"""The way to a session as papers tell it: its milestones by name, their days in words, and whether they are past."""

from datetime import date

from wipo_bc_std.model.block import OpenIssue
from wipo_bc_std.model.milestone import SESSION_BEGINS, USUAL
from wipo_bc_std.session.back_planning import DatedMilestone, ShortTime, plan_back
from wipo_bc_std.session.paper import isolate
from wipo_bc_std.session.paper_matter import PaperMatter

_USUAL = {usual.id for usual in USUAL}
_OF_ROUND = ("round-opens", "round-closes")
_FROZEN = "text-frozen"


def find_milestones(matter: PaperMatter) -> tuple[DatedMilestone, ...]:
    """Return the milestones of the session of a paper, in order; none where its first day is not known."""
    return plan_back(matter.session, matter.draft.standard.milestones, matter.day)


def refuse_without_day(matter: PaperMatter) -> str:
    """Return why there is no calendar to a session of which no day is known, and what to do; empty where it is known."""
    if matter.session.begins is not None:
        return ""
    name = matter.session.id
    return (
        f"the first day of {matter.session.symbol} is not known: write `begins` for {name} into sessions.yml when it is "
        "announced, or give a day to try with --begins DATE, which the calendar tells as an assumption"
    )


def assumed_day(matter: PaperMatter) -> date | None:
    """Return the first day of the session where sessions.yml does not give it and somebody assumed it."""
    listed = next((each for each in matter.draft.standard.sessions if each.id == matter.session.id), None)
    known = None if listed is None else listed.begins
    return matter.session.begins if matter.session.begins != known else None


def is_assumed(matter: PaperMatter) -> bool:
    """Return whether somebody assumed the first day of the session."""
    return assumed_day(matter) is not None


def is_missed(milestone: DatedMilestone, matter: PaperMatter) -> bool:
    """Return whether a milestone of the round of comments is past while there is no round on record."""
    return milestone.id in _OF_ROUND and milestone.on < matter.day and not matter.rounds


def find_freeze(matter: PaperMatter) -> date | None:
    """Return the day on which the text is frozen for the session of a paper, None where it is not known."""
    return next((each.on for each in find_milestones(matter) if each.id == _FROZEN), None)


def say_too_late(due: date, matter: PaperMatter) -> str:
    """Return in words that an answer is due after the text is frozen for the session; empty where it is not, or not known."""
    frozen = find_freeze(matter)
    if frozen is None or due <= frozen:
        return ""
    return matter.speech.word("plan.after-freeze", date=matter.speech.day(frozen))


def count_too_late(matter: PaperMatter) -> int:
    """Return how many open issues of the draft are to be answered only after the text is frozen for the session."""
    frozen = find_freeze(matter)
    issues = (block for block in matter.draft.blocks if isinstance(block, OpenIssue))
    return 0 if frozen is None else sum(issue.options.by > frozen for issue in issues)


def say_assumption(matter: PaperMatter) -> str:
    """Return in words that the first day of the session is only assumed; empty where sessions.yml gives it."""
    speech, assumed = matter.speech, assumed_day(matter)
    if assumed is None:
        return ""
    symbol = isolate(matter.session.symbol, speech)
    listed = next((each for each in matter.draft.standard.sessions if each.id == matter.session.id), None)
    if listed is None or listed.begins is None:
        return speech.word("plan.calendar.assumed", session=symbol, date=speech.day(assumed))
    known = speech.day(listed.begins)
    return speech.word("plan.calendar.otherwise", session=symbol, date=speech.day(assumed), known=known)


def name_milestone(milestone: DatedMilestone, matter: PaperMatter) -> str:
    """Return what a milestone is called: as the project says, else in fixed words."""
    speech = matter.speech
    if milestone.title is not None:
        original = matter.draft.standard.particulars.original_language
        return isolate(milestone.title.words(speech.language, original), speech)
    if milestone.id == SESSION_BEGINS:
        told = speech.word("plan.milestone.session-begins", session=isolate(matter.session.symbol, speech))
        return f"{told} {speech.word('paper-form.assumed')}" if is_assumed(matter) else told
    return speech.word(f"plan.milestone.{milestone.id}") if milestone.id in _USUAL else milestone.id


def say_event(told: str, matter: PaperMatter) -> str:
    """Return what a calendar program shows of a day: of a specimen that it is one, and where the day is assumed."""
    speech = matter.speech
    if not _is_specimen(matter):
        return told
    specimen = speech.word("paper-form.specimen").upper()
    if is_assumed(matter):
        specimen = speech.word("words.list-separator").join((specimen, speech.word("paper-form.assumed-only")))
    return speech.word("paper-form.event", specimen=specimen, told=told)


def say_note(matter: PaperMatter) -> str:
    """Return what a calendar program tells with a day of a specimen: that it is one; empty where it is none."""
    return matter.speech.word("paper-form.not-issued") if _is_specimen(matter) else ""


def _is_specimen(matter: PaperMatter) -> bool:
    return not matter.is_official or is_assumed(matter)


def say_days(milestone: DatedMilestone, matter: PaperMatter) -> str:
    """Return the day of a milestone in words, or its first and last one."""
    speech = matter.speech
    if milestone.ends == milestone.on:
        return speech.day(milestone.on)
    return speech.word("plan.calendar.span", start=speech.day(milestone.on), end=speech.day(milestone.ends))


def say_state(milestone: DatedMilestone, matter: PaperMatter) -> str:
    """Return in words whether a milestone is past, now or to come."""
    if is_missed(milestone, matter):
        return matter.speech.word("plan.state.missed")
    if milestone.is_past:
        return matter.speech.word("plan.state.past")
    return matter.speech.word("plan.state.now" if milestone.on <= matter.day else "plan.state.to-come")


def say_short_time(short: ShortTime, matter: PaperMatter) -> str:
    """Return in words between which milestones there is too little time."""
    start, end = name_milestone(short.start, matter), name_milestone(short.end, matter)
    if short.days < 0:
        return matter.speech.word("plan.calendar.turned", start=start, end=end)
    return matter.speech.word("plan.calendar.short", start=start, end=end, days=str(short.days), least=str(short.least))
