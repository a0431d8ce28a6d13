"""The chart that leads the page at an address, for editors that ask what stands there."""

from __future__ import annotations

from dashboard.pages import meta
from dashboard.pages.page import Site
from dashboard.pages.shell import asked_of, is_known, page_at


def leading(site: Site, path: str, search: str) -> meta.Leading | None:
    """Kind, subject and query of the chart; None where no page is, or nothing that it is about.

    Raises StoreError where nothing is published.
    """
    page, parts = page_at(path)
    if page is None or not is_known(site, path):
        return None
    return meta.leading(site, page, {**asked_of(search, page), **parts})
