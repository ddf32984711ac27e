"""The parts of a Manuscript that nobody types: cover, definitions, references, lists."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Literal

from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.stage import Stage
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.task import Mandate
from wipo_bc_std.model.term import Concept, Designation
from wipo_bc_std.resolve.numbering import DEFINITIONS
from wipo_bc_std.view import nodes
from wipo_bc_std.view.deleted import deleted_block
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.inlines import Context, Speaker, fill, link_to, lower_inlines, words
from wipo_bc_std.view.outcomes import outcome_notices
from wipo_bc_std.view.sessions import say_place_and_days, say_session
from wipo_bc_std.view.wording import AUTONYMS, direction, say_day, word


def cover(standard: Standard, context: Context) -> nodes.Cover:
    """Return what the front page says: that the draft is unofficial, or under whose mandate it looks official."""
    particulars = standard.particulars
    task = "" if particulars.task is None else context.word("cover.task", task=str(particulars.task))
    mandate = standard.mandate
    notices = [
        context.word("notice.unofficial") if mandate is None else _mandate_notice(mandate, context),
        *_adoption_notices(standard, context),
        context.word("notice.no-endorsement"),
        *_stage_notes(standard, context),
        *outcome_notices(standard, context),
    ]
    original = particulars.original_language
    if context.language != original and particulars.languages.get(context.language) != "authentic":
        notices.append(context.word("notice.translation", language=context.word(f"language.{original}")))
    stage_label = context.word(f"stage.{told_stage(standard)}")
    return nodes.Cover(
        number=particulars.number,
        title=context.local(particulars.title),
        stage=particulars.stage,
        stage_label=stage_label,
        version=particulars.version,
        version_label=context.word("cover.version", version=particulars.version),
        date=particulars.date.isoformat(),
        date_label=date_label(particulars.date, context),
        task_label=task,
        notices=tuple(notices),
        running_header=running_header(standard, context.language),
        front=None if mandate is None else _front(mandate, standard, context),
        capitals=particulars.manner.capitals,
        line_numbers=particulars.manner.line_numbers,
        watermark=stage_label if particulars.manner.watermark else "",
    )


def told_stage(standard: Standard) -> Stage | Literal["adopted-unconfirmed"]:
    """Return the stage as readers may be told it: without a mandate, no text says that the committee adopted it."""
    stage = standard.particulars.stage
    return "adopted-unconfirmed" if stage == "adopted" and standard.mandate is None else stage


def running_header(standard: Standard, language: Language) -> str:
    """Return what stands on each page in a language: that the draft is unofficial, or that it is not adopted."""
    if standard.mandate is None:
        return word("cover.running-header", language)
    is_adopted = told_stage(standard) == "adopted"
    return word("cover.running-header-adopted" if is_adopted else "cover.running-header-mandated", language)


def _adoption_notices(standard: Standard, context: Context) -> tuple[str, ...]:
    """Return whether the committee has adopted the text, as far as that is known; an adopted one says so in a note."""
    told = told_stage(standard)
    if told == "adopted":
        return ()
    # A revision, or what became of one, may well be of a text that was adopted: what is not adopted is this one.
    unconfirmed = told == "adopted-unconfirmed"
    return (context.word("notice.adoption-unconfirmed" if unconfirmed else "notice.not-adopted"),)


def _stage_notes(standard: Standard, context: Context) -> Iterator[str]:
    """Yield what readers are to know of the stage: what it means, since when and why."""
    particulars, told = standard.particulars, told_stage(standard)
    if told != "working-draft":
        session = "" if standard.mandate is None else _session_symbol(standard, standard.mandate)
        since = date_label(particulars.stage_since or particulars.date, context)
        yield context.word(f"stage-note.{told}", session=session, date=since)
    if not particulars.manner.explains and any(each.informs == "rationale" for each in context.draft.passages):
        yield context.word("stage-note.explained")
    if particulars.stage_reason is not None and not particulars.manner.active:
        yield context.word("stage-note.reason", reason=context.local(particulars.stage_reason))


def _session_symbol(standard: Standard, mandate: Mandate) -> str:
    session = next((item for item in standard.sessions if item.id == mandate.session), None)
    return mandate.session.upper().replace("-", "/") if session is None else session.symbol


def _mandate_notice(mandate: Mandate, context: Context) -> str:
    day = date_label(mandate.allowed_on, context)
    return context.word("cws.mandate", by=mandate.allowed_by, date=day, record=mandate.recorded_in)


def _front(mandate: Mandate, standard: Standard, context: Context) -> nodes.OfficialFront:
    """Return the block that a document of the committee begins with."""
    session = next((item for item in standard.sessions if item.id == mandate.session), None)
    place = "" if session is None or session.place is None else context.local(session.place)
    prepared = mandate.prepared_by
    original = context.word(f"language.{standard.particulars.original_language}")
    return nodes.OfficialFront(
        language_letter=context.word("cws.language-letter"),
        symbol=mandate.symbol,
        original=context.word("cws.original", language=original).upper(),
        date=context.word("cws.date", date=date_label(standard.particulars.date, context)).upper(),
        committee=context.word("cws.committee"),
        session="" if session is None else say_session(session, context.language),
        place_and_dates="" if session is None else say_place_and_days(place, session, context.language),
        prepared_by="" if prepared is None else context.word(f"cws.prepared-by-{prepared}"),
    )


def date_label(day: datetime.date, context: Context) -> str:
    """Return a day in words, as WIPO writes it in each language."""
    return say_day(day, context.language)


def format_words(context: Speaker) -> nodes.Words:
    """Return the fixed words that formats need beside the text."""
    return nodes.Words(
        contents=context.word("words.contents"),
        skip_to_text=context.word("words.skip-to-text"),
        footnotes=context.word("words.footnotes"),
        back_to_text=context.word("words.back-to-text"),
        permalink=context.word("words.permalink"),
        figure_description=context.word("words.figure-description"),
        other_languages=context.word("words.other-languages"),
        page=context.word("words.page"),
        separator=context.word("words.separator"),
        checklist=_checklist_words(context),
    )


def _checklist_words(context: Speaker) -> nodes.ChecklistWords:
    completely, partly, missing, inapplicable = checklist_answers(context)
    declaration, checklist, summary = (
        context.word(f"checklist.{name}") for name in ("declaration", "checklist", "summary")
    )
    return nodes.ChecklistWords(
        title=context.word("checklist.title"),
        declaration=declaration,
        checklist=checklist,
        summary=summary,
        notice=context.word("checklist.notice"),
        how_to=context.word("checklist.how-to"),
        steps=(
            context.word("checklist.step.declare"),
            context.word("checklist.step.answer", checklist=checklist),
            context.word("checklist.step.remark", completely=completely),
            context.word("checklist.step.count", summary=summary),
            context.word("checklist.step.protected"),
        ),
        organization=context.word("fact.organization"),
        contact=context.word("fact.contact"),
        declared_on=context.word("fact.declared-on"),
        identifier=context.word("fact.identifier"),
        kind=context.word("fact.kind"),
        target=context.word("fact.target"),
        level=context.word("fact.level"),
        statement=context.word("fact.statement"),
        rights=context.word("fact.rights"),
        setups=context.word("fact.setups"),
        applies=context.word("fact.applies"),
        verification=context.word("fact.verify"),
        implementation=context.word("fact.implementation"),
        remark=context.word("fact.remark"),
        answers=(completely, partly, missing, inapplicable),
        no_level=context.word("level.none"),
        provisions=context.word("fact.provisions"),
        unanswered=context.word("checklist.unanswered"),
        claim=context.word("checklist.claim"),
        claim_yes=context.word("checklist.claim-yes"),
        claim_no=context.word("checklist.claim-no"),
        all_targets=context.word("checklist.all-targets"),
        choose=context.word("checklist.choose"),
        enter_date=context.word("checklist.enter-date"),
        cut=context.word("checklist.cut"),
    )


def checklist_answers(context: Speaker) -> tuple[str, str, str, str]:
    """Return the answers of a checklist, from the most to the least."""
    return (
        context.word("checklist.answer.completely"),
        context.word("checklist.answer.partly"),
        context.word("checklist.answer.not-implemented"),
        context.word("checklist.answer.not-applicable"),
    )


def vocabulary(standard: Standard, context: Context) -> nodes.Vocabulary:
    """Return the names of the keys that say what provisions, models and use cases are for."""
    particulars = standard.particulars

    def named(declared: Mapping[str, LocalText]) -> tuple[nodes.Named, ...]:
        return tuple(nodes.Named(key=key, name=context.local(name)) for key, name in declared.items())

    return nodes.Vocabulary(
        targets=named(particulars.targets),
        rights=named(particulars.rights),
        setups=named(particulars.setups),
        phases=named(particulars.phases),
    )


# --- Definitions ------------------------------------------------------------------------------------------------------


def concept_entries(context: Context) -> tuple[nodes.Block, ...]:
    """Return the definitions in the order of their letters."""
    letters = context.draft.numbers.definitions
    concepts = {concept.id: concept for concept in context.draft.standard.concepts}
    deleted = context.draft.numbers.deleted
    entries: list[nodes.Block] = []
    for position, (name, letter) in enumerate(letters.items()):
        entries += (deleted_block(item, 1, context) for item in deleted.get((DEFINITIONS, position), ()))
        entries.append(_concept(concepts[name], letter, context))
    return (*entries, *(deleted_block(item, 1, context) for item in deleted.get((DEFINITIONS, len(letters)), ())))


def _concept(concept: Concept, letter: str, context: Context) -> nodes.Entry:
    notes = [note[context.language] for note in concept.notes if context.language in note]
    numbered = len(notes) > 1
    blocks: list[nodes.Block] = [nodes.Paragraph(text=_definition(concept, context))]
    for position, note in enumerate(notes, start=1):
        label = context.word("label.note-numbered", number=str(position)) if numbered else context.word("label.note")
        text = lower_inlines(note.inlines, context)
        blocks.append(nodes.Box(role="note", label=label, blocks=(nodes.Paragraph(text=text),)))
    return nodes.Entry(
        role="concept",
        id=concept.id,
        former_ids=concept.former_ids,
        label=f"({letter})",
        heading=words(concept.preferred(context.language)),
        blocks=tuple(blocks),
        names=_names(concept, context),
        facts=_concept_facts(concept, context),
        concept=nodes.ConceptFacts(
            reviewed=_heading_reviewed(concept, context),
            relation=concept.source.relation,
            source=concept.source.ref or "",
            source_entry=concept.source.entry or "",
        ),
    )


def _heading_reviewed(concept: Concept, context: Context) -> bool:
    heading = concept.preferred(context.language)
    return any(item.reviewed for item in concept.designations.get(context.language, ()) if item.term == heading)


def _definition(concept: Concept, context: Context) -> nodes.Inlines:
    """Return the definition, or where it is to be read."""
    definition = concept.definition.get(context.language)
    if definition is not None:
        return lower_inlines(definition.inlines, context)
    return _source(concept, context)


def _source(concept: Concept, context: Context) -> nodes.Inlines:
    target = context.draft.index.find(concept.source.ref or "")
    document: nodes.Inlines = (link_to(target, context),) if target else words(concept.source.ref or "")
    entry = concept.source.entry
    told = context.word("source.entry", entry=entry) if entry else context.word("source.entry-unknown")
    template = context.word(f"source.{concept.source.relation}", designation="{designation}")
    return (*fill(template, "designation", document), *words(f"{context.word('words.list-separator')}{told}"))


def _concept_facts(concept: Concept, context: Context) -> tuple[nodes.Fact, ...]:
    facts = []
    if concept.source.relation in {"adapted", "identical"}:
        facts.append(nodes.Fact(name="source", label=context.word("fact.source"), value=_source(concept, context)))
    related = [(item, context.draft.index.find(item.concept)) for item in concept.related]
    value: list[nodes.Inline] = []
    for item, target in related:
        if target is None:
            continue
        value += words(context.word("words.list-separator")) if value else ()
        value += (link_to(target, context), *words(f" ({context.word(f'relation.{item.relation}')})"))
    if value:
        facts.append(nodes.Fact(name="related", label=context.word("fact.related"), value=tuple(value)))
    return tuple(facts)


def _names(concept: Concept, context: Context) -> tuple[nodes.Name, ...]:
    """Return all designations but the heading, in the language of the Manuscript first."""
    heading = concept.preferred(context.language)
    languages = sorted(LANGUAGES, key=lambda language: language != context.language)
    return tuple(
        nodes.Name(
            language=language,
            direction=direction(language),
            language_label=AUTONYMS[language],
            text=designation.term,
            acceptability=designation.acceptability,
            reviewed=designation.reviewed,
            remark=_remark(designation, context),
        )
        for language in languages
        for designation in concept.designations.get(language, ())
        if (language, designation.term) != (context.language, heading)
    )


def _remark(designation: Designation, context: Context) -> str:
    remarks = [] if designation.acceptability == "preferred" else [context.word(f"name.{designation.acceptability}")]
    remarks += [] if designation.reviewed else [context.word("name.not-reviewed")]
    return context.word("words.list-separator").join(remarks)


# --- References -------------------------------------------------------------------------------------------------------


def reference_entries(path: str, level: int, context: Context) -> tuple[nodes.Block, ...]:
    """Return the references, the normative ones first, under headings where there are both."""
    uses: tuple[Literal["normative", "informative"], ...] = ("normative", "informative")
    groups = {use: [item for item in context.draft.standard.references if item.use == use] for use in uses}
    used = [use for use in uses if groups[use]]
    if len(used) < len(uses):
        return tuple(_reference(item, context) for use in used for item in groups[use])
    return tuple(
        nodes.Section(
            id=f"{path}/{use}",
            role="subclause",
            level=level + 1,
            number="",
            label="",
            title=words(context.word(f"use.{use}")),
            blocks=tuple(_reference(item, context) for item in groups[use]),
        )
        for use in used
    )


def _reference(reference: Reference, context: Context) -> nodes.Entry:
    blocks: list[nodes.Block] = [nodes.Paragraph(text=lower_inlines(reference.title.inlines, context))]
    if reference.note is not None:
        note = nodes.Paragraph(text=lower_inlines(reference.note.inlines, context))
        blocks.append(nodes.Box(role="note", label=context.word("label.note"), blocks=(note,)))
    return nodes.Entry(
        role="reference",
        id=reference.id,
        former_ids=reference.former_ids,
        label="",
        heading=words(reference.designation),
        blocks=tuple(blocks),
        facts=_reference_facts(reference, context),
        reference=nodes.ReferenceFacts(
            use=reference.use,
            status=reference.status,
            designation=reference.designation,
            title=reference.title.text,
            date=reference.date or "",
            url=reference.url or "",
            read_at="" if reference.read_at is None else reference.read_at.isoformat(),
        ),
    )


def _reference_facts(reference: Reference, context: Context) -> tuple[nodes.Fact, ...]:
    target = context.draft.index.find(reference.replaces or "")
    replaces = (link_to(target, context),) if target else words(reference.replaces or "")
    url: nodes.Inlines = ()
    if reference.url:
        url = (nodes.Link(kind="web", target=reference.url, label=reference.url),)
    values: tuple[tuple[str, nodes.Inlines], ...] = (
        ("date", words(reference.date or "")),
        ("status", words(context.word(f"reference.{reference.status}"))),
        ("read-at", words("" if reference.read_at is None else date_label(reference.read_at, context))),
        ("replaces", replaces),
        ("source", url),
    )
    return tuple(
        nodes.Fact(name=name, label=context.word(f"fact.{name}"), value=value) for name, value in values if value
    )
