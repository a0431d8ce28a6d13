"""Read the sidecar beside a file, and write the one that it would want."""

from __future__ import annotations

import datetime
import difflib
import json
from collections import Counter
from pathlib import Path, PurePath

import yaml
from pydantic import ValidationError

from dashboard.catalog import Catalog
from dashboard.catalog.names import closest, normalized, stem
from dashboard.ingest import kids_count
from dashboard.ingest.assemble import Ingested
from dashboard.ingest.result import Sidecar
from dashboard.ingest.workbook import Unreadable
from dashboard.schema import OBSERVATIONS, PLACES, STATES

ENDING = ".yaml"
_MOST_BYTES = 100_000
_YEARS = range(1950, 2101)

_PUBLISHER = "Annie E. Casey Foundation, KIDS COUNT Data Center"
_KEPT = ("place", "unit", "source", "retrieved", "note")


def read_sidecar(path: Path, root: Path) -> Sidecar:
    """What stands beside a file; nothing where there is no sidecar. Raises Unreadable, OSError."""
    beside = path.with_name(path.name + ENDING)
    if not beside.is_file():
        return Sidecar()
    told = f"Its sidecar {PurePath(beside.name)}"
    if not beside.resolve().is_relative_to(root.resolve()):
        raise Unreadable(f"{told} is a link to a file outside this folder.")
    if beside.stat().st_size > _MOST_BYTES:
        raise Unreadable(f"{told} has more than {_MOST_BYTES // 1000} KB, as no sidecar needs.")
    try:
        content = yaml.load(beside.read_text("utf-8-sig"), Loader=yaml.BaseLoader) or {}
        json.dumps(content, ensure_ascii=False).encode()  # half a character has no bytes
    except (UnicodeDecodeError, UnicodeEncodeError):
        raise Unreadable(f"{told} is not a text file in UTF-8.") from None
    except RecursionError:
        raise Unreadable(f"{told} is nested deeper than a list of keys is.") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or "it is broken"
        raise Unreadable(
            f"{told} cannot be read{where}: {what}. Each line is a key, a colon, a space and a "
            "text; a text with a colon or a quotation mark stands in quotes."
        ) from None
    keys = f"Its keys are {', '.join(Sidecar.model_fields)}."
    if not isinstance(content, dict):
        raise Unreadable(f"{told} has no keys, such as indicator: children-in-poverty. {keys}")
    for key, times in Counter(_keys(beside)).items():
        if times > 1:
            raise Unreadable(
                f"{told} gives {key} {times} times, and only one of them can be meant."
            )
    for key, text in content.items():
        if key not in Sidecar.model_fields:
            near = difflib.get_close_matches(str(key), Sidecar.model_fields, 1, 0.6)
            meant = f"; {near[0]} may be meant" if near else ""
            raise Unreadable(f"{told} has a key {key!r}, which is not known{meant}. {keys}")
        if not isinstance(text, str):
            raise Unreadable(f"{told} gives several things for {key}; it takes one text.")
    try:
        return _with_a_day(Sidecar.model_validate(content))
    except (ValidationError, ValueError):
        raise Unreadable(
            f"{told} has the vintage {content['vintage']!r}, which is no day: write 2026, 2026-03 "
            "or 2026-03-24."
        ) from None


def _keys(beside: Path) -> list[str]:
    """The keys of a sidecar as they stand there; YAML keeps only the last of each."""
    node = yaml.compose(beside.read_text("utf-8-sig"), Loader=yaml.BaseLoader)
    return [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []


def _with_a_day(sidecar: Sidecar) -> Sidecar:
    """The same; raises ValueError where its vintage is a day that there is not."""
    if sidecar.vintage:
        day = datetime.date.fromisoformat((sidecar.vintage + "-01-01")[:10])
        if day.year not in _YEARS:
            raise ValueError
    return sidecar


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
