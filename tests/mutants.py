"""Damage real and made files in many ways: python -m tests.mutants 500 reads them all."""

import io
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.server import ROOT
from tests.sheets import BY_RACE, HEADER, comma_separated, workbook

DOWNLOADS = ROOT.parent / "shared" / "downloads" / "kids_count"
REAL = ("Children in poverty.xlsx", "Poverty (0-17).csv", "KIDSCountSARSNew.xlsx")
MARKERS = (b"zilch", b"S", b"<9", b"N.Q.", b"1e999", b"nan", b"\xff\xfe", b"=1+1", b"'--", b"12%")


def originals() -> list[tuple[str, bytes]]:
    """Files to damage: small ones made here, and real ones where there are any."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        rows = [
            ("State", "Maine", str(y), "Percent", f"0.{y % 90 + 10}") for y in range(1990, 2024)
        ]
        races = [("State", "Ohio", "Black", str(y), "Number", f"{y}00") for y in range(1990, 2024)]
        workbook(made / "Children in poverty.xlsx", HEADER, rows)
        comma_separated(made / "by race.csv", BY_RACE, races)
        found = [(path.name, path.read_bytes()) for path in sorted(made.iterdir())]
    return found + [
        (name, (DOWNLOADS / name).read_bytes()) for name in REAL if (DOWNLOADS / name).is_file()
    ]


def mutants(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """``count`` damaged files, each a name and its bytes; the same for the same seed."""
    chance = random.Random(seed)
    whole = originals()
    for number in range(count):
        name, content = whole[number % len(whole)]
        yield name, DAMAGES[number // len(whole) % len(DAMAGES)](content, chance)


def _truncate(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(1, len(content))]


def _flip(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.randrange(1, 40)):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def _inside(content: bytes, chance: random.Random, how: str) -> bytes:
    """Damage the text of a CSV file, or the largest part of a workbook that stays a zip."""
    if not content.startswith(b"PK"):
        return _text(content, chance, how)
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w") as new:
        largest = max(old.infolist(), key=lambda part: part.file_size).filename
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, _text(data, chance, how) if part == largest else data)
    return result.getvalue()


def _text(data: bytes, chance: random.Random, how: str) -> bytes:
    if how == "encoding":
        return data.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp500", "cp1252")),
                                                      "replace")  # fmt: skip
    if how == "bomb":
        return data + b" " * 30_000_000
    if how == "columns":
        return data.replace(b"TimeFrame", b"DataFormat", chance.randrange(1, 3)).replace(
            b"Data,", b",Data,", 1
        )
    at = chance.randrange(len(data))
    marker = chance.choice(MARKERS)
    place = data.find(b">", at) if data.startswith(b"<") else data.find(b",", at)
    return data[: place + 1] + marker + data[place + 1 :]


def _encoding(content: bytes, chance: random.Random) -> bytes:
    return _inside(content, chance, "encoding")


def _bomb(content: bytes, chance: random.Random) -> bytes:
    return _inside(content, chance, "bomb")


def _columns(content: bytes, chance: random.Random) -> bytes:
    return _inside(content, chance, "columns")


def _marker(content: bytes, chance: random.Random) -> bytes:
    return _inside(content, chance, "marker")


DAMAGES = (_truncate, _flip, _marker, _columns, _encoding, _flip, _marker, _bomb)


def main() -> None:
    """Read as many damaged files as asked for and print what became of them."""
    from dashboard import catalog as catalogs
    from dashboard.ingest.folder import read_folder

    catalog = catalogs.load()
    taken = partly = aside = faults = 0
    longest = 0.0
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for name, content in mutants(count, seed=11):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(content)
            started = time.monotonic()
            read = read_folder(Path(folder), catalog)
            longest = max(longest, time.monotonic() - started)
        assert read.cells == read.stored + read.reported, name
        told = " ".join(read.tables["problems"]["problem"])
        faults += "a fault of this program" in told
        aside += read.set_aside
        partly += not read.set_aside and (read.tables["problems"]["severity"] == "error").any()
        taken += 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"{taken} damaged files: {aside} set aside, {partly} read in part, "
        f"{taken - aside - partly} read whole, {faults} faults; longest {longest:.2f} s, "
        f"peak {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
