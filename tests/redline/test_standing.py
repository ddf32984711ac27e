"""What publications say of each text: digests that change with what authors wrote and with nothing else."""

from datetime import date

from tests.project import make_project, sample_files
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.redline.standing import Past, digest_texts, find_past
from wipo_bc_std.view.nodes import Manuscript, Standing

SCOPE = "clauses/scope.md"
TEXT = sample_files()[SCOPE].decode()


def lowered(*edits: tuple[str, str], also: dict[str, str] | None = None) -> Manuscript:
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return lower_draft(read_project(make_project({SCOPE: text, **(also or {})})).draft)


def record(name: str, day: int, manuscript: Manuscript, reasons: tuple[str, ...] = ()) -> PublicationRecord:
    return PublicationRecord(
        publication=name,
        version=f"0.{day}.0",
        stage="working-draft",
        date=date(2026, 11, day),
        reasons=reasons,
        texts={manuscript.language: digest_texts(manuscript)},
    )


def record_source(name: str, day: int, manuscript: Manuscript, reasons: str = "[]") -> dict[str, str]:
    lines = "".join(f"    {key} {value}\n" for key, value in digest_texts(manuscript).items())
    head = (
        f"publication: {name}\nversion: 0.{day}.0\nstage: working-draft\ndate: 2026-11-{day:02}\nreasons: {reasons}\n"
    )
    return {f"published/{name}/record.yml": f"{head}numbers: {{}}\ntexts:\n  en: |\n{lines}"}


def changed(one: Manuscript, other: Manuscript) -> set[str]:
    old, new = digest_texts(one), digest_texts(other)
    return {name for name in {*old, *new} if old.get(name) != new.get(name)}


def test_words_change_the_digest_of_what_holds_them_and_of_nothing_else() -> None:
    assert changed(lowered(), lowered(("which draft it follows", "which draft it keeps to"))) == {"GA-01", "scope"}
    assert changed(lowered(), lowered(("{requirement}", "{recommendation}"), ("MUST", "SHOULD"))) == {"GA-01", "scope"}


def test_numbers_line_breaks_and_a_new_id_change_no_digest() -> None:
    first = "{#scope-first}\nThis comes before all.\n\n"
    before, after = lowered(), lowered(("{#scope-purpose}", first + "{#scope-purpose}"))
    assert changed(before, after) == {"scope-first", "scope"}
    # A link to what was renamed is no change either.
    renamed = (
        ("{#scope-purpose}", '{#scope-aim former="scope-purpose"}'),
        ("<para:scope-purpose>", "<para:scope-aim>"),
    )
    assert changed(before, lowered(*renamed)) == {"scope-purpose", "scope-aim"}
    assert digest_texts(lowered(*renamed))["scope-aim"] == digest_texts(before)["scope-purpose"]
    assert changed(before, lowered(("\n\n", "\n\n\n"))) == set()


def test_a_footnote_and_a_picture_are_part_of_the_text() -> None:
    noted = ("It cites <ref:bcp-14>.", "It cites <ref:bcp-14>.[^one]")
    footnote = (TEXT[TEXT.index("- what <provision") :], TEXT[TEXT.index("- what <provision") :] + "\n[^one]: A {}.\n")
    one, two = (lowered(noted, (footnote[0], footnote[1].format(word))) for word in ("note", "remark"))
    assert changed(one, two) == {"scope-purpose", "scope"}
    picture = ("## Reach", ":::{figure} offices\n:src: map.svg\n:alt: Two offices.\n\nOffices\n:::\n\n## Reach")
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h{}"/></svg>\n'
    one, two = (lowered(picture, also={"figures/map.svg": drawn.format(width)}) for width in (8, 9))
    assert "offices" in changed(one, two)


def test_the_digest_of_a_text_stays_what_it_is() -> None:
    # Records that were written never change: another digest would tell of changes that nobody made.
    assert digest_texts(lowered()) == {
        "scope": "080733af0effda13",
        "scope-purpose": "b43038a2ba081da0",
        "GA-01": "ea551714573771a0",
        "scope-reach": "5156bfa216cc3665",
        "scope-limits": "07f706ad85320928",
    }


def test_the_past_follows_an_id_through_its_former_ones() -> None:
    one, two = lowered(), lowered(("which draft it follows", "which draft it keeps to"))
    published = (record("a", 1, one), record("b", 2, two), record("c", 3, two))
    assert find_past("GA-01", (), published, "en") == Past("a", "b", digest_texts(two)["GA-01"])
    past = find_past("scope-aim", ("scope-purpose",), published, "en")
    assert (past.since, past.changed) == ("a", "a")
    assert find_past("nobody", (), published, "en") == Past()
    # A language in which nothing was published knows no past.
    assert find_past("GA-01", (), published, "fr") == Past()


def test_each_text_tells_where_it_appeared_and_last_changed() -> None:
    one, two = lowered(), lowered(("which draft it follows", "which draft it keeps to"))
    also = {
        "sessions.yml": "publications: [{id: a, kind: milestone}, {id: b, kind: milestone}]\n",
        **record_source("b", 2, two),
        **record_source("a", 1, one),
    }
    edits = (
        ("which draft it follows", "which draft it keeps to"),
        ("{#scope-purpose}", "{#scope-first}\nThis is new.\n\n{#scope-purpose}"),
    )
    told = {each.id: each for each in lowered(*edits, also=also).standings}
    assert told["GA-01"] == Standing(
        id="GA-01", since="a", changed="b", state="same", label="In publications since a; last changed in b."
    )
    assert told["scope-purpose"].label == "In publications since a."
    assert told["scope"].label == "In publications since a; changed since b."
    assert (told["scope-first"].state, told["scope-first"].label) == ("new", "New since b.")
    assert lowered().standings == ()
