"""Addresses that were handed out go on answering, whatever the code behind them became."""

from pathlib import Path

import pytest

from tests.contract import House

# One file for each stand of the code whose addresses people may hold; none is ever changed.
HANDED_OUT = sorted((Path(__file__).parent / "addresses").glob("*.txt"))


@pytest.mark.parametrize("handed_out", HANDED_OUT, ids=lambda path: path.stem)
def test_every_address_that_was_handed_out_goes_on_answering(
    house: House, handed_out: Path
) -> None:
    refused = {}
    for address in handed_out.read_text("utf-8").split():
        path, _, search = address.partition("?")
        # The value itself: what draws it is held elsewhere, and takes longer.
        answer = house.client.get(f"{path}.json?{search}", follow_redirects=True)
        if answer.status_code != 200 or not answer.get_json()["finding"]:
            refused[address] = answer.status_code
    assert refused == {}
