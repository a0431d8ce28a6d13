"""One typed Settings, from dashboard.toml, the one of the local folder, and the environment."""

from __future__ import annotations

import datetime
import difflib
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from dashboard.language import LANGUAGES
from dashboard.local import NAME, ROOT, VARIABLE, local_folder

FILE = "dashboard.toml"
ENVIRONMENT_PREFIX = "KIDS_COUNT_"
# What an address that errors are reported to may have filled in.
REPORTED = ("title", "chart", "version", "sentence", "cell")
_LEAST_CONTRAST, _CONTRAST = 4.5, "contrast"
FETCH_AGENT = "kids-count-dashboard/0.1 (one request at a time)"


class SettingsError(ValueError):
    """A setting that cannot be used; the message names the key, the value and what is allowed."""


def _from_root(path: Path) -> Path:
    return path if path.is_absolute() else ROOT / path


ProjectPath = Annotated[Path, AfterValidator(_from_root)]


def _nothing_or_there(path: object) -> object:
    """Nothing for an empty text, else a file that is there."""
    if not path:
        return None
    found = _from_root(Path(str(path)))
    if found.suffix.lower() not in (".svg", ".png") or not found.is_file():
        raise ValueError("no SVG or PNG file is there")
    return found


def _reads_on_white(color: str) -> str:
    """A color with enough contrast against white, as WCAG 2.1 measures it."""
    shades = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shades
    )
    ratio = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    if ratio < _LEAST_CONTRAST:
        raise PydanticCustomError(
            _CONTRAST,
            "a darker color: this one has a contrast of {ratio} to 1 against white, and text needs "
            "{least} to 1",
            {"ratio": f"{int(ratio * 100) / 100:.2f}", "least": str(_LEAST_CONTRAST)},
        )
    return color


Logo = Annotated[Path | None, BeforeValidator(_nothing_or_there)]


class Feed(BaseModel):
    """An RSS or Atom feed, or the posts of a WordPress site as JSON, and whose it is.

    The address of a site is enough: its feed is looked for, and its host stands for whose it is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    publisher: str = Field(min_length=1)
    url: HttpUrl

    @model_validator(mode="before")
    @classmethod
    def _of_a_site(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        host = (urlsplit(given).hostname or given).removeprefix("www.")
        return {"publisher": host, "url": given}


class MinimumWage(BaseModel):
    """A state's hourly minimum wage from a day on, and the law that sets it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    place: str = Field(pattern=r"^[A-Z]{2}$")
    since: datetime.date
    hourly: float = Field(gt=0)
    source: str = Field(min_length=1)
    url: HttpUrl


class Settings(BaseSettings):
    """What an organization sets to make the dashboard its own."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX,
        extra="forbid",
        frozen=True,
    )

    organization_name: str = Field(min_length=1)
    organization_short_name: str = Field(min_length=1)
    organization_url: HttpUrl
    home_place: str = Field(pattern=r"^[A-Z]{2}$", description="a place's two-letter postal code")
    accent: Annotated[str, AfterValidator(_reads_on_white)] = Field(
        pattern=r"^#[0-9a-fA-F]{6}$", description="a color such as #0b5a73"
    )
    logo: Logo = Field(
        default=None, description="the path of an SVG or PNG file that is there, or nothing"
    )
    frame_ancestors: str = Field(
        default="'self'", pattern=r"^[^;,\r\n]+$", description="who may show the app in a frame"
    )
    language: Literal["en", "es"] = Field(
        default="en", description=f"one of {', '.join(LANGUAGES)}"
    )
    default_reference: str = Field(
        default="best",
        pattern=r"^[a-z0-9.-]+$",
        description="best, lowest, total, a group's slug or a target such as 0.10",
    )
    feeds: tuple[Feed, ...] = Field(
        default=(), description="a list of feeds, each with a publisher and the address of its feed"
    )
    minimum_wages: tuple[MinimumWage, ...] = Field(
        default=(), description="a list of {place, since, hourly, source, url}, the oldest first"
    )
    base_url: str = Field(
        default="",
        pattern=r"^(https?://[A-Za-z0-9.:\[\]-]+)?$",
        description="where readers reach the dashboard, such as https://data.example.org",
    )
    report_errors_to: str = Field(
        default="",
        # In the address of a page, braces hold the name of what is filled in there.
        pattern=rf"^([^@\s:/]+@[^@\s:/]+|https://([^\s{{}}]|\{{({'|'.join(REPORTED)})\}})+)?$",
        description=(
            "an email address; the https address of a page, in which "
            f"{', '.join(f'{{{name}}}' for name in REPORTED)} may stand; or nothing"
        ),
    )
    # The most that one raw file may hold; a larger one is set aside before it is read.
    most_megabytes: int = Field(default=1500, ge=1, description="a whole number of megabytes")
    most_times_unpacked: int = Field(default=60, ge=2, description="a whole number from 2")
    most_parts: int = Field(default=2000, ge=10, description="a whole number from 10")
    most_megabytes_of_memory: int = Field(
        default=3000, ge=100, description="a whole number of megabytes from 100"
    )
    most_seconds: int = Field(default=60, ge=1, description="a whole number of seconds")
    most_rows: int = Field(default=1_100_000, ge=1, description="a whole number of rows")
    most_columns: int = Field(default=2000, ge=1, description="a whole number of columns")
    fetch_agent: str = Field(
        default=FETCH_AGENT,
        min_length=1,
        description="how the importer names itself to the sites it asks",
    )
    fetch_pause: float = Field(
        default=1.0, ge=0, description="how many seconds to wait between two requests"
    )
    fetch_base: str = Field(
        default="",
        pattern=r"^(https?://[^\s/]+(/[^\s]*)?)?$",
        description="an address that stands in for the publishers' own, or empty",
    )
    raw: ProjectPath = Path("data/raw")
    processed: ProjectPath = Path("data/processed")
    rendered: ProjectPath = Path("data/rendered")
    rendered_megabytes: int = Field(
        default=2000, ge=1, description="how much pinned charts may take on disk, in megabytes"
    )

    @property
    def reports_by_mail(self) -> bool:
        """Whether errors are reported to a mail address."""
        return "@" in self.report_errors_to and "://" not in self.report_errors_to

    @property
    def report_is_template(self) -> bool:
        """Whether errors are reported to a page that takes what a report is about."""
        return "://" in self.report_errors_to and "{" in self.report_errors_to

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the local file, which wins over the project's."""
        files = [path for path in _files().values() if path.is_file()]
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, files)


def _files() -> dict[str, Path]:
    """The files of settings by the names they are told by; the later one wins."""
    return {FILE: ROOT / FILE, f"{NAME}/{FILE}": local_folder() / FILE}


def load_settings() -> Settings:
    """The settings. Raises SettingsError with one sentence a wrong key."""
    held = {name: _read(name, path) for name, path in _files().items()}
    if wrong := [*_misspelled()]:
        raise SettingsError(" ".join(wrong))
    try:
        return Settings()
    except ValidationError as error:
        told = dict.fromkeys(_sentence(problem, held) for problem in error.errors())
        raise SettingsError(" ".join(told)) from None


def _read(name: str, path: Path) -> dict[str, Any]:
    """What a file of settings holds; nothing where there is none. Raises SettingsError."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(f"{name} cannot be read: {error}.") from None


def _misspelled() -> Iterator[str]:
    """A sentence for each variable that starts like a setting and is none."""
    known = [VARIABLE, *(f"{ENVIRONMENT_PREFIX}{name.upper()}" for name in Settings.model_fields)]
    for name in sorted(os.environ):
        if name.upper().startswith(ENVIRONMENT_PREFIX) and name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=1)
            meant = f"; is it {near[0]}?" if near else f"; the settings are {', '.join(known)}."
            yield f"The environment has {name}, and there is no such setting{meant}"


def where(key: str, held: dict[str, dict[str, Any]] | None = None) -> str:
    """Where a setting stands, for a person who must change it: a variable or a file."""
    variable = f"{ENVIRONMENT_PREFIX}{key.upper()}"
    if variable in map(str.upper, os.environ):
        return variable
    held = held or {name: _read(name, path) for name, path in _files().items()}
    return next((name for name in reversed(held) if key in held[name]), FILE)


def _sentence(problem: object, held: dict[str, dict[str, Any]]) -> str:
    """One validation problem as: key, value, what is allowed."""
    assert isinstance(problem, dict)
    key = ".".join(str(part) for part in problem["loc"])
    name = str(problem["loc"][0])
    field, file = Settings.model_fields.get(name), where(name, held)
    if field is None:
        near = difflib.get_close_matches(name, Settings.model_fields, n=1)
        allowed = ", ".join(sorted(Settings.model_fields))
        meant = f"is it {near[0]}?" if near else f"the settings are {allowed}."
        return f"{file}: there is no setting {key}; {meant}"
    if problem["type"] == "missing":
        return f"{file}: {key} is missing."
    allowed = field.description or problem["msg"].lower()
    if problem["type"] == _CONTRAST:
        allowed = problem["msg"]
    return f"{file}: {key} is {problem['input']!r}; allowed is {allowed}."
