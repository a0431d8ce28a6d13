"""Places like another are the nearest in all their figures, and the reason can be recounted."""

from dashboard.measures.alike import alike


def test_the_nearest_in_both_figures_comes_first_and_ties_go_by_name() -> None:
    towns = {
        "home": (1.0, 0.10),
        "far-in-one": (1.0, 0.40),
        "near-in-both": (1.1, 0.12),
        "b-twin": (1.2, 0.10),
        "a-twin": (0.8, 0.10),
        "far-in-both": (3.0, 0.50),
    }
    found = alike(towns, "home", 3)
    assert found[0] == "near-in-both"
    assert found[1:] == ["a-twin", "b-twin"]


def test_a_figure_that_all_share_tells_nothing_and_an_unknown_place_has_none() -> None:
    assert alike({"a": (2.0, 1.0), "b": (2.0, 3.0), "c": (2.0, 1.5)}, "a", 5) == ["c", "b"]
    assert alike({"a": (2.0,)}, "b", 5) == []
