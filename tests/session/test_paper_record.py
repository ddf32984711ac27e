"""What is kept of the figures of a paper reads back as it was, and tells what changed."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.project import make_project
from tests.session.paper_sources import SESSIONS
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.paper_source import PaperFigures
from wipo_bc_std.session.datum import Datum
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.paper_record import find_shifts, say_shifts, write_record
from wipo_bc_std.view.fixed import LANGUAGES

FIGURES = {
    "comments.received": Datum("comments.received", 17, "store"),
    "draft.date": Datum("draft.date", date(2026, 11, 22), "standard.yml"),
    "session.place": Datum("session.place", 'Gene"va \\ : # x', "sessions.yml"),
}


def read_back(text: str) -> PaperFigures:
    loaded = load(make_project({"sessions.yml": SESSIONS, "papers/report.figures.yml": text}))
    assert list(Problems.of(loaded.problems)) == []
    return loaded.standard.paper_figures["report"]


def test_what_is_kept_reads_back_and_has_not_changed() -> None:
    kept = read_back(write_record(FIGURES, date(2026, 12, 1), "0.2.0"))
    assert (kept.recorded, kept.version) == (date(2026, 12, 1), "0.2.0")
    assert tuple(find_shifts(kept, FIGURES)) == ()


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1).filter(str.strip))
def test_any_words_read_back_as_they_were(words: str) -> None:
    text = write_record({"session.place": Datum("session.place", words, "x")}, date(2026, 12, 1), "1.0")
    loaded = load(make_project({"sessions.yml": SESSIONS, "papers/report.figures.yml": text}))
    kept = loaded.standard.paper_figures.get("report")
    # Signs that no source may have are refused; nothing else is read otherwise than it was written.
    assert kept is None or kept.figures == {"session.place": words} or len(loaded.problems) > 0


def test_what_changed_and_what_is_not_known_any_more_is_said_in_each_language() -> None:
    kept = read_back(write_record(FIGURES, date(2026, 12, 1), "0.2.0"))
    now = {"comments.received": Datum("comments.received", 18, "store"), "draft.date": FIGURES["draft.date"]}
    shifts = tuple(find_shifts(kept, now))
    assert [(each.name, each.before, each.now) for each in shifts] == [
        ("comments.received", "17", "18"),
        ("session.place", 'Gene"va \\ : # x', ""),
    ]
    for language in LANGUAGES:
        told = say_shifts(kept, shifts, Speech(language))
        assert "comments.received" in told
        assert "17" in told
        assert "18" in told
    assert say_shifts(kept, shifts[:1], Speech("en")) == (
        "Since December 1, 2026, when its figures were kept, 1 of them changed: comments.received from 17 to 18."
    )


def test_a_record_without_figures_is_one() -> None:
    assert read_back(write_record({}, date(2026, 12, 1), "0.2.0")).figures == {}
