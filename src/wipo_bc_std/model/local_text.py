"""Text that stands in several languages side by side, in the files that every language shares."""

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Struct, field
from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from wipo_bc_std.model.fields import TEXT_SCHEMA, LanguageCode, ProseField, read_prose
from wipo_bc_std.model.inline import Prose, plain_text

_ByLanguage = Annotated[dict[LanguageCode, ProseField], Field(min_length=1)]


class LocalText(Struct, frozen=True):
    """Text by language; `plain` where the source gives one text only, which is in the original language."""

    plain: Prose | None = None
    by_language: Mapping[str, Prose] = field(default_factory=dict)

    def prose(self, language: str, original: str) -> Prose:
        """Return the text in `language`, else in the `original` one, else in the first that there is."""
        found = self.by_language.get(language) or self.by_language.get(original) or self.plain
        return found or next(iter(self.by_language.values()), Prose.plain(""))

    def words(self, language: str, original: str) -> str:
        """Return the text as `prose` does, without markup."""
        return plain_text(self.prose(language, original).inlines)

    def has(self, language: str, original: str) -> bool:
        """Return whether the text is there in `language`."""
        return language in self.by_language or (self.plain is not None and language == original)

    @property
    def proses(self) -> tuple[Prose, ...]:
        """Return the text in all languages."""
        return (*(() if self.plain is None else (self.plain,)), *self.by_language.values())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take one text, or a mapping of languages to texts."""
        mapping = handler.generate_schema(_ByLanguage)
        return core_schema.with_info_wrap_validator_function(cls._read, mapping)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe both forms."""
        return {"anyOf": [TEXT_SCHEMA, handler(schema)]}

    @classmethod
    def _read(cls, value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> "LocalText":
        if isinstance(value, LocalText):
            return value
        if isinstance(value, str):
            return cls(plain=read_prose(value, info))
        return cls(by_language=handler(value))
