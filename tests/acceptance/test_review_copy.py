"""The review copy in Chromium, from a disk: by keyboard written, closed, opened again, continued, saved and taken in."""

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from tests.acceptance.browser import NARROW, WIDE, Visit, findings, look_at, require_browser
from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import PageFile, pages_in
from tests.acceptance.tools import PACKAGES, chromium, node
from tests.session.asked_files import FACT, READER, make_questions
from tests.session.copy_files import make_draft_matter, make_sample_matter, write_copy
from wipo_bc_std.review.armour import wrap_text
from wipo_bc_std.review.asked import questions_for
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.intake.kinds import read_form
from wipo_bc_std.review.returned import Returned, count_fields
from wipo_bc_std.session.form_matter import FormMatter
from wipo_bc_std.view.fixed import Language

pytestmark = pytest.mark.acceptance

PROGRAM = Path(__file__).with_name("browser") / "work.mjs"
HOSTILE = '=HYPERLINK("x") <img src=x onerror=alert(1)> \u202eevil BEGIN REVIEW FORM 1 🙂'
SAID = "[...document.querySelectorAll('.said')].map((each) => each.textContent)"
IS_AT = "document.activeElement.matches('{}')"
# The browser goes to the place that an address names after the page's own script has run.
READY = {
    "work": "new Promise((done) => setTimeout(() => done(document.activeElement.matches('[data-name=text]')), 900))"
}
LANGUAGES: tuple[Language, ...] = ("en", "ar")
STATUS = "document.getElementById('_status').textContent"
PART = ("notations", "governance", "data-placement", "conformance")


def work(
    folder: Path,
    url: str,
    steps: Sequence[Mapping[str, object]],
    before: str = "",
    width: int = WIDE,
    height: int = 844,
) -> Any:
    """Return what each step gave in a page in which nothing fails and nothing is asked for but files of this machine."""
    require_browser()
    job = folder / "job.json"
    told = {"modules": str(PACKAGES), "chromium": chromium(), "url": url, "width": width, "height": height}
    job.write_text(json.dumps({**told, "downloads": str(folder), "before": before, "steps": steps}), encoding="utf-8")
    ran = subprocess.run(
        [node(), str(PROGRAM), str(job)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    seen = json.loads(ran.stdout)
    assert seen["errors"] == []
    assert [each for each in seen["requests"] if not each.startswith(("file:", "data:", "blob:"))] == []
    return seen["said"]


def read(path: str) -> Returned:
    """Return what a saved file holds, after the census."""
    (part,) = read_form(Path(path).read_bytes(), Path(path).name)
    assert isinstance(part.held, Returned)
    assert part.held.unplaced == ()
    assert part.held.filled == count_fields(part.held)
    return part.held


def to(selector: str) -> Mapping[str, object]:
    """Return a step: on with the Tab key to a control."""
    return {"press": "Tab", "until": IS_AT.format(selector)}


def press(key: str, times: int = 1) -> Mapping[str, object]:
    return {"press": key, "times": times}


def make_part_matter() -> FormMatter:
    """Return what a form on a few clauses of the real draft is made of.

    To open the whole draft takes seconds each time: it is opened at two widths only.
    """
    matter = make_draft_matter()
    sections = tuple(section for section in matter.manuscript.sections if section.id in PART)
    return structs.replace(
        matter,
        manuscript=replace(matter.manuscript, sections=sections),
        passages=tuple(passage for passage in matter.passages if passage.division in PART),
    )


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("Entwürfe – 草案")
    return write_copy(folder, make_draft_matter()).as_uri()


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("Auszüge – 草案")
    return write_copy(folder, make_part_matter()).as_uri()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_an_answer_is_written_continued_saved_and_taken_in_by_keyboard_alone(
    draft: str, tmp_path: Path, width: int
) -> None:
    said = work(
        tmp_path,
        f"{draft}#BD-02",
        [
            # The form of that text is open, and one writes.
            READY, {"work": IS_AT.format('[data-about="BD-02"] [data-name=text]')},
            {"type": "Which data are personal?"},
            to("[data-do=prefill]"), press("Enter"), press("Control+End"), {"type": " Thanks."},
            to(".comment-form summary"), press("Enter"),
            to("[data-name=kind]"), press("ArrowDown", 2), to("[data-name=weight]"), press("ArrowDown"),
            to("[data-name=would_resolve]"), {"type": "A definition."},
            to("[data-name=quote]"), {"type": "personal data"},
            to("[data-do=another]"), press("Enter"), {"type": HOSTILE}, press("Escape"),
            {"work": "document.activeElement.getAttribute('aria-label')"},
            # Closed, and opened again elsewhere.
            {"reopen": draft},
            {"work": SAID},
            to("[data-field=position]"), press("ArrowDown", 3), to("[data-question=clear]"), {"type": "Yes."},
            to(".whole .comment-on"), press("Enter"), {"type": "Well done."}, to("[data-do=done]"), press("Enter"),
            {"work": "document.querySelectorAll('.said').length"},
            to("#_more summary"), press("Enter"), to("[data-offer=follow]"), press("Space"),
            to("[data-field=contact]"), {"type": "An examiner"},
            to("details:has(#_mine) summary"), press("Enter"), to("#_mine a"),
            {"work": "[...document.querySelectorAll('#_mine a')].map((each) => each.textContent)"},
            to("#_save"), {"save": "Enter"},
            {"work": STATUS},
            {"save": "Control+s"},
            {"work": "document.images.length === [...document.images].filter((each) => each.complete).length"},
        ],
        width=width,
    )  # fmt: skip
    text = next(passage.text for passage in make_draft_matter().passages if passage.id == "BD-02")
    assert said[:2] == [True, True]
    assert "Comment on BD-02 (2)" in said
    assert ["Which data are personal?", HOSTILE] in said
    assert 3 in said
    saved = [each for each in said if isinstance(each, str) and each.endswith(".txt")]
    assert [Path(each).name for each in saved] == ["wipo-bc-std_round-1_XA_0.2.0_en_answer.txt"] * 2
    held = read(saved[0])
    assert (held.office, held.position, held.offers, held.contact) == (
        "XA",
        "support-with-comments",
        ("follow",),
        "An examiner",
    )
    assert held.answers == (("clear", "Yes."),)
    assert held.manifest == make_draft_matter().manifest
    assert held.channel == "html"
    first, *others = held.comments
    assert (first.id, first.number, first.text) == ("", "", "Well done.")
    one, two = others
    assert (one.id, one.number, one.kind, one.weight, one.quote) == (
        "BD-02",
        "BD-02",
        "technical",
        "blocking",
        "personal data",
    )
    assert (one.text, one.proposed, one.would_resolve) == (
        "Which data are personal?",
        f"{text} Thanks.",
        "A definition.",
    )
    assert (two.id, two.text) == ("BD-02", HOSTILE)
    words = Path(saved[0]).read_text(encoding="utf-8")
    assert words.index("Which data are personal?") < words.index("-----BEGIN REVIEW FORM 1-----")


def test_questions_of_one_office_are_answered_beside_those_of_all(tmp_path: Path) -> None:
    matter = structs.replace(make_sample_matter(), asked=questions_for(make_questions(), "XA"))
    path = write_copy(tmp_path, matter)
    page = path.as_uri()
    said = work(
        tmp_path,
        page,
        [
            to("[data-question=clear]"), {"type": "Yes."},
            to(f"[data-question={FACT}-answer]"), {"type": "Still true"},
            press("Tab"), {"type": "The cellar was looked into."},
            to(f"[data-question={READER}-words]"), {"type": HOSTILE},
            {"reopen": page}, {"save": "Control+s"},
        ],
        width=NARROW,
    )  # fmt: skip
    assert dict(read(said[-1]).answers) == {
        "clear": "Yes.",
        f"{FACT}-answer": "Still true",
        f"{FACT}-checked": "The cellar was looked into.",
        f"{READER}-words": HOSTILE,
    }
    # What is saved says in words what was asked.
    assert "A third of the samples were lost." in Path(said[-1]).read_text(encoding="utf-8")
    visit = Visit(page=PageFile(tmp_path, path), width=NARROW, looks=("axe", "layout"))
    left = [str(finding) for finding in findings(look_at([visit]))]
    assert not left, listed(left)


def test_an_earlier_answer_is_opened_and_added_once(part: str, tmp_path: Path) -> None:
    steps = [READY, {"type": "Which data?"}, press("Escape"), {"save": "Control+s"}]
    (*_, saved) = work(tmp_path, f"{part}#BD-02", steps)
    (tmp_path / "damaged.txt").write_text(Path(saved).read_text(encoding="utf-8").replace("A", "B"), encoding="utf-8")
    said = work(
        tmp_path,
        f"{part}#BD-04",
        [
            READY, {"type": "Mine."}, press("Escape"), {"reopen": part},
            to("#_open"), {"choose": saved}, {"work": STATUS}, {"work": SAID},
            {"choose": saved}, {"work": STATUS}, {"work": SAID},
            {"choose": str(tmp_path / "damaged.txt")}, {"work": STATUS}, {"work": SAID},
            {"save": "Control+s"},
        ],
    )  # fmt: skip
    told = [each for each in said if isinstance(each, str)]
    assert "Comments added: 1." in told[0]
    assert "Comments added: 0." in told[1]
    assert told[2].startswith("This is no saved answer")
    assert [each for each in said if isinstance(each, list)] == [["Which data?", "Mine."]] * 3
    assert {(each.id, each.text) for each in read(told[-1]).comments} == {("BD-02", "Which data?"), ("BD-04", "Mine.")}


def test_whatever_an_earlier_answer_holds_nothing_of_it_gets_lost_or_runs(part: str, tmp_path: Path) -> None:
    matter = make_part_matter()
    names = ("constructor", "__proto__", "no-such-text", "<b>bold</b>", "BD-02")
    comments = [{"id": name, "number": "", "kind": "of another kind", "text": f"{HOSTILE} {name}"} for name in names]
    told = {
        "form": {**write_manifest(matter.manifest), "digest": "c" * 64},
        "office": "XA", "position": "<i>", "offers": ["constructor"], "answers": {"__proto__": "yes", "clear": "no"},
        "comments": [*comments, "no comment", {"id": 7, "text": None, "proposed": 7}],
    }  # fmt: skip
    earlier = tmp_path / "earlier.txt"
    earlier.write_text(wrap_text(json.dumps(told).encode()), encoding="utf-8")
    said = work(
        tmp_path,
        part,
        [
            to("#_open"), {"choose": str(earlier)}, {"work": STATUS}, {"work": SAID},
            {"work": "document.querySelectorAll('img[src=x], main b, #_elsewhere b').length"},
            {"reopen": part}, {"work": SAID}, {"save": "Control+s"},
        ],
    )  # fmt: skip
    assert "Comments added: 6." in said[2]
    assert "was to another text" in said[2]
    assert sorted(said[3]) == sorted(said[6]) == sorted([*(each["text"] for each in comments), "7"])
    assert said[4] == 0
    held = read(said[-1])
    assert sorted(each.id for each in held.comments) == sorted([*names, "7"])
    assert {each.text for each in held.comments if each.text} == {each["text"] for each in comments}
    assert (held.offers, sorted(held.answers)) == (("constructor",), [("__proto__", "yes"), ("clear", "no")])


def test_a_browser_that_keeps_and_copies_nothing_says_what_to_do(part: str, tmp_path: Path) -> None:
    off = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }});"
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "Object.defineProperty(window, 'CompressionStream', {value: undefined});"
        "Object.defineProperty(crypto, 'subtle', {value: undefined});"
    )
    said = work(
        tmp_path,
        f"{part}#BD-02",
        [
            {"work": "document.getElementById('_warning').textContent"},
            READY, {"type": "Which data?"}, press("Escape"),
            {"work": "document.getElementById('_copy').focus()"}, press("Enter"),
            {"press": "Shift", "until": STATUS},
            {"work": "getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"},
            {"save": "Control+s"},
        ],
        before=off,
    )  # fmt: skip
    assert said[0].startswith("This browser keeps nothing")
    assert said[-3].startswith("This browser does not copy by itself.")
    copied = tmp_path / "pasted.txt"
    copied.write_text(said[-2], encoding="utf-8")
    for path in (str(copied), said[-1]):
        assert [(each.id, each.text) for each in read(path).comments] == [("BD-02", "Which data?")]


def test_marked_words_become_the_words_that_it_is_about(part: str, tmp_path: Path) -> None:
    mark = "getSelection().selectAllChildren(document.querySelector('#BD-02 .keyword'))"
    said = work(
        tmp_path,
        part,
        [
            {"work": mark},
            {"work": "document.querySelector('[data-about=\"BD-02\"] > .comment-on').focus()"},
            press("Enter"),
            {"work": "document.querySelector('[data-about=\"BD-02\"] [data-name=quote]').value"},
        ],
    )
    assert said[-1] == "MUST NOT"


def test_only_texts_with_comments_are_shown(part: str, tmp_path: Path) -> None:
    shown = "[...document.querySelectorAll('main .comment-on')].filter((each) => each.offsetParent).length"
    said = work(
        tmp_path,
        f"{part}#BD-02",
        [
            READY, {"type": "Which data?"}, press("Escape"), {"work": shown}, {"reopen": part},
            to("#_only"), press("Space"), {"work": shown}, press("Space"), {"work": shown},
        ],
    )  # fmt: skip
    counts = [each for each in said if isinstance(each, int) and not isinstance(each, bool)]
    assert counts[0] == counts[2] == len(make_part_matter().passages)
    # The text, and the headings above it.
    assert 1 < counts[1] < 5


def test_an_answer_without_a_position_is_saved_with_a_warning_and_says_so(part: str, tmp_path: Path) -> None:
    label = "Your position on the draft as a whole"

    def save(*steps: Mapping[str, object]) -> tuple[str, str]:
        *_, saved, status = work(tmp_path, part, [*steps, {"save": "Control+s"}, {"work": STATUS}])
        words = Path(saved).read_text(encoding="utf-8")
        return status, words.partition(f"{label}: ")[2].partition("\n")[0]

    status, told = save()
    assert ("neither a comment nor a position" in status, told) == (True, "none needed")
    status, told = save(to(".whole .comment-on"), press("Enter"), {"type": "Well done."}, press("Escape"))
    assert ("Your comments are enough." in status, told) == (True, "none needed")
    status, told = save(to("[data-field=position]"), press("ArrowDown"))
    assert ("position" in status, told) == (False, "Read, no comment")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_who_has_no_comment_presses_one_button(part: str, tmp_path: Path, key: str) -> None:
    saved, status = work(tmp_path, part, [to("#_read"), {"save": key}, {"work": STATUS}])[1:]
    held = read(saved)
    assert (held.position, held.comments) == ("no-comment", ())
    assert status.startswith("Saved. Now send it: attach wipo-bc-std")


def test_in_a_form_for_anybody_one_says_first_for_whom_one_has_no_comment(tmp_path: Path) -> None:
    page = write_copy(tmp_path, make_sample_matter(office="")).as_uri()
    said = work(
        tmp_path,
        page,
        [
            to("#_read"), press("Enter"), {"work": STATUS}, {"work": IS_AT.format("[data-field=office]")},
            {"type": "xb"}, {"save": "Control+s"},
            {"work": "decodeURIComponent(document.getElementById('_mail').href)"},
        ],
    )  # fmt: skip
    assert said[2:4] == ["Please say first for which office you answer, and then save.", True]
    assert Path(said[5]).name == "wipo-bc-std_round-1_XB_0.2.0_en_answer.txt"
    assert (read(said[5]).office, read(said[5]).position) == ("xb", "no-comment")
    assert "?subject=XB – answer on " in said[6]


def test_a_click_on_a_paragraph_opens_its_form_and_the_bar_saves_it(tmp_path: Path) -> None:
    page = write_copy(tmp_path, make_sample_matter()).as_uri()
    click = (
        "(() => { const text = document.querySelector('#KE-01 p, #KE-01'); text.scrollIntoView(); text.click(); })()"
    )
    link = "decodeURIComponent(document.getElementById('_mail').href)"
    saved, shown, mail = work(
        tmp_path,
        page,
        [
            {"work": click}, {"type": "How cold?"}, press("Escape"), to("#_save"), {"save": "Enter"},
            {"work": "document.getElementById('_given').offsetParent !== null || getComputedStyle(document.getElementById('_given')).display"},
            {"work": link},
        ],
        width=NARROW,
    )[4:]  # fmt: skip
    assert [(each.id, each.text) for each in read(saved).comments] == [("KE-01", "How cold?")]
    assert shown
    assert mail.startswith("mailto:leader@example.org?subject=XA – answer on ")
    assert f"&body=Our answer is the attached file {Path(saved).name}." in mail


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_first_comment_is_written_where_the_page_begins(part: str, tmp_path: Path, width: int) -> None:
    begin = make_part_matter().begin
    assert begin is not None
    room = f"document.querySelector('[data-about=\"{begin.id}\"]')"
    said = work(
        tmp_path,
        part,
        [
            {"work": "document.querySelector('.begin-text').textContent"},
            {"work": "[...document.querySelectorAll('.start > *')].filter((each) => each.offsetParent && each.querySelector('button, textarea')).map((each) => each.className)"},
            {"work": "document.getElementById('_progress').textContent"},
            to("#_begin-field"), {"work": IS_AT.format("#_begin-field")},
            {"work": "document.getElementById('_begin-field').getBoundingClientRect().bottom <= document.getElementById('_bar').getBoundingClientRect().top"},
            {"type": "It is clear."}, {"save": "Control+s"}, {"work": STATUS},
            {"work": "document.getElementById('_begin-field').getBoundingClientRect().bottom <= document.getElementById('_bar').getBoundingClientRect().top"},
            {"work": "document.querySelector('.ask').getBoundingClientRect().bottom <= document.getElementById('_begin-field').getBoundingClientRect().top"},
            {"reopen": part}, {"work": "document.getElementById('_begin-field').value"},
            # The same comment stands at the text itself, and is one.
            {"work": f"{room}.querySelector('.said').textContent"},
            {"work": f"{room}.querySelector('.comment-on').click()"}, {"type": " And short."},
            {"work": "document.getElementById('_begin-field').value"}, {"save": "Control+s"},
        ],
        width=width,
    )  # fmt: skip
    assert begin.text in said[0]
    assert said[1:3] == [["begin", "ways"], ""]
    assert said[4:6] == [True, True]
    assert said[8].startswith("Saved. Now send it:")
    # What was written stays in sight when the bar says what to do, and how to go on stands above the field.
    assert said[9:11] == [True, True]
    assert said[12:14] == ["It is clear.", "It is clear."]
    held = read(said[-1])
    assert [(each.id, each.number, each.text) for each in held.comments] == [(begin.id, begin.number, said[-2])]
    assert "It is clear." in said[-2]
    assert "And short." in said[-2]
    told = Path(said[7]).read_text(encoding="utf-8")
    assert f"It begins: {' '.join(begin.text.split())}\n" in told
    assert re.search(r"(?m)^Date of this answer: \w+ \d+, \d{4}$", told)


def test_a_click_in_a_row_names_and_quotes_it_and_the_table_stays(part: str, tmp_path: Path) -> None:
    row = "document.querySelectorAll('#groups-table tbody > tr:not(.for-notes)')[{0}]"
    pressed = [
        f"(() => {{ {each}.scrollIntoView({{block: 'center'}}); {each}.cells[1].click(); }})()"
        for each in (row.format(2), row.format(1))
    ]
    above = f"{row.format(0)}.getBoundingClientRect().top < {row.format(1)}.getBoundingClientRect().top && document.querySelector('#groups-table .comment-form').getBoundingClientRect().top >= {row.format(1)}.getBoundingClientRect().bottom - 1"
    said = work(
        tmp_path,
        part,
        [
            # What was only clicked is no comment.
            {"work": pressed[0]}, {"work": pressed[1]}, {"work": above},
            {"work": "document.querySelectorAll('.comment-form').length"},
            {"work": "document.querySelector('.excerpt').textContent"},
            {"type": "Two clauses more."}, press("Escape"),
            {"work": "[...document.querySelectorAll('tr[data-commented]')].map((each) => each.cells[0].textContent.trim())"},
            {"work": "document.querySelectorAll('.for-notes').length"}, {"save": "Control+s"},
        ],
        width=NARROW,
    )  # fmt: skip
    words = "BD | Data placement | Data on and off the ledger, Confidentiality before publication, Registers and what prevails"
    assert said[2:5] == [True, 1, f"row 2: {words}"]
    assert said[7:9] == [["BD"], 0]
    assert [(each.id, each.part, each.quote, each.text) for each in read(said[-1]).comments] == [
        ("groups-table", "row 2", words, "Two clauses more.")
    ]


def test_contents_open_by_their_link_with_clauses_alone_and_a_wide_table_says_so(part: str, tmp_path: Path) -> None:
    shown = "[...document.querySelectorAll('#_nav li')].filter((each) => each.offsetParent).length"
    said = work(
        tmp_path,
        part,
        [
            {"work": "document.querySelector('.strip a').click()"}, {"work": shown},
            {"work": "document.querySelector('.fold').click()"}, {"work": shown},
            {"work": "document.querySelector('#groups-table .wide').offsetParent !== null"},
        ],
        width=NARROW,
    )  # fmt: skip
    assert said[1] == len(make_part_matter().manuscript.sections)
    assert said[3] > said[1]
    assert said[4] is True


def test_a_form_that_was_opened_by_mistake_goes_when_another_is_opened(part: str, tmp_path: Path) -> None:
    click = "document.querySelector('#{0} p, #{0}').click()"
    forms = "document.querySelectorAll('.comment-form').length"
    said = work(
        tmp_path,
        part,
        [
            {"work": click.format("BD-02")}, {"work": click.format("BD-04")}, {"work": forms},
            {"type": "Which?"}, {"work": click.format("BD-02")}, {"work": forms},
        ],
    )  # fmt: skip
    assert (said[2], said[5]) == (1, 2)


@pytest.mark.parametrize("height", [600, 400])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_what_one_writes_about_and_the_way_out_stay_in_sight(
    part: str, tmp_path: Path, width: int, height: int
) -> None:
    # In the words' own scrolling, the place of the form where the writer is at its last button.
    where = "[...document.querySelectorAll('.excerpt, #_save')].map((each) => { const { top, bottom } = each.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })"
    over = "(() => { const one = document.activeElement.getBoundingClientRect(); const other = document.querySelector('.excerpt').getBoundingClientRect(); return one.top >= other.bottom; })()"
    said = work(
        tmp_path,
        f"{part}#BD-02",
        [READY, {"work": where}, {"work": over}, to("[data-do=prefill]"), {"work": where}, {"work": over}],
        width=width,
        height=height,
    )
    assert [said[1], said[2], said[4], said[5]] == [[True, True], True, [True, True], True]


def test_a_question_leads_to_the_text_that_it_is_about(tmp_path: Path) -> None:
    matter = make_sample_matter()
    questions = tuple(each.model_copy(update={"about": "KE-01"}) for each in matter.round.questions)
    matter = structs.replace(matter, round=matter.round.model_copy(update={"questions": questions}))
    hide = "(() => { const clause = document.getElementById('_clause'); clause.selectedIndex = 1; clause.dispatchEvent(new Event('change')); })()"
    seen = "document.getElementById('KE-01').getBoundingClientRect().height > 0"
    said = work(
        tmp_path,
        write_copy(tmp_path, matter).as_uri(),
        [{"work": hide}, {"work": seen}, to("[data-goes]"), press("Enter"), {"work": seen}, {"work": "location.hash"}],
    )
    assert said[1] is False
    assert said[-2:] == [True, "#KE-01"]


def test_marked_words_begin_and_end_with_whole_words(part: str, tmp_path: Path) -> None:
    mark = "(() => { const walk = document.createTreeWalker(document.querySelector('#BD-02'), NodeFilter.SHOW_TEXT); let node; while ((node = walk.nextNode()) && !node.data.includes('in clear text')) ; const at = node.data.indexOf('in clear text'); getSelection().setBaseAndExtent(node, at + 4, node, at + 10); })()"
    said = work(
        tmp_path,
        part,
        [
            {"work": mark}, {"work": "document.querySelector('[data-about=\"BD-02\"] > .comment-on').focus()"},
            press("Enter"), {"work": "document.querySelector('[data-about=\"BD-02\"] [data-name=quote]').value"},
            {"work": "document.querySelector('.excerpt').textContent"},
        ],
    )  # fmt: skip
    assert said[-2:] == ["clear text", "clear text"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_each_button_stands_near_its_words_and_over_no_other(part: str, tmp_path: Path, width: int) -> None:
    places = "[...document.querySelectorAll('main .comment-on')].map((each) => { const { left, right, top, bottom } = each.getBoundingClientRect(); return [left, right, top, bottom]; })"
    below = "[...document.querySelectorAll('.paragraph > .grid + .notes, .paragraph > .picture + .notes, .scroll + .notes')].length"
    found, behind = work(tmp_path, part, [{"work": places}, {"work": below}], width=width)
    assert len(found) == len(make_part_matter().passages)
    # Beside those that stand near it in the text.
    over = [
        (one, two)
        for at, one in enumerate(found)
        for two in found[at + 1 : at + 12]
        if one[0] < two[1] - 1 and two[0] < one[1] - 1 and one[2] < two[3] - 1 and two[2] < one[3] - 1
    ]
    assert (over, behind) == ([], 0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copies – 草案")
    for language, office in (("en", "XA"), ("ar", "")):
        write_copy(folder, make_sample_matter(language, office), f"{language}.html")
    return folder


@pytest.fixture(scope="module")
def inspection(folder: Path) -> Inspection:
    return inspect(folder, pages_in(folder), walked=(NARROW,))


@pytest.mark.parametrize("gate", GATES)
def test_the_page_passes(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)


def test_an_open_form_passes(folder: Path) -> None:
    # A form on a provision, with all of it shown, wide and narrow, light and dark.
    fill = "(() => { for (const each of document.querySelectorAll('[hidden]:is(label, div, p)')) if (each.id !== '_status') each.hidden = false; })()"
    visits = [
        Visit(page=PageFile(folder, folder / f"{language}.html"), width=width, scheme=scheme, fragment="#KE-01", looks=("axe", "layout"), does=(fill,))
        for language in LANGUAGES
        for width, scheme in ((WIDE, "light"), (NARROW, "dark"))
    ]  # fmt: skip
    left = [str(finding) for finding in findings(look_at(visits))]
    assert not left, listed(left)
