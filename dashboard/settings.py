"""One typed Settings, read from dashboard.toml and then from the environment."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any
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
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT_PREFIX = "KIDS_COUNT_"
# What an address that errors are reported to may have filled in.
REPORTED = ("title", "chart", "version", "sentence", "cell")
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
        return {"publisher": (urlsplit(given).hostname or "").removeprefix("www."), "url": given}


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
        toml_file=ROOT / "dashboard.toml",
        extra="forbid",
        frozen=True,
    )

    organization_name: str = Field(min_length=1)
    organization_short_name: str = Field(min_length=1)
    organization_url: HttpUrl
    home_place: str = Field(pattern=r"^[A-Z]{2}$", description="a state's two-letter postal code")
    accent: str = Field(pattern=r"^#[0-9a-fA-F]{6}$", description="a color such as #0b5a73")
    logo: Logo = Field(
        default=None, description="the path of an SVG or PNG file that is there, or nothing"
    )
    frame_ancestors: str = Field(
        default="'self'", pattern=r"^[^;,\r\n]+$", description="who may show the app in a frame"
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
        """The environment wins over the file; there is no third place."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings() -> Settings:
    """The settings. Raises SettingsError with one sentence a wrong key."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(" ".join(_sentence(problem) for problem in error.errors())) from None
    except ValueError as error:
        raise SettingsError(f"dashboard.toml cannot be read: {error}.") from None


def _sentence(problem: object) -> str:
    """One validation problem as: key, value, what is allowed."""
    assert isinstance(problem, dict)
    key = ".".join(str(part) for part in problem["loc"])
    field = Settings.model_fields.get(str(problem["loc"][0]))
    if field is None:
        allowed = ", ".join(sorted(Settings.model_fields))
        return f"dashboard.toml: there is no setting {key}; the settings are {allowed}."
    if problem["type"] == "missing":
        return f"dashboard.toml: {key} is missing."
    allowed = field.description or problem["msg"].lower()
    variable = f"{ENVIRONMENT_PREFIX}{str(problem['loc'][0]).upper()}"
    return f"dashboard.toml or {variable}: {key} is {problem['input']!r}; allowed is {allowed}."
