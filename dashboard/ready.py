"""The settings that a start goes by: read, and judged by what the catalogue knows."""

from __future__ import annotations

from dashboard.catalog import Catalog
from dashboard.measures.disparity import BEST, LOWEST, RACE, is_target
from dashboard.schema import TOTAL, PlaceKind, Unit
from dashboard.settings import Settings, SettingsError, load_settings, where


def ready_settings(catalog: Catalog) -> Settings:
    """The settings of this installation. Raises SettingsError with a sentence for what is wrong."""
    return judged(load_settings(), catalog)


def homes_of(catalog: Catalog) -> dict[str, str]:
    """Every place that can be at home, by its two letters: the nation, states and territories."""
    kinds = (PlaceKind.NATION, PlaceKind.STATE, PlaceKind.TERRITORY)
    return {slug: place.name for slug, place in catalog.places.items() if place.kind in kinds}


def judged(settings: Settings, catalog: Catalog) -> Settings:
    """The same settings, where the catalogue bears them out.

    Raises SettingsError where the home place is no state, territory or nation, or the default
    reference is nothing that gaps can be measured against.
    """
    if settings.home_place not in (homes := homes_of(catalog)):
        raise SettingsError(
            f"{where('home_place')}: home_place is {settings.home_place!r}; "
            f"allowed is one of {', '.join(homes)}."
        )
    reference = settings.default_reference
    races = [slug for slug, group in catalog.groups.items() if group.breakdown == RACE]
    if reference not in (BEST, LOWEST, TOTAL, *races) and not is_target(reference, Unit.PERCENT):
        raise SettingsError(
            f"{where('default_reference')}: default_reference is {reference!r}; "
            f"allowed is {BEST}, {LOWEST}, {TOTAL}, a target such as 0.10, or a group: "
            f"{', '.join(races)}."
        )
    return settings
