"""The names most like one that is not known, for answers that help."""

from __future__ import annotations

import difflib
from collections.abc import Mapping


def nearest(asked: str, names: Mapping[str, str]) -> list[str]:
    """Up to three slugs whose slug or title is most like what was asked for."""
    by_title = {title.casefold(): slug for slug, title in names.items()}
    words = asked.replace("-", " ").casefold()
    found = difflib.get_close_matches(asked.casefold(), names, n=3, cutoff=0.4)
    found += [by_title[t] for t in difflib.get_close_matches(words, by_title, n=3, cutoff=0.4)]
    return list(dict.fromkeys(found))[:3]
