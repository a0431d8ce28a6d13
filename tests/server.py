"""Run the app as in production, on a free port of this machine, for as long as a test needs it."""

import fcntl
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60
STOP_SECONDS = 10
LONGEST = 1800  # seconds that a server waits for those who test with it


@contextmanager
def serve(
    processed: Path, healthy: bool = True, rendered: Path | None = None, **environment: str
) -> Iterator[str]:
    """The address (no slash at the end) of a gunicorn that serves the versions in `processed`.

    What is pinned is kept in `rendered`, or beside them.
    Without a version it answers but is not `healthy`. Raises RuntimeError, with the server's log,
    when it does not come up.
    """
    # No setting of whoever runs the tests reaches the server.
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("KIDS_COUNT_")}
    environment = inherited | environment
    environment["KIDS_COUNT_PROCESSED"] = str(processed)
    environment["KIDS_COUNT_RENDERED"] = str(rendered or f"{processed}-rendered")
    with tempfile.TemporaryFile("w+") as log:
        # The port is taken before gunicorn starts and handed over, so nobody can come in between.
        with socket.create_server(("127.0.0.1", 0)) as listener:
            address = f"http://127.0.0.1:{listener.getsockname()[1]}"
            server = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "--bind", f"fd://{listener.fileno()}"],
                cwd=ROOT,
                env=environment,
                pass_fds=[listener.fileno()],
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        with stopped(server):
            if not _answers(address, server, healthy):
                log.seek(0)
                raise RuntimeError(f"The server did not come up healthy:\n{log.read()}")
            yield address


@contextmanager
def stopped(server: subprocess.Popen[str] | subprocess.Popen[bytes]) -> Iterator[None]:
    """Stop a server in the end, whatever happens."""
    try:
        yield
    finally:
        server.terminate()
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        if server.stdout:
            server.stdout.close()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one process at a time do something with a folder that several have."""
    with (folder / "LOCK").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def serve_together(folder: Path, processed: Path) -> Iterator[str]:
    """The address of one server for all processes that test at once, so that a page is made once.

    The first of them starts it and keeps it until the last one is done.
    """
    mine = folder / f"{os.getpid()}.reader"
    told = folder / "address"
    with alone(folder):
        others = [*folder.glob("*.reader")]
        mine.touch()
        if others:
            address, keeper = told.read_text().split(), None
        else:
            keeper = serve(processed, WEB_CONCURRENCY="1")
            address = [keeper.__enter__()]
            told.write_text(address[0])
    try:
        yield address[0]
    finally:
        mine.unlink()
        if keeper:
            deadline = time.monotonic() + LONGEST
            while [*folder.glob("*.reader")] and time.monotonic() < deadline:
                time.sleep(0.2)
            keeper.__exit__(None, None, None)


def _answers(address: str, server: subprocess.Popen[bytes], healthy: bool) -> bool:
    """Whether /health answers in time, with 200 where it is to be healthy."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):
                return True
        except urllib.error.HTTPError as error:
            error.close()
            if not healthy:
                return True
        except OSError:
            pass
        time.sleep(0.2)
    return False
