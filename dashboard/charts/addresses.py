"""Where a chart's page, embed and files are: with a query on a server, as paths in a folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, urlencode

from dashboard.language import part, with_language

PAGE, EMBED, OEMBED = "page", "embed", "oembed"
FRAMES = "/embed/frames.js"

Query = Mapping[str, str]


class Addresses(Protocol):
    """Full addresses; ``version`` is empty for the chart that follows the data."""

    @property
    def base(self) -> str:
        """Where the site is, without a slash at the end."""

    def of(self, form: str, version: str, kind: str, subject: str, query: Query) -> str:
        """Where a form of a chart is: page, embed, oembed or the ending of a file."""

    def newer(self, version: str) -> str:
        """A picture that says whether there are newer data than a version."""

    @property
    def script(self) -> str:
        """What gives frames their height on the pages of others."""

    def app(self, path: str) -> str:
        """Where a page of the app is; empty where there is no app."""


@dataclass(frozen=True)
class Served:
    """Addresses of the running app."""

    base: str

    def of(self, form: str, version: str, kind: str, subject: str, query: Query) -> str:
        """Pages and files differ by their ending; the query says what is shown."""
        start = f"{self.base}/v/{version}" if version else self.base
        room = "embed" if form == EMBED else "charts"
        ending = "" if form in (PAGE, EMBED, OEMBED) else f".{form}"
        asked = {name: value for name, value in query.items() if value} | part(bool(version))
        search = urlencode(asked)
        address = f"{start}/{room}/{kind}/{subject}{ending}" + (f"?{search}" if search else "")
        if form != OEMBED:
            return address
        return f"{self.base}/oembed?url={quote(address, safe='')}&format=json"

    def newer(self, version: str) -> str:
        """Answered by the server, which knows the live version."""
        return self.base + with_language(f"/v/{version}/newer.svg")

    @property
    def script(self) -> str:
        """Beside the embeds."""
        return self.base + FRAMES

    def app(self, path: str) -> str:
        """The app is the same site."""
        return self.base + with_language(path)


@dataclass(frozen=True)
class Filed:
    """Addresses of an exported folder, which has no queries."""

    base: str

    def of(self, form: str, version: str, kind: str, subject: str, query: Query) -> str:
        """What the query says stands in the file's name."""
        return f"{self.base}/{quote(self.path(form, version, kind, subject, query))}"

    def path(self, form: str, version: str, kind: str, subject: str, query: Query) -> str:
        """The file's path within the folder."""
        start = f"v/{version}/" if version else ""
        room = "embed" if form == EMBED else "charts"
        parts = [f"{name}-{value}" for name, value in query.items() if value]
        ending = {PAGE: "html", EMBED: "html", OEMBED: "oembed.json"}.get(form, form)
        return f"{start}{room}/{kind}/{subject}/{'_'.join(parts) or 'all'}.{ending}"

    def newer(self, version: str) -> str:
        """A file that each export writes anew."""
        return f"{self.base}/v/{version}/newer.svg"

    @property
    def script(self) -> str:
        """A file beside the embeds."""
        return self.base + FRAMES

    def app(self, path: str) -> str:
        """A folder has no app."""
        return ""


# The files that people are offered, by ending; render.forms.FORMS makes them, and the template
# share-file-… says what each is called.
OFFERED = ("png", "svg", "pdf", "pptx", "docx", "xlsx", "csv", "txt")


@dataclass(frozen=True)
class Links:
    """Where a chart and its forms are, as full addresses; what is empty is left out.

    ``pinned`` is the chart of this version for ever, ``latest`` follows the data, ``made``
    says how its sentences were made, ``newer`` is a picture that says whether newer data exist,
    ``script`` what gives frames their height on the pages of others.
    ``files`` holds (label, address) pairs.
    """

    page: str
    embed: str
    oembed: str
    latest: str
    pinned: str
    pinned_embed: str
    picture: str
    app: str
    made: str = ""
    files: tuple[tuple[str, str], ...] = ()
    newer: str = ""
    script: str = ""


@dataclass(frozen=True)
class Publisher:
    """Who runs the dashboard, how a page names it, and its color."""

    name: str
    url: str
    accent: str
    created: str = field(default="")
