"""The fonts of pages and files, from the packages that carry them."""

from __future__ import annotations

from pathlib import Path

import fontpkg_public_sans
import fontpkg_source_serif_4

SANS = Path(fontpkg_public_sans.ROOT) / "files" / "PublicSans[wght].ttf"
SERIF = Path(fontpkg_source_serif_4.ROOT) / "files" / "SourceSerif4[opsz,wght].ttf"
