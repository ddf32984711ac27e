"""The complete sample with a round of which some offices released comments: every kind of place, state and hostile words."""

from functools import cache

from tests.project import SAMPLES
from wipo_bc_std.load.project import hold_sources, open_project, read_sources
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, check_project, draft_in, make_edition
from wipo_bc_std.render.format import Edition
from wipo_bc_std.view.comments import Comments, ShownComment
from wipo_bc_std.view.occasion import Occasion

HOSTILE = "<script>alert(1)</script>{{ config }} =HYPERLINK(1) \u202egnp.exe"
ROUND = r"""
id: round-1
publication: first
purpose: {en: "TEST DATA: a round that never was", ar: "بيانات اختبار"}
opens: 2026-11-02
closes: 2026-11-15
as_of: 2026-11-20
invited: 5
answered: 3
received: 14
decided: 9
thanked: [XA, XB]
comments:
  - {label: XA-001, kind: general, weight: minor, text: "The draft is easy to read.", state: closed, disposition: {verdict: noted}}
  - {label: XA-002, about: introduction, number: "1", kind: editorial, text: "Say earlier what a sample is.", state: open}
  - label: XA-003
    about: KE-01
    number: KE-01
    part: the first item
    quote: dry, and
    kind: technical
    weight: blocking
    text: |-
      Dry is not measurable.
      Give a figure.
    proposed: at most 40 % of humidity, and
    rationale: A courier cannot know what dry means.
    state: implemented
    supported_by: [XB]
    disposition: {verdict: accepted-in-principle, rationale: "A figure is given in the note.", decided_in: editor}
    changed: [KE-01]
  - {label: X-001, organization: "Friends of samples", about: KE-01, kind: technical, text: "Same here.", state: duplicate, duplicate_of: XA-003}
  - {label: N-001, about: KE-02, number: KE-02, kind: technical, weight: major, text: "Once a year is too rare.", state: closed, disposition: {verdict: not-accepted, rationale: "Nobody pays for more."}}
  - {label: XB-001, about: keep-less, kind: translation, language: ar, text: "الترجمة غير واضحة", translation: "The translation is not clear.", state: proposed, disposition: {verdict: accepted}}
  - {label: XB-002, about: keeping-furniture, number: "7", kind: technical, text: "About shelves or drawers.", state: disputed}
  - {label: XB-003, about: weighing-samples, number: "9", kind: evidence, text: "We weigh samples.", state: withdrawn}
  - {label: XB-004, about: sample, number: (a), kind: technical, text: "HOSTILE", proposed: "HOSTILE", language: 'x" onload="y', state: agreed, disposition: {verdict: deferred, rationale: "HOSTILE"}}
  - {label: XB-005, about: lending, kind: general, text: "The model is clear.", state: closed, disposition: {verdict: noted}}
""".replace("HOSTILE", HOSTILE.replace("\u202e", "\\u202e"))


@cache
def checked(text: str = ROUND) -> Checked:
    """Return the complete sample with a file of a released round laid over what it has."""
    files = read_sources(open_project(SAMPLES / "complete"))
    folder = next(path for path in files if path.endswith("standard.yml")).removesuffix("standard.yml")
    kept = {path: content for path, content in files.items() if "/released/" not in path}
    return check_project(hold_sources({**kept, f"{folder}released/round-1.yml": text.encode()}))


@cache
def edition(language: LanguageCode = "en", text: str = ROUND, comment_to: str = "", review_copy: str = "") -> Edition:
    occasion = Occasion(("en", "ar"), is_only=False, comment_to=comment_to, review_copy=review_copy)
    return make_edition(draft_in(checked(text), language), occasion)


def comments(language: LanguageCode = "en", text: str = ROUND) -> Comments:
    found = edition(language, text).companion.comments
    assert found is not None
    return found


def comment(label: str, language: LanguageCode = "en") -> ShownComment:
    return next(each for each in comments(language).total.comments if each.label == label)
