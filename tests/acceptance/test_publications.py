"""The pages around publications pass every gate: the list of all, the first page of one, its tombstone, how to verify."""

from contextlib import nullcontext

import pytest

from tests.acceptance.findings import listed, unexplained
from tests.acceptance.gates import GATES, Inspection, inspect
from tests.acceptance.pages import PageFile
from tests.publish.small import QuickDisk
from tests.repository import commit, make_repository
from wipo_bc_std.publish.publication import plan_publication, publish
from wipo_bc_std.publish.root_pages import make_root_pages
from wipo_bc_std.publish.store import open_store
from wipo_bc_std.publish.withdrawal import withdraw

pytestmark = pytest.mark.acceptance

SESSIONS = "publications: [{id: draft-1, kind: milestone}, {id: draft-2, kind: milestone}]\n"
AROUND = ("index.html", "verify.html", "draft-2/index.html", "draft-1/index.html")


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """Return what the gates found in two publications of the smallest sample, of which one was withdrawn."""
    project = make_repository(tmp_path_factory.mktemp("Entwürfe – 草案") / "draft")
    (project / "standard" / "sessions.yml").write_text(SESSIONS, encoding="utf-8")
    commit(project, "First draft", day=1)
    folder = project / "public"
    for name in ("draft-1", "draft-2"):
        plan = plan_publication(project, name)
        with open_store(folder, QuickDisk(), make_root_pages) as store:
            publish(plan, store, lambda _: nullcontext())
    with open_store(folder, QuickDisk(), make_root_pages) as store:
        withdraw(store, "draft-1", "It quotes a text that is not free.")
    # What the theme makes of the pages of a site is looked at where sites are.
    samples = [PageFile(folder, folder / name) for name in AROUND]
    return inspect(folder, samples, is_own=lambda page: not page.name.startswith("draft-2/en/"))


@pytest.mark.parametrize("gate", GATES)
def test_the_pages_pass(inspection: Inspection, gate: str) -> None:
    left = unexplained(inspection.findings, gate)
    assert not left, listed(left)


def test_the_pages_around_publications_were_looked_at(inspection: Inspection) -> None:
    assert {page.name for page in inspection.pages} >= {*AROUND, "latest/index.html"}
    opened = {seen.visit.page.name for seen in inspection.seen if "axe" in seen.data}
    assert opened == set(AROUND)
