"""S030: a change of a text that somebody else holds."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.span import whole_file
from wipo_bc_std.model.pen import Hold
from wipo_bc_std.resolve.draft import Draft


@rule("S030", basis="house rule: one text has one pen; an edit made beside its holder's would be lost or fought over")
def change_under_another_pen(draft: Draft) -> Iterator[Finding]:
    """A source was changed, added or deleted while somebody else holds its text.

    What the holder gives back is compared with what was given, so a change made here meanwhile would look like theirs.

    Flagged:

        file: pen.yml
        held:
          - language: en
            holder: International Bureau
            since: 2026-12-01
            manuscript: 0000000000000000000000000000000000000000000000000000000000000000
            files:
              - path: clauses/scope.md
                sha256: 0000000000000000000000000000000000000000000000000000000000000000

    Accepted:

        file: standard.yml
        schema: 1
        number: ST.XX
        title: Recommendation for samples
        stage: working-draft
        version: 0.1.0
        date: 2026-11-22
        languages: {fr: translation}
        body: [scope]
        targets: {office: IP Office}
        groups: {GA: General}

        file: i18n/fr.po
        msgctxt "scope/title"
        msgid "Scope"
        msgstr "Champ d’application"

        file: pen.yml
        held:
          - language: fr
            holder: International Bureau
            since: 2026-12-01
            manuscript: 0000000000000000000000000000000000000000000000000000000000000000
            files:
              - path: i18n/fr.po
                sha256: 12d0048b63c7225f2fcd26fec7b831da0f4da3b94761324b773bd09290cd24e7
    """
    pen = draft.standard.pen
    for hold in pen.held if pen is not None else ():
        yield from _changes(draft, hold)


def _changes(draft: Draft, hold: Hold) -> Iterator[Finding]:
    folder = draft.standard.particulars.at().file.removesuffix("standard.yml")
    now = {path: digest for path, digest in draft.standard.digests.items() if hold.covers(path)}
    given = {item.path: item for item in hold.files}
    restore = f"git restore --source={hold.revision[:10]} " if hold.revision else "git restore "
    whose = f"while {hold.holder} holds the text ({hold.language}) since {hold.since}"
    take = f"or take the text back: wipo-bc-std pen take --lang {hold.language} …"
    for path, digest in now.items():
        if path not in given:
            hint = f"move {path} out until the text is back, {take}"
            yield Finding(whole_file(f"{folder}{path}"), f"the file was added {whose}", hint)
        elif digest != given[path].sha256:
            hint = f"undo the change ({restore}{folder}{path}), {take}"
            yield Finding(whole_file(f"{folder}{path}"), f"the file was changed {whose}", hint)
    for number, item in enumerate(hold.files):
        if item.path not in now:
            yield Finding(
                hold.at("files", number, "path"),
                f"{item.path} was deleted {whose}",
                f"bring it back ({restore}{folder}{item.path}), {take}",
            )
