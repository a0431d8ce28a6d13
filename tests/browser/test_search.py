"""The search of the header in a browser: by keyboard, as a list while typing and as a page."""

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit


def test_a_list_is_opened_moved_in_and_closed_by_keys(visit: Visit) -> None:
    page = visit.open("/about")
    page.locator("h1").click()
    page.keyboard.press("/")
    field = page.locator("#find")
    expect(field).to_be_focused()
    page.keyboard.type("child care cost")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("What child care costs")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", str(first.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("child care cost")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/child-care")


def test_enter_without_a_choice_opens_the_page_of_all_results(visit: Visit) -> None:
    page = visit.open("/")
    field = page.locator("#find")
    field.fill("dropout")
    field.press("Enter")
    page.wait_for_url("**/search?q=dropout")
    expect(page.locator(".not-held").first).to_contain_text("a dropout rate, for any place.")
    near = page.get_by_role("link", name="High school students not graduating on time")
    expect(near).to_be_visible()


def test_a_place_is_picked_by_typing_its_name(visit: Visit) -> None:
    page = visit.open("/rankings?domain=health")
    page.locator(".picker > summary").click()
    field = page.get_by_role("searchbox", name="Name of a place")
    expect(field).to_be_focused()
    field.press_sequentially("new h")
    links = page.locator(".kinds a:visible")
    expect(links).to_have_text(["New Hampshire"])
    expect(page.locator("#spoken")).to_have_text("1 place")
    field.fill("ham")
    expect(links).to_have_text(["Hampden County", "Hampshire County", "New Hampshire"])
    field.fill("xyz")
    expect(page.locator(".pick .none")).to_have_text("No place of that name is held here.")
    expect(page.locator(".pick .none")).to_be_visible()
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(page.locator(".picker > summary")).to_be_focused()
    page.keyboard.press("Enter")
    field.fill("vt")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rankings?domain=health&place=VT")
    assert visit.console_errors == []


def test_the_picker_takes_the_width_of_a_phone_under_its_line(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open("/about")
    line, panel = page.locator(".picker > summary"), page.locator(".pick")
    line.click()
    page.get_by_text("Counties of Massachusetts").click()
    above, below = line.bounding_box(), panel.bounding_box()
    assert above
    assert below
    assert below["width"] > 300
    assert below["y"] >= above["y"] + above["height"]
    places = panel.locator(".kinds")
    assert places.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_without_scripts_the_places_stand_in_folds(browser: Browser, app_server: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=app_server)
    page = context.new_page()
    page.goto("/about")
    page.locator(".picker > summary").click()
    expect(page.get_by_role("searchbox", name="Name of a place")).to_be_hidden()
    page.get_by_text("Other states").click()
    page.get_by_role("link", name="Vermont").click()
    page.wait_for_url("**/places/VT")
    context.close()
