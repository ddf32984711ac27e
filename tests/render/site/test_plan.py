"""Which pages a site has, and where each id is at home."""

from tests.project import clause, make_project
from tests.render.test_goldens import edition
from wipo_bc_std.pipeline import check_project, make_edition
from wipo_bc_std.render.fragments import linkable_ids
from wipo_bc_std.render.site.plan import plan_site
from wipo_bc_std.view.companion import Companion
from wipo_bc_std.view.occasion import Occasion


def test_there_is_a_page_for_each_division_and_each_model() -> None:
    plan = plan_site(edition().manuscript, edition().companion)
    names = [page.name for page in plan.pages]
    assert names[0] == "index"
    assert len(set(names)) == len(names)
    assert {section.id for section in edition().manuscript.sections} <= set(names)
    assert {model.id for model in edition().companion.models} <= set(names)


def test_every_id_of_the_text_has_a_home_where_it_stands() -> None:
    plan = plan_site(edition().manuscript, edition().companion)
    pages = {page.name: page for page in plan.pages}
    for name in linkable_ids(edition().manuscript.sections):
        assert name in set(linkable_ids(pages[plan.places[name]].blocks)), name


def test_a_model_is_at_home_on_its_own_page_wherever_the_text_shows_it() -> None:
    plan = plan_site(edition().manuscript, edition().companion)
    assert plan.places["lending"] == "lending"
    assert plan.places["lending/book"] == "lending"
    assert plan.address("lending/book", "overview") == "lending.html#lending/book"
    assert plan.address("lending/book", "lending") == "#lending/book"
    assert plan.address("nothing", "lending") is None


def test_no_page_is_empty() -> None:
    made = make_edition(check_project(make_project({})).draft)
    kinds = {page.kind for page in plan_site(made.manuscript, made.companion).pages}
    assert kinds == {"start", "clause", "my-part", "provisions"}


def test_ids_that_pages_of_the_site_have_as_well_do_not_meet_them() -> None:
    names = ("index", "provisions", "my-part")
    standard = (
        "schema: 1\nnumber: ST.XX\ntitle: Test\nstage: working-draft\nversion: 0.1.0\ndate: 2026-11-22\n"
        f"body: [{', '.join(names)}]\ntargets: {{office: Office}}\ngroups: {{GA: Group}}\n"
    )
    provision = ":::{requirement} GA-01\n:target: office\n\nAn office MUST act.\n:::"
    sources = {f"clauses/{name}.md": clause(provision if name == "index" else "", name) for name in names}
    made = make_edition(
        check_project(make_project({"standard.yml": standard, "clauses/scope.md": None, **sources})).draft
    )
    plan = plan_site(made.manuscript, made.companion)
    assert [page.name for page in plan.pages] == ["index", "index_", "provisions", "my-part", "my-part_", "provisions_"]
    assert plan.places["index"] == "index_"
    assert plan.file_of("provisions") == "provisions_.html"


def test_a_companion_says_each_use_once_and_what_it_does() -> None:
    usages = edition().companion.usages
    for name, found in usages.items():
        sources = [usage.link.target for usage in found]
        assert len(set(sources)) == len(sources), name
    told = {usage.link.target: usage.relation for usage in usages["KE-01"]}
    assert told["borrow-a-sample"] == "puts it to use"
    assert told["lending/lender"] == "governed by it"


def test_reading_paths_lead_to_what_is_there_and_take_their_time() -> None:
    paths = edition().companion.paths
    assert [path.id for path in paths] == ["newcomer", "architect"]
    assert all(path.minutes >= 1 and path.stops for path in paths)
    assert paths[0].stops[2].teaser.startswith("A sample is kept")


def test_words_of_a_companion_keep_their_fields() -> None:
    companion: Companion = edition().companion
    assert "{count}" in companion.words["site.minutes"]
    assert companion.occasion == Occasion(("en", "ar", "zh"), is_only=False, comment_to="a@b.example")
