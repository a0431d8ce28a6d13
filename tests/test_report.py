"""Whoever reports an error is led to a form of it, whatever the organization has set."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

import pytest

from dashboard.charts.kinds import address
from dashboard.charts.kinds.query import Defaults
from dashboard.pages.components.report import report_address
from dashboard.pages.page import site
from dashboard.pages.shell import create_app
from dashboard.settings import SettingsError, load_settings

POVERTY = {"place": "MA", "period": "2019"}
FINDING = re.compile(r"In Massachusetts in 2019, 24% of Hispanic or Latino children")
MAIL, PAGE = "figures@league.example", "https://league.example/errors"
FORM = f"{PAGE}?about={{title}}&version={{version}}&says={{sentence}}&cell={{cell}}&at={{chart}}"


def app_with(processed: Path, to: str):
    settings = load_settings().model_copy(update={"processed": processed, "report_errors_to": to})
    return create_app(settings)


def reported(processed: Path, to: str, sentence: bool = False) -> str:
    """Where "Report an error" of a chart, or of its first sentence, leads."""
    with app_with(processed, to).server.test_request_context("/", base_url="http://desk"):
        facts = site().facts
        defaults = Defaults("MA", "best")
        asked = (facts, "disparity", "children-in-poverty", POVERTY, defaults)
        chart = address.chart(*asked)
        if not sentence:
            return report_address(site(), chart)
        cells = [one for one in address.cells(*asked) if one.shown in ("24%", "6%")]
        return report_address(site(), chart, chart.finding, cells)


def page(processed: Path, path: str, to: str = "") -> str:
    answer = app_with(processed, to).server.test_client().get(path, base_url="http://desk")
    assert answer.status_code == 200
    return unescape(answer.text.partition("<main")[2].partition("</main>")[0])


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_without_a_setting_the_link_leads_to_a_page_that_says_what_is_reported(processed) -> None:
    link = reported(processed, "", sentence=True)
    assert link.startswith("/report?")
    shown = page(processed, link)
    text = words(shown)
    assert FINDING.search(text)
    assert "Children in poverty, by race and ethnicity, Massachusetts, 2019" in text
    assert "sheet Kidscount Export, cell F" in text
    version = parse_qs(urlsplit(link).query)["version"][0]
    assert f"Data version {version}" in text
    assert "www.childrensleague.org" in text
    area = shown.partition("<textarea")[2].partition("</textarea>")[0]
    for part in ("What is wrong:", "http://desk/disparities/children-in-poverty?place=MA",
                 "cell F", f"Data version {version}", "http://desk/data?chart="):  # fmt: skip
        assert part in area
    assert FINDING.search(area)


def test_to_a_mail_address_a_message_is_written_but_for_what_is_wrong(processed) -> None:
    link = reported(processed, MAIL, sentence=True)
    assert link.startswith(f"mailto:{MAIL}?subject=An%20error%20in%20the%20dashboard")
    said = unquote(link)
    assert FINDING.search(said)
    assert "printed 0.24" in said
    assert "\nData version " in said
    # Where no mail program opens, a form of the same is one address away.
    shown = page(processed, "/report?chart=disparity&subject=children-in-poverty", MAIL)
    (form,) = re.findall("<form[^>]*>", shown)
    assert f'action="mailto:{MAIL}"' in form
    assert 'method="get"' in form
    assert 'name="subject"' in shown
    assert 'name="body"' in shown


def test_a_page_that_takes_what_a_report_is_about_has_it_filled_in(processed) -> None:
    link = reported(processed, FORM, sentence=True)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    assert link.startswith(PAGE)
    assert asked["about"] == "Children in poverty, by race and ethnicity, Massachusetts, 2019"
    assert FINDING.match(asked["says"])
    assert "cell F" in asked["cell"]
    assert asked["at"].startswith("http://desk/disparities/children-in-poverty?place=MA")
    assert asked["version"]


def test_a_page_that_takes_nothing_is_reached_with_the_text_to_copy(processed) -> None:
    link = reported(processed, PAGE)
    assert link.startswith("/report?")
    shown = page(processed, link, PAGE)
    assert f'href="{PAGE}"' in shown
    assert "What is wrong:" in shown


def test_only_what_a_chart_says_is_shown_as_said_by_it(processed) -> None:
    asked = {"chart": "disparity", "subject": "children-in-poverty", **POVERTY}
    link = f"/report?{urlencode(asked | {'sentence': 'Everybody is <b>rich</b>.'})}"
    shown = page(processed, link)
    assert "rich" not in words(shown)
    assert "quotes a sentence that this chart does not say" in shown
    assert FINDING.search(words(shown))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("chart=disparity&subject=nothing", "names no chart that is here"),
        ("chart=nothing", "names no chart that is here"),
        ("chart=trend&subject=teen-births&version=0123456789", "0123456789 is not held here"),
        ("chart=trend&subject=teen-births&version=../..", "is not held here"),
        ("", "Where (the address of the page or the chart)"),
    ],
)
def test_what_an_address_names_and_is_not_there_is_said(processed, query, said) -> None:
    shown = page(processed, f"/report?{query}")
    assert said in shown
    assert "<textarea" in shown


@pytest.mark.parametrize("to", [f"{PAGE}?x={{place}}", f"{PAGE}?x={{", "http://league.example"])
def test_a_setting_that_names_what_no_report_has_stops_the_start(monkeypatch, to) -> None:
    monkeypatch.setenv("KIDS_COUNT_REPORT_ERRORS_TO", to)
    with pytest.raises(SettingsError, match=r"report_errors_to .*\{version\}"):
        load_settings()


def test_a_form_for_a_mail_program_may_be_sent(processed) -> None:
    policy = app_with(processed, MAIL).server.test_client().get("/report").headers
    assert "form-action 'self' mailto:" in policy["Content-Security-Policy"]
