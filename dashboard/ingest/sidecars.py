"""Write the sidecar that a file would want: what its name and cells do not say."""

from __future__ import annotations

from pathlib import PurePath

import yaml

from dashboard.catalog import Catalog
from dashboard.catalog.names import closest, normalized, stem
from dashboard.ingest import kids_count
from dashboard.ingest.assemble import Ingested
from dashboard.schema import OBSERVATIONS, PLACES, STATES

_PUBLISHER = "Annie E. Casey Foundation, KIDS COUNT Data Center"
_KEPT = ("place", "unit", "source", "retrieved", "note")


def suggested_sidecars(ingested: Ingested, catalog: Catalog) -> dict[str, str]:
    """A sidecar, as text, for each download that would be better for one: its name and its text.

    What stands in a sidecar that is there is kept. What only a person can say stands as a comment,
    with the nearest names of the catalogue. Saved as it is, it is not asked for again, unless no
    state is known for the file's counties and cities.
    """
    files = ingested.tables["files"]
    places = ingested.tables[PLACES.name]
    homeless = set(places.loc[places["parent"] == "", "place"])
    observations = ingested.tables[OBSERVATIONS.name]
    wanted: dict[str, str] = {}
    for row in files.loc[files["kind"] == kids_count.KIND].to_dict(orient="records"):
        beside = ingested.sidecars[row["file"]]
        slug, _, series = row["indicator"].partition(" ")
        found = observations.loc[(observations["file"] == row["file"]).to_numpy(), "place"]
        inside = set(found.astype("str"))
        several = any(catalog.places[at].kind in STATES for at in inside & catalog.places.keys())
        lost = bool(homeless & inside) and not several and not beside.place
        known = slug in catalog.indicators
        if (known or beside.indicator) and beside.publisher and not lost:
            continue
        title = beside.title or stem(PurePath(row["file"]).name)
        vintage = beside.vintage or row["vintage"]
        lines = [_line("indicator", slug)]
        if not known:
            near = ", ".join(_closest_indicators(title, catalog)) or "none is near"
            lines = [f"indicator: {slug}  # or one of the catalog; nearest: {near}"]
        lines.append(_line("series", series) if series else "# series: where methods differ")
        lines.append(_line("title", title))
        lines.append(_line("publisher", beside.publisher or _PUBLISHER))
        lines.append(_line("vintage", vintage) if vintage else
                     "# vintage: the day of the download, as 2026-03-24")  # fmt: skip
        if lost:
            lines.append("# place: the state that its counties and cities lie in, as MA")
        told = beside.model_dump(exclude_defaults=True)
        lines += [_line(key, told[key]) for key in _KEPT if key in told]
        wanted[f"{row['file']}.yaml"] = "\n".join(lines) + "\n"
    return wanted


def _line(key: str, value: str) -> str:
    return str(yaml.safe_dump({key: value}, allow_unicode=True, width=1000)).strip()


def _closest_indicators(title: str, catalog: Catalog) -> list[str]:
    """The indicators whose names are most like a title."""
    names = {
        normalized(name): slug
        for slug, facts in catalog.indicators.items()
        for name in (slug, facts.title, *facts.aliases)
    }
    found = closest(normalized(title), list(names), cutoff=0.5)
    return list(dict.fromkeys(names[name] for name in found))
