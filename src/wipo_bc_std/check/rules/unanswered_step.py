"""C006: a step of a scenario is answered by nothing, or by less than it names."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.block import Provision
from wipo_bc_std.resolve.draft import Draft


@rule("C006", basis="house rule: scenarios test the draft", severity=Severity.WARNING)
def unanswered_step(draft: Draft) -> Iterator[Finding]:
    """A step of a scenario names no provision or principle that answers it, or one that is gone or deleted.

    A story in which nobody knows what is to be done shows a gap in the text. Where the draft leaves the answer to others, such
    as the law of an office, the step says so in `left_to`.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns IP Offices; see <scenario:lost-draft> and <ref:bcp-14>.

        file: scenarios/lost-draft.yml
        id: lost-draft
        title: A draft is lost
        summary: An office does not find its draft any more.
        steps:
          - {happens: The draft is gone., needs: A copy.}

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <scenario:lost-draft> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office
        :status: deleted

        An IP Office MAY keep a copy of the draft that it follows.
        :::

        file: scenarios/lost-draft.yml
        id: lost-draft
        title: A draft is lost
        summary: An office does not find its draft any more.
        steps:
          - {happens: The draft is gone., needs: A copy., answered_by: GA-01}

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns [IP Offices](term:ip-office); see <scenario:lost-draft> and <ref:bcp-14>.

        :::{permission} GA-01
        :target: office

        An IP Office MAY keep a copy of the draft that it follows.
        :::

        file: scenarios/lost-draft.yml
        id: lost-draft
        title: A draft is lost
        summary: An office does not find its draft any more.
        steps:
          - {happens: The draft is gone., needs: A copy., answered_by: GA-01}
          - {happens: Somebody asks who is liable., needs: An answer from the law., left_to: The law of the office.}
    """
    for scenario in draft.standard.scenarios:
        title = scenario.title.text
        for number, step in enumerate(scenario.steps, start=1):
            named = step.answered_by or ()
            lost = [(place, name) for place, name in enumerate(named) if not _is_in_force(name, draft)]
            for place, name in lost if len(lost) < len(named) or step.left_to is not None else ():
                yield Finding(
                    step.at("answered_by", place),
                    f"step {number} of “{title}” has lost one of its answers, {name}",
                    hint="see whether the others are enough, and take it off the list; else bring back what it said",
                )
            if len(lost) == len(named) and step.left_to is None:
                gone = f"; it was {', '.join(name for _, name in lost)} that did" if lost else ""
                yield Finding(
                    step.at("answered_by") if lost else step.at("happens"),
                    f"nothing answers step {number} of “{title}”{gone}",
                    hint="name the provisions or principles in `answered_by`, write the one that is missing, or say in `left_to` who else answers",
                )


def _is_in_force(name: str, draft: Draft) -> bool:
    target = draft.index.find(name)
    if target is None:
        # What could not be read may hold it.
        return draft.standard.may_miss("clauses/", "annexes/", "standard.yml")
    return not (isinstance(target.node, Provision) and target.node.options.status == "deleted")
