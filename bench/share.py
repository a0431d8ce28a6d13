"""Shared charts: a cached embed against a constant Flask route, in requests and in bytes."""

import os
import tempfile
import time
from pathlib import Path

from flask import Flask, Response
from flask.testing import FlaskClient

from bench import Row

ROOT = Path(__file__).resolve().parent.parent
EMBED = "/embed/disparity/children-in-poverty"
ROUNDS, REQUESTS = 5, 300
GZIP = {"Accept-Encoding": "gzip"}
MOST_BYTES = 30_000


def run() -> list[Row]:
    """Seconds for each cached request, both through the same test client; bytes on the wire.

    The constant route is a Flask app of its own that answers two bytes. Needs a published version.
    """
    os.environ.setdefault("KIDS_COUNT_RENDERED", tempfile.mkdtemp())
    from app import server  # the settings are read as it is imported

    constant = Flask("constant")
    constant.add_url_rule("/", view_func=lambda: Response("ok"))
    ours, peer = server.test_client(), constant.test_client()
    answer = ours.get(EMBED, headers=GZIP)
    if answer.status_code != 200:
        raise RuntimeError(f"{EMBED} answered {answer.status_code}: publish a version first.")
    times = [(_seconds(ours, EMBED), _seconds(peer, "/")) for _ in range(ROUNDS)]
    embed, route = (min(column) for column in zip(*times, strict=True))
    return [
        Row("cached embed, constant Flask route", "seconds", embed, route, 2),
        Row("embed compressed, the most it may be", "bytes", len(answer.data), MOST_BYTES, 1),
    ]


def _seconds(client: FlaskClient, address: str) -> float:
    started = time.perf_counter()
    for _ in range(REQUESTS):
        client.get(address, headers=GZIP).close()
    return (time.perf_counter() - started) / REQUESTS
