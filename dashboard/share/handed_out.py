"""The pinned addresses that were handed out, and what was first rendered at them."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dashboard.catalog import Catalog
from dashboard.charts.addresses import EMBED, OEMBED, PAGE, Served
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds import address
from dashboard.charts.kinds.address import Moved, UnknownChart
from dashboard.charts.kinds.query import WrongPart
from dashboard.kept_files import HOST, KeptFiles
from dashboard.language import ENGLISH, language, speaking
from dashboard.settings import Settings
from dashboard.share.render import SCHEME, Context, Query, render
from dashboard.store import Version

# What people hold links to, and nothing can make again when its version is gone.
STAYING = (PAGE, EMBED, OEMBED, "svg")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class HandedOut:
    """A list of pinned addresses, a small file each, beside what was rendered at them."""

    files: KeptFiles
    folder: Path

    @staticmethod
    def of(settings: Settings) -> HandedOut:
        """Those of the app with these settings."""
        files = KeptFiles(settings.rendered, settings.rendered_megabytes)
        return HandedOut(files, settings.rendered / "handed-out")

    def add(self, chart: Chart) -> None:
        """Note that somebody was given the pinned address of a chart."""
        query = sorted((name, value) for name, value in chart.query.items() if value)
        said = json.dumps([chart.version, chart.kind, chart.subject, query, *_spoken()])
        path = self.folder / chart.version / sha256(said.encode()).hexdigest()
        begun = self.folder / f".{path.name}.{os.getpid()}"
        try:
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                begun.write_text(said, "utf-8")
                begun.replace(path)
        except OSError as error:
            _LOG.warning("A pinned address is not noted: %s.", error)

    def holds(self, version: str) -> bool:
        """Whether addresses of a version were handed out."""
        return any(one.name == version for one in self.folder.glob("*"))

    def keep(self, versions: Sequence[Version], settings: Settings, catalog: Catalog) -> int:
        """Render what was handed out of versions that are about to go; how many addresses.

        The log names each that cannot be made, as its page cannot be either.
        """
        kept = 0
        for version in versions:

            def context(version: Version = version) -> Context:
                return Context(facts_of(version, catalog), Served(HOST), settings)

            for path in sorted((self.folder / version.id).glob("*")):
                said = path.read_text("utf-8")
                try:
                    _, kind, subject, query, *spoken = json.loads(said)
                    asked = tuple((name, value) for name, value in query)
                    dark = tuple(sorted((*asked, (SCHEME, "auto"))))
                    with speaking(spoken[0] if spoken else ENGLISH, settings.language):
                        for form in STAYING:
                            self.first(form, version.id, kind, subject, asked, context)
                        self.first(EMBED, version.id, kind, subject, dark, context)
                except (ValueError, UnknownChart, Moved, WrongPart) as error:
                    _LOG.warning("A pinned link is not kept, %s: %s", said or path, error)
                    continue
                kept += 1
        return kept

    def kept(self, form: str, version: str, kind: str, subject: str, query: Query) -> bytes | None:
        """What was first rendered at a pinned address, with HOST for the host; None if nothing."""
        return self.files.get(_address(form, version, kind, subject, query))

    def first(
        self,
        form: str,
        version: str,
        kind: str,
        subject: str,
        query: Query,
        context: Callable[[], Context],
    ) -> bytes:
        """The same, rendered now where nothing was."""
        body = self.kept(form, version, kind, subject, query)
        if body is None:
            here = context()
            fresh = render(here, form, kind, subject, query, True)
            at = _address(form, version, kind, subject, query)
            body = self.files.put(at, fresh.body, stays=form in STAYING)
            if form in (*STAYING, "txt"):
                self.add(here.chart(kind, subject, address.part_of_address(kind, dict(query))))
        return body


def _address(form: str, version: str, kind: str, subject: str, query: Query) -> str:
    return json.dumps([HOST, form, version, kind, subject, query, *_spoken()])


def _spoken() -> tuple[str, ...]:
    """What tells a pinned address in another language from the one in English, which names none."""
    return () if language() == ENGLISH else (language(),)
