"""The site as files: engines and frames, what concerns whom, addresses that last, and nothing left over."""

import itertools
import json
import re
import sys
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.project import clause, make_project
from tests.render.test_goldens import MOMENT, edition, render
from wipo_bc_std.pipeline import check_project, make_edition
from wipo_bc_std.render.format import Artifact, Edition
from wipo_bc_std.render.formats import site
from wipo_bc_std.render.output import remove_leftovers, write_artifacts
from wipo_bc_std.render.site.engine import run_engine
from wipo_bc_std.render.site.mending import mend_page
from wipo_bc_std.render.site.plan import plan_site
from wipo_bc_std.render.site.site import Site
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view.occasion import Occasion

ID = re.compile(r'\sid="([^"]+)"')


@cache
def pages(language: str = "en") -> dict[str, str]:
    """Return the pages of the complete sample's site by name."""
    made = render("site", language)
    prefix = f"site/{language}/"
    return {
        path.removeprefix(prefix): content.decode()
        for path, content in made.items()
        if re.fullmatch(rf"{prefix}[^/]+\.html", path)
    }


CASE = "id: {0}\ntitle: Case {0}\nsummary: Something.\n{1}"


def test_use_cases_can_be_chosen_by_phase_where_phases_are_used() -> None:
    particulars = "phases: {filing: Filing, grant: Grant, renewal: Renewal}\n"
    standard = make_project({}).read("standard/standard.yml").decode() + particulars
    overlay = {
        "use-cases/one.yml": CASE.format("one", "phases: [grant, filing]\n"),
        "use-cases/two.yml": CASE.format("two", ""),
    }
    made = {
        phased: next(
            artifact.content.decode()
            for artifact in site.render(make_edition(check_project(make_project(overlay | files)).draft), MOMENT)
            if artifact.path.endswith("/use-cases.html")
        )
        for phased, files in (
            (True, {"standard.yml": standard}),
            (False, {"use-cases/one.yml": overlay["use-cases/two.yml"].replace("two", "one")}),
        )
    }
    assert re.findall(r'<option value="([^"]*)"', made[True]) == ["", "filing", "grant"]
    assert re.findall(r'data-phase="([^"]*)"', made[True]) == ["grant filing", ""]
    assert re.search(r'data-filter="cases_"[^>]* hidden', made[True])
    assert "data-filter" not in made[False]


def test_a_page_that_the_engine_did_not_make_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages()
    monkeypatch.setattr(site, "MOST_ENGINE_PAGES", 4)
    made = {artifact.path: artifact.content.decode("utf-8", "replace") for artifact in site.render(edition(), MOMENT)}
    assert "site/en/frame_.html" not in made
    for name, page in whole.items():
        framed = made[f"site/en/{name}"]
        body = [
            re.sub(r"\s+", "", whole[whole.index("data-page-kind") : whole.index('<aside class="notices')])
            for whole in (page, framed)
        ]
        assert body[0] == body[1], name
        title = re.search(r"<title>.*</title>", framed)
        assert title is not None
        assert title[0] in page
        assert "frame_" not in framed


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_sources_alone_give_an_engine_the_same_pages(language: str) -> None:
    made = render("site", language)
    sources = {
        path.removeprefix("site-src/"): content for path, content in made.items() if path.startswith("site-src/")
    }
    words = edition(language).companion.words
    direction = edition(language).manuscript.direction
    whole = {name: text.decode() for name, text in run_engine(sources, language, language).items() if ".html" in name}
    assert len(whole) > 10
    for name, page in whole.items():
        assert mend_page(page, words, direction) == made[f"site/{language}/{name}"].decode(), name


def test_every_page_says_that_the_text_is_a_draft_and_nobodys() -> None:
    made = make_edition(check_project(make_project({})).draft)
    found = [artifact for artifact in site.render(made, MOMENT) if artifact.path.startswith("site/")]
    html = [artifact for artifact in found if artifact.path.endswith(".html")]
    assert len(html) > 5
    for artifact in html:
        text = artifact.content.decode()
        assert "unofficial draft, not a WIPO document" in text, artifact.path
        if "http-equiv" not in text:
            assert "has not been adopted" in text, artifact.path


def test_the_way_back_to_the_top_does_not_vanish_under_the_focus() -> None:
    for name, page in pages().items():
        if "http-equiv" not in page:
            assert page.count('<p class="to-top"><a href="#">Back to top</a></p>') == 1, name
            assert "md-top" not in page, name


def test_nothing_in_the_pages_names_another_host() -> None:
    for name, page in pages().items():
        loaded = re.findall(r'<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="([^"]+)"', page)
        assert loaded
        assert [address for address in loaded if re.match(r"[a-z]+:|//", address)] == [], name


def items(page: str) -> list[dict[str, str]]:
    """Return the list items that a reader's profile chooses from, with the role under which each stands."""
    found = []
    role = ""
    for tag in re.findall(r'<h2 id="[^"]+"|<li data-item[^>]*>', page):
        if tag.startswith("<h2"):
            name = tag.partition('id="')[2].rstrip('"')
            role = name.removeprefix("role_") if name.startswith("role_") else ""
        else:
            found.append(
                {
                    "role": role,
                    "provision": str("data-provision" in tag),
                    **dict(re.findall(r'data-(\w+)="([^"]*)"', tag)),
                }
            )
    return found


def concerns(item: dict[str, str], targets: set[str], rights: set[str], setups: set[str]) -> bool:
    """Say as the page's script does whether something concerns a reader: nothing chosen, or no condition, means all."""
    wanted = ((targets, "targets"), (rights, "rights"), (setups, "setups"))
    meets = all(not chosen or not item[key].split() or chosen & set(item[key].split()) for chosen, key in wanted)
    return meets and not (item["role"] and targets and item["role"] not in targets)


def test_what_concerns_each_reader_together_is_the_whole() -> None:
    found = items(pages()["my-part.html"])
    companion, vocabulary = edition().companion, edition().manuscript.vocabulary
    keys = [
        [choice.key for choice in choices] for choices in (vocabulary.targets, vocabulary.rights, vocabulary.setups)
    ]
    profiles = itertools.product(*keys)
    union = {
        item["item"]
        for target, right, setup in profiles
        for item in found
        if concerns(item, {target}, {right}, {setup})
    }
    in_force = {
        box.id
        for box in Site(edition().manuscript, companion, plan_site(edition().manuscript, companion)).provisions
        if box.provision and box.provision.status == "current"
    }
    records = {box.id for box in (*companion.models, *companion.use_cases, *companion.scenarios)}
    assert union == in_force | records
    assert {item["item"] for item in found} == in_force | records


def test_a_reader_sees_less_than_the_whole() -> None:
    found = items(pages()["my-part.html"])
    mine = {item["item"] for item in found if concerns(item, {"courier"}, {"marks"}, {"single"})}
    assert mine == {"LA-02", "LA-03"}


def test_all_provisions_stand_in_the_list_with_what_they_are_chosen_by() -> None:
    rows = re.findall(
        r'<tr data-target="([^"]*)" data-level="([^"]*)" data-kind="([^"]*)" data-group="([^"]*)">.*?#([A-Z]+-\d+)"',
        pages()["provisions.html"],
    )
    assert len(rows) == 8
    assert ("sample-office courier", "A", "requirement", "KE", "KE-01") in rows
    assert ("courier", "AA", "recommendation", "LA", "LA-02") in rows


def test_the_form_that_a_reader_saves_has_a_row_for_each_provision() -> None:
    text = render("site")["site/en/assets/checklist.js"].decode()
    form = json.loads(text.removeprefix("window.checklistForm = ").removesuffix(";\n"))
    assert set(form["rows"]) == {item["item"] for item in items(pages()["my-part.html"]) if item["provision"] == "True"}
    assert form["sheet"] in form["parts"]
    assert "</" not in text


def test_every_id_has_an_address_that_lasts() -> None:
    made = render("site")
    stub = made["site/en/id/KE-01.html"].decode()
    assert 'url=../keeping.html#KE-01"' in stub
    # A former id keeps its address, too.
    assert "site/en/id/keeping-place.html" in made
    for path, content in made.items():
        if path.startswith("site/en/id/"):
            target = re.search(r"url=\.\./([^#]+)#([^\"]+)", content.decode())
            assert target is not None
            assert unescape(target[2]) in ID.findall(pages()[target[1]]), path


def test_former_ids_have_addresses_that_last() -> None:
    assert 'url=../keeping.html#KE-90"' in render("site")["site/en/id/KE-90.html"].decode()


def test_where_things_are_used_is_said_beside_them() -> None:
    page = pages()["keeping.html"]
    block = page[page.index('id="KE-01"') :]
    used = block[: block.index("</article>")].partition('<details class="used">')[2]
    assert "borrow-a-sample" in used
    assert "lending.html#lending/lender" in used


def test_search_counts_terms_and_identifiers_first() -> None:
    index = json.loads(render("site")["site/en/search/search_index.json"])
    docs = {doc["location"]: doc for doc in index["docs"]}
    term, provision = docs["definitions.html#sample"], docs["keeping.html#KE-01"]
    heading, paragraph = docs["keeping.html#keeping-indoors"], docs["keeping.html#keeping-place"]
    boosts = [doc.get("boost", 1) for doc in (term, provision, heading, paragraph)]
    assert boosts == sorted(boosts, reverse=True)
    assert len(set(boosts)) == len(boosts)
    assert term["title"] == "sample"
    assert provision["title"] == "KE-01 Requirement"
    # A name in another language finds the concept.
    assert "عيّنة" in term["text"]
    # The search cuts what is asked sign by sign.
    cut = [sign for sign in "BD-01, off-ledger" if re.fullmatch(index["config"]["separator"], sign)]
    assert cut == ["-", ",", " ", "-"]


def test_chinese_is_found_without_a_dictionary() -> None:
    index = json.loads(render("site", "zh")["site/zh/search/search_index.json"])
    (term,) = [doc for doc in index["docs"] if doc["location"] == "definitions.html#sample"]
    assert term["title"].split("\u200b")[:2] == list("样本")


def test_a_single_language_needs_no_folder() -> None:
    made = make_edition(check_project(make_project({})).draft)
    assert {path.path.split("/")[1] for path in site.render(made, MOMENT) if path.path == "site/index.html"} == {
        "index.html"
    }
    companion = replace(made.companion, occasion=Occasion(("en",), is_only=False))
    several = Edition(made.manuscript, lambda: companion)
    paths = {artifact.path for artifact in site.render(several, MOMENT)}
    assert {"site/index.html", "site/en/index.html"} <= paths


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ config }}", "{% raw %}", "]]> --> &", "a: b # c"])
def test_hostile_titles_run_nothing_and_lose_nothing(text: str) -> None:
    quoted = json.dumps(text)
    source = clause("{#scope-hostile}\nWords.\n\n{#scope-inner}\n## Inner\n\n{#scope-more}\nMore.\n").replace(
        "title: Scope", f"title: {quoted}"
    )
    made = make_edition(check_project(make_project({"clauses/scope.md": source})).draft)
    found = {artifact.path: artifact.content.decode("utf-8", "replace") for artifact in site.render(made, MOMENT)}
    page = found["site/scope.html"]
    assert "<script>alert" not in page
    for pattern in (
        r"<h1[^>]*>(.*?)</h1>",
        r"<title>(.*?)</title>",
        r'<li class="md-nav__item md-nav__item--active">(.*?)</a>',
    ):
        shown = re.search(pattern, page, re.DOTALL)
        assert shown is not None
        assert text in unescape(re.sub(r"<[^<>]*>", "", shown[1])), pattern


def test_what_an_earlier_build_left_is_taken_away_and_other_languages_stay(tmp_path: Path) -> None:
    for name in ("site/en/old.html", "site/ar/kept.html", "site/en/id/x.html", "other.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("old", encoding="utf-8")
    written = list(write_artifacts([Artifact("site/en/index.html", b"new")], tmp_path))
    remove_leftovers(written, [tmp_path / "site"], {"ar"})
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"site/en/index.html", "site/ar/kept.html", "other.html"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_file_that_is_the_same_already_stays_and_a_link_is_replaced(tmp_path: Path) -> None:
    artifacts = [Artifact("site/a.html", b"text"), Artifact("site/b.html", b"text")]
    same, link = (tmp_path / artifact.path for artifact in artifacts)
    other = tmp_path / "other.html"
    same.parent.mkdir()
    for path in (same, other):
        path.write_bytes(b"text")
    link.symlink_to(other)
    before = same.stat()
    assert list(write_artifacts(artifacts, tmp_path)) == [same, link]
    assert (same.stat().st_ino, same.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert not link.is_symlink()
    assert list(write_artifacts([Artifact("site/a.html", b"news")], tmp_path))
    assert (same.read_bytes(), other.read_bytes()) == (b"news", b"text")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_nothing_is_written_outside_of_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside, outside):
        folder.mkdir()
    (inside / "link").symlink_to(outside)
    for path in ("../outside/a", "link/a"):
        with pytest.raises(UsageError):
            list(write_artifacts([Artifact(path, b"text")], inside))
    assert not any(outside.iterdir())


def test_the_theme_is_mended_where_it_is_found_wanting() -> None:
    words = {
        "site.where": "Where",
        "site.menu-page": "In the menu",
        "site.on-page": "On this page",
        "site.search": "Search",
    }
    page = (
        '<html lang="ar" class="no-js"><input class="md-toggle" data-md-toggle="drawer" type="checkbox" autocomplete="off">'
        '<nav class="md-path" aria-label="Navigation"></nav>'
        + '<nav class="md-nav md-nav--secondary" aria-label="Contents"><nav class="md-nav" aria-label="A"></nav></nav>'
        * 2
        + '<div class="md-search" data-md-component="search" role="dialog"></div>'
    )
    mended = mend_page(page, words, "rtl")
    assert 'dir="rtl"' in mended
    assert "autocomplete" not in mended
    labels = re.findall(r'aria-label="([^"]*)"', mended)
    assert len(set(labels)) == len(labels) == 6


def test_the_engine_still_writes_what_is_mended() -> None:
    # A new version of the theme that writes other words would make the mending idle without a sign.
    page = pages("ar")["keeping.html"]
    assert '<html lang="ar" dir="rtl"' in page
    assert not re.search(r'<input class="md-toggle"[^>]*autocomplete', page)
    words = edition("ar").companion.words
    for key in ("site.where", "site.menu-page", "site.on-page", "site.search"):
        assert f'aria-label="{words[key]}"' in page, key
