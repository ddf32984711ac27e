"""What every form says of itself, whatever kind of file it is, so that it can be imported for ever."""

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from wipo_bc_std.model.fields import IDENTIFIER, OFFICE_CODE, LanguageCode
from wipo_bc_std.review.round import Round

FORM_FORMAT = 1
# Stands for the office in a form for anybody.
ANYBODY = "any"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2}")


class FormManifest(Struct, frozen=True):
    """What a form says of itself: `office` is a code of ST.3, empty in a form for anybody.

    `digest` is that of the manuscript that was read, in `language`. `asked_in` is the language in which the form asks, where
    the text was not published in it, else empty.
    """

    round: str
    publication: str
    version: str
    digest: str
    office: str
    language: str
    closes: date
    asked_in: str = ""


def describe_form(made: Round, office: str, language: LanguageCode, asked_in: str = "") -> FormManifest:
    """Return what a form of a round for an office says of itself; `office` is empty in a form for anybody."""
    return FormManifest(
        made.id,
        made.publication,
        made.version,
        made.digests[language],
        office,
        language,
        made.closes,
        "" if asked_in == language else asked_in,
    )


def name_form(manifest: FormManifest, suffix: str) -> str:
    """Return the name of a form's file, such as wipo-bc-std_round-1_KR_0.2.0_en.xlsx."""
    office = manifest.office or ANYBODY
    return f"wipo-bc-std_{manifest.round}_{office}_{manifest.version}_{manifest.asked_in or manifest.language}{suffix}"


def write_manifest(manifest: FormManifest) -> Mapping[str, str]:
    """Return a manifest as keys and texts, for a hidden sheet, properties of a document or a block of text."""
    told = {
        "form_format": str(FORM_FORMAT),
        "round": manifest.round,
        "publication": manifest.publication,
        "version": manifest.version,
        "digest": manifest.digest,
        "office": manifest.office,
        "language": manifest.language,
        "closes": manifest.closes.isoformat(),
    }
    return {**told, "asked_in": manifest.asked_in} if manifest.asked_in else told


def read_manifest(told: Mapping[str, str]) -> FormManifest | None:
    """Return the manifest that keys and texts say, None where they are none of a format that is known."""
    try:
        closes = date.fromisoformat(told["closes"])
        made = FormManifest(
            told["round"],
            told["publication"],
            told["version"],
            told["digest"],
            told["office"],
            told["language"],
            closes,
            told.get("asked_in", ""),
        )
    except (KeyError, ValueError):
        return None
    fits = (
        told.get("form_format") == str(FORM_FORMAT)
        and IDENTIFIER.fullmatch(made.round)
        and IDENTIFIER.fullmatch(made.publication)
        and _DIGEST.fullmatch(made.digest)
        and (made.office == "" or OFFICE_CODE.fullmatch(made.office))
        and _LANGUAGE.fullmatch(made.language)
        and (made.asked_in == "" or _LANGUAGE.fullmatch(made.asked_in))
    )
    return made if fits else None
