"""What benchmarks of served pages share: a version, and servers of it."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.build import build
from dashboard.local import ROOT
from tests.server import stopped

KIND, SUBJECT = "disparity", "children-in-poverty"
EMBED = f"/embed/{KIND}/{SUBJECT}"
PAGE = f"/disparities/{SUBJECT}"
_FOLDER = TemporaryDirectory(prefix="bench-")
_START_SECONDS = 60


@cache
def processed() -> Path:
    """A folder in which the starter data are published, for as long as this process runs."""
    folder = Path(_FOLDER.name) / "processed"
    build(ROOT / "data" / "raw", folder)
    return folder


@contextmanager
def gunicorn(app: str) -> Iterator[str]:
    """The address of an app, ``module:name``, as one gunicorn worker of four threads serves it."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KIDS_COUNT_")}
    environment["KIDS_COUNT_PROCESSED"] = str(processed())
    environment["KIDS_COUNT_RENDERED"] = f"{_FOLDER.name}/rendered"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        options = ["--bind", f"fd://{listener.fileno()}", "--pythonpath", str(ROOT)]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *options, "--threads=4", "--log-level=error", app],
            cwd=_FOLDER.name,  # where no gunicorn.conf.py makes one app's server unlike another's
            env=environment,
            pass_fds=[listener.fileno()],
        )
    with stopped(server):
        _wait(address, server)
        yield address


@contextmanager
def static(folder: Path) -> Iterator[str]:
    """The address of a folder as Python's own web server serves it."""
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", "http.server", "--bind=127.0.0.1", "0"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with stopped(server):
        assert server.stdout is not None
        found = re.search(r"http://[\d.:]+", server.stdout.readline())
        if not found:
            raise RuntimeError("Python's web server did not start.")
        yield found[0]


def get(address: str, headers: dict[str, str] | None = None) -> bytes:
    """The body that an address answers, as it comes: compressed, where the headers take that."""
    asked = urllib.request.Request(address, headers=headers or {})
    with urllib.request.urlopen(asked) as answer:
        body: bytes = answer.read()
    return body


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    """Until the server answers. Raises RuntimeError where it ends or takes too long."""
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            get(f"{address}/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"{server.args!r} did not come up.")
