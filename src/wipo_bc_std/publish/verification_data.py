"""To give what `verify` found as data: one JSON object `{schema, counts, publications, findings}`."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from wipo_bc_std.publish.verification import FindingKind, Verification


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class PublicationData(_Row):
    """A publication that was looked at."""

    id: str = Field(description="The publication's id.")
    files: int = Field(description="How many files it lists.")
    sha512: str = Field(description="The SHA-512 of its list of files.")
    signature: Literal["none", "unchecked", "good", "bad"] = Field(
        description="Whether it is signed, and whether that was checked."
    )
    signer: str = Field(description="Who signed it, where that was checked.")
    withdrawn: str = Field(description="Why it was withdrawn; empty where it was not.")
    before: str = Field(description="Of one that was withdrawn, the SHA-512 of the list of what it was.")


class FindingData(_Row):
    """A file that is not what was published."""

    path: str = Field(description="The file, below the folder that was looked at.")
    kind: FindingKind = Field(description="What is wrong with it.")
    message: str = Field(description="The same in words.")


class VerificationCounts(_Row):
    """How many rows there are."""

    publications: Annotated[int, Field(ge=0)] = Field(description="How many publications were looked at.")
    findings: Annotated[int, Field(ge=0)] = Field(description="How many files are not what was published.")


class VerificationReport(_Row):
    """What `verify --format json` prints."""

    schema_: Annotated[Literal["wipo-bc-std/verification/1"], Field(alias="schema")] = Field(
        "wipo-bc-std/verification/1", description="The name and version of this form."
    )
    counts: VerificationCounts = Field(description="How many rows there are.")
    publications: tuple[PublicationData, ...] = Field(description="The publications that were looked at.")
    findings: tuple[FindingData, ...] = Field(description="The files that are not what was published.")
    notes: tuple[str, ...] = Field(description="What there is to know about the folder as a whole.")


def verification_data(found: Verification) -> VerificationReport:
    """Return what was found as data."""
    return VerificationReport(
        counts=VerificationCounts(publications=len(found.publications), findings=len(found.findings)),
        publications=tuple(
            PublicationData(
                id=item.id,
                files=item.files,
                sha512=item.digest,
                signature=item.signed.state,
                signer=item.signed.signer,
                withdrawn=item.withdrawn,
                before=item.before,
            )
            for item in found.publications
        ),
        findings=tuple(
            FindingData(path=_printable(item.path), kind=item.kind, message=_printable(item.message))
            for item in found.findings
        ),
        notes=found.notes,
    )


def _printable(text: str) -> str:
    """Return text without what is none: names of files can be any bytes."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
