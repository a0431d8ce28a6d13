"""Describe an indicator that a file brought: five answers become an entry of the local catalog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from dashboard.catalog import FOLDER, Catalog, CatalogError, load
from dashboard.ingest.assemble import Ingested
from dashboard.ingest.sidecars import ENDING
from dashboard.local import CATALOG, own_catalog
from dashboard.schema import OBSERVATIONS, PROBLEMS, Unit

QUESTIONS = {
    "definition": "In one sentence, what do they measure? Such as: The share of children who … ",
    "people": "Of whom are they? Such as: children ages 3 to 5 ",
    "phrase": "How does “24% of these children” go on? Such as: lived in poverty ",
    "better": "Which is better: lower, higher or neither? ",
    "source": "Who collected and published them? ",
}
_KINDS = {Unit.NUMBER: "count", Unit.CURRENCY: "amount", Unit.INDEX: "amount"}


class DescriptionError(Exception):
    """Nothing was written; the message is a sentence."""


@dataclass(frozen=True)
class Found:
    """An indicator that a file has and the catalog lacks: its slug, title and leading unit."""

    slug: str
    title: str
    unit: str

    @property
    def kind(self) -> str:
        """What its figures are, as the catalog calls it."""
        return _KINDS.get(Unit(self.unit), "rate")

    @property
    def questions(self) -> dict[str, str]:
        """What only a person can say of it, by the name of the answer."""
        needless = {"rate": (), "count": ("phrase", "better")}.get(self.kind, ("phrase",))
        return {name: asked for name, asked in QUESTIONS.items() if name not in needless}


def found_in(path: Path, ingested: Ingested, catalog: Catalog) -> Found:
    """The one indicator of a file that the catalog lacks. Raises DescriptionError."""
    observations = ingested.tables[OBSERVATIONS.name]
    slugs = sorted(set(observations["indicator"]))
    if not slugs:
        told = next(iter(ingested.tables[PROBLEMS.name]["problem"]), "it holds no figures")
        raise DescriptionError(f"{path}: there is nothing to describe: {told}")
    unknown = [slug for slug in slugs if slug not in catalog.indicators]
    if not unknown:
        raise DescriptionError(f"{path}: the catalog describes {', '.join(slugs)} already.")
    if len(unknown) > 1:
        raise DescriptionError(
            f"{path}: it has several indicators that the catalog lacks ({', '.join(unknown)}); "
            "describe is for a file of one."
        )
    (slug,) = unknown
    units = set(observations.loc[observations["indicator"] == slug, "unit"])
    # A rate leads before the number behind it.
    leading = min(units, key=lambda unit: (unit == Unit.NUMBER, unit))
    return Found(slug, ingested.titles.get(slug, slug), str(leading))


def entry_of(found: Found, said: Mapping[str, str]) -> dict[str, object]:
    """The catalog's entry of an indicator, of what was found and said."""
    entry: dict[str, object] = {
        "title": found.title,
        "short": found.title[:1].lower() + found.title[1:],
        "domain": "context",
        "topics": [],
        "definition": said["definition"].rstrip(".") + ".",
        "universe": said["people"],
        "unit": found.unit,
        "better": said.get("better", "neither").casefold(),
        "kind": found.kind,
        "people": said["people"],
    }
    if found.kind == "rate":
        entry |= {"phrase": said["phrase"].rstrip("."), "fewer": "would have been among them"}
    return entry | {"survey": "other", "source": said["source"], "publisher": said["source"]}


def write(folder: Path, found: Found, entry: Mapping[str, object]) -> Path:
    """Add an entry to the organization's own catalog in a folder; returns its file.

    Raises DescriptionError where the catalog would not load with it; then nothing is changed.
    """
    path = folder / CATALOG / "indicators.yaml"
    made = yaml.safe_dump({found.slug: dict(entry)}, sort_keys=False, allow_unicode=True, width=100)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if path.exists() else None
        path.write_text((before.rstrip() + "\n\n" if before else "") + made, "utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DescriptionError(f"{path} cannot be written: {error}.") from None
    try:
        load(FOLDER, own_catalog(folder) | {"indicators": path})
    except CatalogError as error:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, "utf-8")
        raise DescriptionError(f"Nothing was written: {error}") from None
    return path


def name_in_sidecar(path: Path, found: Found) -> Path | None:
    """Say in a file's sidecar which indicator it is of, as only that makes it this one.

    Returns the sidecar; None where it names an indicator already. Raises DescriptionError.
    """
    beside = path.with_name(path.name + ENDING)
    try:
        before = beside.read_text("utf-8") if beside.exists() else ""
        if any(line.startswith("indicator:") for line in before.splitlines()):
            return None
        beside.write_text(f"{before.rstrip()}\nindicator: {found.slug}\n".lstrip(), "utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DescriptionError(f"{beside} cannot be written: {error}.") from None
    return beside
