"""An error is reported from a chart: what a reader is led to, and what goes on the clipboard."""

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit


def test_from_a_chart_to_a_text_that_says_what_it_is_about(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("/disparities/children-in-poverty?place=MA&period=2019")
    page.locator("figure.chart").first.locator("summary", has_text="Share").first.click()
    page.get_by_role("link", name="Report an error").first.click()
    expect(page.locator("h1")).to_have_text("Report an error")
    expect(page.locator(".reported")).to_contain_text("Children in poverty")
    expect(page.locator(".reported")).to_contain_text("Data version")
    text = page.get_by_label("What to send")
    text.fill(text.input_value().replace("What is wrong:", "What is wrong: The year."))
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("What is wrong: The year.")
    assert f"{visit.address}/disparities/children-in-poverty" in copied
    assert visit.console_errors == []


def test_a_sentence_is_reported_with_its_cells_and_without_scripts(
    browser: Browser, app_server: str
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=app_server)
    page = context.new_page()
    page.goto("/data?chart=disparity&subject=children-in-poverty&place=MA&period=2019")
    first = page.locator(".made details").first
    said = first.locator("summary").inner_text().strip("“”")
    first.get_by_role("link", name="Report this sentence").click()
    expect(page.locator(".reported q")).to_contain_text(said)
    expect(page.locator(".reported")).to_contain_text("sheet Kidscount Export, cell F")
    expect(page.get_by_label("What to send")).to_contain_text(said)
    expect(page.get_by_role("button", name="Copy the text")).to_be_hidden()
    context.close()


def test_an_address_that_names_a_statement_opens_it(visit: Visit) -> None:
    page = visit.open("/about")
    statement = page.get_by_text("It sets no cookies")
    expect(statement).to_be_hidden()
    page.get_by_role("contentinfo").get_by_role("link", name="Privacy").click()
    expect(statement).to_be_visible()
    expect(statement).to_be_in_viewport()
    page = visit.open("/about#accessibility")
    expect(page.get_by_text("No person who uses a screen reader")).to_be_visible()
    page.get_by_role("contentinfo").get_by_role("link", name="What changed").click()
    expect(page.get_by_text("No earlier version is held here")).to_be_visible()
