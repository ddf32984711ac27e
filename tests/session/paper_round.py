"""A round with comments in every state, for papers: test data, not what any office said."""

from collections.abc import Mapping

from msgspec.structs import replace

from tests.review.test_store import make_comment, make_round
from tests.session.form_files import read_draft
from wipo_bc_std.review.comment import Comment, Disposition, Event
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.comment_matter import CommentMatter, make_comment_matter
from wipo_bc_std.view.fixed import Language

# What harms nobody who shows it as text.
HARM = '=HYPERLINK("http://example.org")<script>alert(1)</script> \u202eSIHT\u202c 😀 \u0e41'
RATIONALE = "The wording of the paragraph before it already says so."
MEETING = "meeting of 2027-02-01"


def _events(*steps: str) -> list[dict[str, object]]:
    """Return steps, one a day; those that need a reason have one."""
    needs = {"returned", "disputed"}
    return [
        {"date": f"2027-01-{day:02d}", "to": step, **({"why": "It is not clear."} if step in needs else {})}
        for day, step in enumerate(("submitted", *steps), start=10)
    ]


def _decided(verdict: str, **more: object) -> dict[str, object]:
    rationale = {} if verdict == "accepted" else {"rationale": RATIONALE}
    return {"verdict": verdict, "decided_in": MEETING, **rationale, **more}


def _changes(name: str) -> list[dict[str, str]]:
    return [{"id": name, "old": "a" * 16, "new": "b" * 16, "publication": "draft-3"}]


def make_comments() -> tuple[Comment, ...]:
    """Return a comment in each state, and one with each outcome; XA to XE and X are nobody."""
    provisions = [each.id for each in texts()["en"] if each.kind == "provision"]
    paragraphs = [each.id for each in texts()["en"] if each.kind == "paragraph"]
    table = next(each.id for each in texts()["en"] if each.kind == "table")
    first, second, third = provisions[:3]
    done = ("open", "proposed", "agreed")

    def on(name: str, part: str | None = None) -> dict[str, object]:
        return {"id": name, "part": part}

    return (
        make_comment("XA-001", anchor=on(first), events=_events(), text="Which day is meant?"),
        make_comment(
            "XA-002",
            anchor=on(first),
            weight="blocking",
            would_resolve="Make it a recommendation.",
            supported_by=["XB", "XC"],
            events=_events("open", "proposed", "disputed"),
            recommendation="not-accepted",
            text="Our law does not allow it.\nIt binds a register that we do not keep.",
        ),
        make_comment(
            "XA-003",
            anchor=on(second, "second sentence"),
            weight="major",
            proposed="An IP Office should record it.",
            rationale="It costs too much.",
            events=_events(*done, "implemented"),
            disposition=_decided("accepted", changed=_changes(second)),
            text="Too strong.",
        ),
        make_comment(
            "XB-001",
            anchor={**on(second), "language": "fr"},
            kind="editorial",
            language="fr",
            events=_events(*done, "implemented", "closed"),
            disposition=_decided("accepted-in-principle", changed=_changes(second)),
            notified="2027-02-10",
            response="satisfied",
            text="Accord du participe.",
            translation={"text": "The participle does not agree.", "by": "machine"},
        ),
        make_comment(
            "XB-002",
            anchor={**on(table, "row 2"), "language": "fr"},
            language="fr",
            kind="translation",
            events=_events(*done),
            disposition=_decided("not-accepted", controversial="true"),
            text="« chaîne de blocs » plutôt que « blockchain ».",
        ),
        make_comment(
            "XB-003",
            anchor={**on(second), "language": "fr"},
            language="fr",
            events=_events("duplicate"),
            duplicate_of="XA-003",
            text="Too strong for us as well.",
        ),
        make_comment(
            "XC-001",
            anchor=on(paragraphs[0]),
            kind="general",
            events=_events("open"),
            text=HARM,
            proposed="-1+1",
        ),
        make_comment(
            "XC-002",
            anchor=on(paragraphs[1]),
            kind="evidence",
            events=_events(*done),
            disposition=_decided("noted"),
            text="We have run such a register since 2021.",
        ),
        make_comment("XC-003", anchor=on(third), events=_events("returned"), text="?"),
        make_comment("XC-004", anchor=on(third), events=_events("withdrawn"), text="Sent by mistake."),
        make_comment(
            "XD-001",
            anchor={**on(third), "language": "ar"},
            language="ar",
            events=_events("open", "proposed"),
            recommendation="deferred",
            text="هل يشمل هذا السجلات القديمة (2019)؟",
        ),
        make_comment(
            "XD-002",
            anchor={**on(paragraphs[2]), "language": "ar"},
            language="ar",
            events=_events(*done),
            disposition=_decided("deferred"),
            text="يحتاج هذا إلى مثال.",
        ),
        make_comment(
            "XE-001",
            anchor={"number": "99.9"},
            events=_events(*done),
            disposition=_decided("out-of-scope"),
            text="Fees are not dealt with.",
        ),
        make_comment(
            "X-001",
            anchor={},
            organization="Guild of Test <b>Registrars</b>",
            kind="general",
            events=_events(),
            text="Well written.",
        ),
    )


def texts() -> Mapping[str, tuple[Passage, ...]]:
    """Return the texts of the second draft as it was published."""
    return {"en": read_draft()[1]}


def make_papers_round(**changes: object) -> RoundMatter:
    """Return the round with its comments."""
    return RoundMatter(make_round(**{"invited": ["XA", "XB", "XC", "XD", "XE"], **changes}), make_comments())


def decide_all(matter: RoundMatter) -> RoundMatter:
    """Return the round after all that was open got an outcome."""
    from msgspec.structs import replace  # noqa: PLC0415

    def decided(comment: Comment) -> Comment:
        if comment.state in {"agreed", "implemented", "closed", "duplicate", "withdrawn"}:
            return comment
        agreed = Event.model_validate({"date": "2027-02-01", "to": "agreed"})
        found = Disposition.model_validate(_decided("noted"))
        return comment.model_copy(update={"events": (*comment.events, agreed), "disposition": found})

    return replace(matter, comments=tuple(map(decided, matter.comments)))


def make_paper_matter(
    language: Language = "en",
    *,
    complete: bool = False,
    empty: bool = False,
    changed: Mapping[str, Mapping[str, object]] | None = None,
    **told: object,
) -> CommentMatter:
    """Return what papers of the round are made of; `changed` are fields of comments by label."""
    made = make_papers_round(**told)
    comments = tuple(each.model_copy(update=(changed or {}).get(each.label, {})) for each in made.comments)
    made = replace(made, comments=() if empty else comments)
    return make_comment_matter(decide_all(made) if complete else made, texts(), language)
