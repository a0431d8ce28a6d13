"""The pinned addresses that were handed out, and what was first rendered at them."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dashboard.catalog import Catalog
from dashboard.charts.addresses import EMBED, PAGE, Served
from dashboard.charts.chart import Chart
from dashboard.charts.facts.bound import facts_of
from dashboard.charts.kinds import address
from dashboard.kept_files import HOST, KeptFiles
from dashboard.language import ENGLISH, language, speaking
from dashboard.settings import Settings
from dashboard.share.render import Context, Query, render
from dashboard.store import Version

# What people hold links to, and nothing can make again when its version is gone.
STAYING = (PAGE, EMBED, "svg")
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
        try:
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(said, "utf-8")
        except OSError as error:
            _LOG.warning("A pinned address is not noted: %s.", error)

    def holds(self, version: str) -> bool:
        """Whether addresses of a version were handed out."""
        return (self.folder / version).is_dir()

    def keep(self, versions: Sequence[Version], settings: Settings, catalog: Catalog) -> int:
        """Render what was handed out of versions that are about to go; how many addresses."""
        kept = 0
        for version in versions:

            def context(version: Version = version) -> Context:
                return Context(facts_of(version, catalog), Served(HOST), settings)

            for path in sorted((self.folder / version.id).glob("*")):
                _, kind, subject, query, *spoken = json.loads(path.read_text("utf-8"))
                asked = tuple((name, value) for name, value in query)
                with speaking(spoken[0] if spoken else ENGLISH, settings.language):
                    for form in STAYING:
                        self.first(form, version.id, kind, subject, asked, context)
                kept += 1
        return kept

    def first(
        self,
        form: str,
        version: str,
        kind: str,
        subject: str,
        query: Query,
        context: Callable[[], Context],
    ) -> bytes:
        """What was first rendered at a pinned address, with HOST for the host."""
        at = json.dumps([HOST, form, version, kind, subject, query, *_spoken()])
        body = self.files.get(at)
        if body is None:
            here = context()
            fresh = render(here, form, kind, subject, query, True)
            body = self.files.put(at, fresh.body, stays=form in STAYING)
            if form in (*STAYING, "txt"):
                self.add(here.chart(kind, subject, address.part_of_address(kind, dict(query))))
        return body


def _spoken() -> tuple[str, ...]:
    """What tells a pinned address in another language from the one in English, which names none."""
    return () if language() == ENGLISH else (language(),)
