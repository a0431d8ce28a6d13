"""Find the Chromium that drives the pages, or get one with `python -m tests.browser.chromium`."""

import os
import platform
import shutil
import subprocess
import sys

from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # as root there is no other way
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # As with the network unplugged: a page that needs another machine fails its test.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
INSTALL_WITH_PLAYWRIGHT = [[*PLAYWRIGHT, "install", "chromium"]]
# Playwright's driver needs libatomic1, which a bare Debian lacks; text needs a font.
PACKAGES = ["chromium", "fonts-liberation", "libatomic1"]
INSTALL_FROM_DEBIAN = [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-qq", "--no-install-recommends", *PACKAGES],
]

# A page is there when no choice is being shown; one that Dash draws, when no callback runs and each
# graph is drawn.
PATIENCE = 120_000  # milliseconds, for a machine that does much besides
SETTLED = """() => !document.querySelector("[aria-busy]") && (
  !document.querySelector("#react-entry-point") || (
    document.querySelector("html[data-exploring] h1")
    && !window.store.getState().isLoading
    && [...document.querySelectorAll(".dash-graph")].every(one => one.querySelector(".main-svg"))
  )
)"""


def settle(page: Page) -> None:
    """Wait until the page shows what it has to show; a server just started makes it first."""
    page.wait_for_function(SETTLED, timeout=PATIENCE)


def launch(playwright: Playwright, classic: bool = False) -> Browser:
    """A headless Chromium with no way to reach beyond this machine.

    Its scroll bars lie over a page; ``classic`` ones take room of it, as on Windows.
    """
    left_out = ["--hide-scrollbars"] if classic else None
    return playwright.chromium.launch(
        executable_path=find(), args=ARGUMENTS, ignore_default_args=left_out
    )


def main() -> None:
    """Install a Chromium unless one is there; exits with one sentence when that fails."""
    named = os.environ.get("CHROMIUM")
    if named and not find():
        sys.exit(f"CHROMIUM names {named}, which is no program on this machine.")
    if find() and _succeeds([*PLAYWRIGHT, "--version"]):
        return
    print("Installing a Chromium for the tests: a minute or two.", file=sys.stderr)
    if not any(all(map(_succeeds, commands)) for commands in _ways()):
        sys.exit(
            "No Chromium that can be driven was found, nor could one be installed: install one, or "
            "name one in the environment as CHROMIUM, then try again."
        )


def find() -> str | None:
    """The Chromium named in CHROMIUM or else on the PATH; None stands for Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


def _ways() -> list[list[list[str]]]:
    """The ways to install one on this machine, best first, each a list of commands."""
    is_debian = sys.platform == "linux" and platform.freedesktop_os_release().get("ID") == "debian"
    if is_debian and os.geteuid() == 0:
        return [INSTALL_FROM_DEBIAN, INSTALL_WITH_PLAYWRIGHT]
    return [INSTALL_WITH_PLAYWRIGHT]


def _succeeds(command: list[str]) -> bool:
    """Whether the command does what it should; shows only what it complains of."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL).returncode == 0


if __name__ == "__main__":
    main()
