"""What changed for a reader is told exactly where something changed in what applies to them."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.redline.pair import states
from tests.redline.provision_edits import edited_provisions, new_names
from tests.render.test_goldens import manuscript
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.redline.news import make_news
from wipo_bc_std.redline.wording import Names, token_keys
from wipo_bc_std.render.redline import compare_states
from wipo_bc_std.view import nodes
from wipo_bc_std.view.news import News, NewsKind, group_news


@dataclass(frozen=True, slots=True)
class Profile:
    """What a reader chose; nothing chosen means all."""

    targets: AbstractSet[str] = frozenset()
    rights: AbstractSet[str] = frozenset()
    setups: AbstractSet[str] = frozenset()


def news_of(old: nodes.Manuscript, new: nodes.Manuscript) -> News:
    comparison = compare_states(old, new, ("draft-1", "draft-2"))
    return make_news(comparison.redline, comparison.table, "draft-1")


def shown(news: News, profile: Profile = Profile()) -> list[tuple[str, str, NewsKind]]:
    """Return what a reader sees: under which target, which provision, and what became of it."""
    return [
        (target.key, each.id, kind)
        for target, provisions in group_news(news)
        if not profile.targets or target.key in profile.targets
        for each in provisions
        if (kind := each.kind_for(target.key, profile.rights, profile.setups)) is not None
    ]


# --- What applies, written apart from the code that is tried -------------------------------------------------------------


def applicable(text: nodes.Manuscript, profile: Profile, names: Mapping[str, str]) -> set[object]:
    """Return what a reader has to know of the provisions that apply to them; `names` are new ids by old ones."""
    return {
        (
            box.id,
            box.provision.kind,
            box.provision.force,
            *(frozenset(getattr(box.provision, name)) for name in ("targets", "rights", "setups", "verify")),
            tuple(said(box, names)),
        )
        for box in nodes.walk(text.sections)
        if isinstance(box, nodes.Box) and box.provision is not None and applies(box.provision, profile)
    }


def applies(facts: nodes.ProvisionFacts, profile: Profile) -> bool:
    pairs = ((facts.targets, profile.targets), (facts.rights, profile.rights), (facts.setups, profile.setups))
    return facts.status == "current" and all(not named or not chosen or {*named} & chosen for named, chosen in pairs)


def said(box: nodes.Box, names: Mapping[str, str]) -> Iterator[object]:
    for block in nodes.walk(nodes.statement(box)):
        texts = (nodes.without_footnotes(text) for text in nodes.texts(block))
        yield block.type, *(token_keys(text, Names(targets=names)) for text in texts)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**9))
def test_the_list_is_empty_exactly_if_nothing_that_applies_changed(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - not for secrets
    old = edited_provisions(manuscript(), chance, chance.randint(0, 6))
    new = edited_provisions(old, chance, chance.randint(0, 4))
    news = news_of(old, new)
    names = new_names(old, new)
    for _ in range(30):
        profile = Profile(
            *(
                frozenset(chance.sample(keys, chance.randint(0, len(keys))))
                for keys in (
                    [each.key for each in news.targets],
                    *([each.key for each in field] for field in (new.vocabulary.rights, new.vocabulary.setups)),
                )
            )
        )
        changed = applicable(old, profile, names) != applicable(new, profile, {})
        assert bool(shown(news, profile)) == changed, profile


def test_a_redline_with_itself_is_no_news() -> None:
    news = news_of(manuscript(), manuscript())
    assert (news.provisions, news.lines) == ((), ())
    assert news.summary == "Nothing changed between these two states."


# --- What is told --------------------------------------------------------------------------------------------------------


def with_facts(text: nodes.Manuscript, name: str, **facts: object) -> nodes.Manuscript:
    """Return a Manuscript in which a provision has other facts."""

    def edit(block: nodes.Block) -> nodes.Block:
        if isinstance(block, nodes.Box) and block.id == name and block.provision is not None:
            return replace(block, provision=replace(block.provision, **facts))  # type: ignore[arg-type]
        if isinstance(block, nodes.Section):
            return replace(block, blocks=tuple(edit(each) for each in block.blocks))
        return block

    return replace(text, sections=tuple(edit(section) for section in text.sections))  # type: ignore[misc]


def test_the_sample_tells_what_is_new_gone_stricter_and_reworded() -> None:
    news = news_of(*states())
    assert {each.id: each.kind for each in news.provisions} == {
        "KE-01": "reworded",
        "KE-02": "stricter",
        "KE-04": "gone",
        "KE-06": "new",
    }
    # The courier is asked for the first time what the sample office was asked before.
    assert ("courier", "KE-02", "new") in shown(news)
    assert ("sample-office", "KE-02", "stricter") in shown(news)
    (told,) = [each for each in news.provisions if each.id == "KE-02"]
    assert [(fact.name, nodes.shown_text(fact.value)) for fact in told.facts] == [
        ("kind", "[deleted: Recommendation (SHOULD)]  [inserted: Requirement (MUST)] "),
        ("target", "[deleted: Sample office]  [inserted: Sample office, Courier] "),
    ]
    assert "[deleted: SHOULD]" in nodes.shown_text(told.text)


def test_a_translation_that_is_older_than_its_original_is_no_proof_that_nothing_changed() -> None:
    old, new = states("ar")
    kinds = {each.id: each.kind for each in news_of(old, new).provisions}
    assert kinds == {each.id: each.kind for each in news_of(*states()).provisions}
    assert news_of(new, new).provisions == ()


def test_what_comes_to_apply_is_new_and_what_ceases_is_gone() -> None:
    old = with_facts(manuscript(), "KE-01", targets=("sample-office",), rights=("marks",), setups=())
    new = with_facts(manuscript(), "KE-01", targets=("sample-office",), rights=("designs",), setups=())
    news = news_of(old, new)
    cases: dict[str, list[tuple[str, str, NewsKind]]] = {
        "designs": [("sample-office", "KE-01", "new")],
        "marks": [("sample-office", "KE-01", "gone")],
        "": [("sample-office", "KE-01", "altered")],
    }
    for right, wanted in cases.items():
        assert shown(news, Profile(rights=frozenset({right} - {""}))) == wanted
    assert shown(news, Profile(targets=frozenset({"courier"}))) == []


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ({"kind": "recommendation", "force": "should"}, {"kind": "requirement", "force": "must"}, "stricter"),
        ({"kind": "permission", "force": "may"}, {"kind": "requirement", "force": "must-not"}, "stricter"),
        ({"kind": "requirement", "force": "must"}, {"kind": "recommendation", "force": "should-not"}, "weaker"),
        ({"kind": "requirement", "force": "must"}, {"kind": "requirement", "force": "must-not"}, "altered"),
        ({"verify": ("test",)}, {"verify": ("inspection",)}, "altered"),
        ({"verify": ("test", "inspection")}, {"verify": ("inspection", "test")}, None),
        ({"status": "deleted"}, {}, "new"),
        ({}, {"status": "deleted"}, "gone"),
        ({"status": "deleted"}, {"status": "deleted"}, None),
    ],
)
def test_what_became_of_a_provision(old: dict[str, object], new: dict[str, object], kind: NewsKind | None) -> None:
    news = news_of(with_facts(manuscript(), "KE-03", **old), with_facts(manuscript(), "KE-03", **new))
    assert [each.kind for each in news.provisions] == ([] if kind is None else [kind])


def test_a_footnote_is_no_news() -> None:
    def with_note(block: nodes.Block) -> nodes.Block:
        match block:
            case nodes.Paragraph(text=(nodes.Text() as first, *rest)):
                note = nodes.Footnote(id="keeping/new", number="9")
                return replace(block, text=(first, nodes.Emphasis(children=(note,)), note, *rest))
            case nodes.Section() | nodes.Box():
                return replace(block, blocks=tuple(with_note(each) for each in block.blocks))
            case _:
                return block

    old = manuscript()
    new = replace(old, sections=tuple(with_note(section) for section in old.sections))  # type: ignore[misc]
    news = news_of(old, new)
    assert len(news.lines) > 10
    assert news.provisions == ()


def test_a_target_that_is_gone_is_told_with_its_old_name() -> None:
    old = manuscript()
    fewer = replace(old.vocabulary, targets=old.vocabulary.targets[:1])
    news = news_of(old, replace(old, vocabulary=fewer))
    assert [each.name for each in news.targets] == ["Sample office", "Courier"]


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_counts_are_in_the_language_of_the_text(language: LanguageCode) -> None:
    news = news_of(*states(language))
    assert str(len(news.lines)) in news.summary
    assert len(news.lines) > 10
    assert news.summary.isascii() == (language == "en")
