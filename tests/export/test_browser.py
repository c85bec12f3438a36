"""The page in a real browser: headless Chromium, as a reader would use it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kgbuild.export import Selection, export

from .sample import SCRIPT, statements

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--window-size=1440,900",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no Chromium with chromedriver is installed (Debian: chromium chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    session = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield session
    session.quit()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Callable[..., Any]:
    """Give a function that exports a graph as a page and opens it."""

    def open_page(folder: Path, selection: Selection | None = None, title: str | None = None) -> Any:
        file = tmp_path / "page.html"
        file.write_bytes(export(folder, "html", selection, title=title))
        browser.get_log("browser")
        browser.get_log("performance")
        browser.get(file.as_uri())
        return browser

    return open_page


def text(browser: Any, css: str) -> str:
    return browser.find_element("css selector", css).text


def search(browser: Any, name: str) -> list[str]:
    """Type into the search box and give the names found."""
    box = browser.find_element("id", "search")
    box.clear()
    box.send_keys(name)
    return [item.text for item in browser.find_elements("css selector", "#results .name")]


def visible(browser: Any) -> set[str]:
    return set(browser.execute_script("return kgbuildPage.visible()"))


def point(browser: Any, place: list[float], *, click: bool = False) -> None:
    """Move the pointer to a place on the canvas."""
    from selenium.webdriver.common.action_chains import ActionChains

    canvas = browser.find_element("id", "canvas")
    x, y = place[0] - canvas.size["width"] / 2, place[1] - canvas.size["height"] / 2
    chain = ActionChains(browser).move_to_element_with_offset(canvas, round(x), round(y))
    (chain.click() if click else chain).perform()


def tip(browser: Any) -> str:
    shown = browser.find_element("id", "tip")
    deadline = time.monotonic() + 5
    while not shown.is_displayed() and time.monotonic() < deadline:
        time.sleep(0.05)
    return str(shown.text)


def requested(browser: Any) -> set[str]:
    """Give the addresses that the page asked for; Chromium tells them late, and those of its own pages."""
    asked: set[str] = set()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        for entry in browser.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                request = event["params"]
                if request["documentURL"] == browser.current_url:
                    asked.add(request["request"]["url"])
        if browser.current_url in asked:
            deadline = min(deadline, time.monotonic() + 0.4)
        time.sleep(0.1)
    return {address for address in asked if not address.startswith("data:")}


def test_loads_in_silence_and_without_a_network(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    assert text(page, "h1") == "Political relations in 3 articles"
    assert text(page, "#count") == "26 entities · 34 statements · 3 articles"
    assert page.get_log("browser") == []
    assert requested(page) == {page.current_url}


def test_the_canvas_is_painted_in_party_colours(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    x, y = page.execute_script("return kgbuildPage.node('Labour Party')")
    paint = page.execute_async_script(
        "const [x, y, done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => {"
        "const c = document.getElementById('canvas'); const r = devicePixelRatio;"
        "done([...c.getContext('2d').getImageData(x * r, y * r, 1, 1).data]); }))",
        x,
        y,
    )
    assert paint[:3] == [0xE4, 0x00, 0x3B]


def test_search_finds_and_focuses(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    assert search(page, "gallo") == ["George Galloway"]
    assert search(page, "nobody at all") == []
    assert "Tony Blair" in search(page, "BLAIR")
    search(page, "gallo")
    page.find_element("id", "search").send_keys("\ue007")
    assert text(page, "#details h2") == "George Galloway"
    cards = page.find_elements("css selector", "#details .statement")
    mine = {row.id for row in statements() if "George Galloway" in (row.subject.label, row.object.label)}
    assert {card.get_attribute("data-id") for card in cards} == mine
    assert page.switch_to.active_element.text == "George Galloway"
    page.switch_to.active_element.send_keys("\ue00c")
    assert text(page, "#details h2") == "What the articles say"


def test_relation_and_status_filters_hide_statements(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    assert visible(page) == {row.id for row in statements()}
    page.find_element("css selector", "#relations input[value=memberOf]").click()
    assert visible(page) == {row.id for row in statements() if row.predicate != "memberOf"}
    members = sum(row.predicate == "memberOf" for row in statements())
    assert f"{34 - members} of 34 statements" in text(page, "#count")
    page.find_element("id", "none").click()
    assert visible(page) == set()
    page.find_element("id", "all").click()
    assert len(visible(page)) == 34
    page.find_element("css selector", "#statuses input[value=negated]").click()
    assert visible(page) == {row.id for row in statements() if row.status != "negated"}


def test_the_year_hides_what_did_not_hold(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    by_id = {row.id: row for row in statements()}
    page.find_element("id", "by-year").click()
    page.find_element("id", "undated").click()
    page.execute_script(
        "const y = document.getElementById('year'); y.value = 2003; y.dispatchEvent(new Event('input'))"
    )
    facts = {(by_id[i].subject.label, by_id[i].predicate) for i in visible(page)}
    assert facts == {
        ("George Galloway", "expelledFrom"),
        ("Tony Blair", "leaderOf"),
        ("Tony Blair", "heldOffice"),
        ("Tony Blair", "representedConstituency"),
    }
    assert text(page, "#year-out") == "2003"


def test_pointing_at_a_line_shows_its_sentence(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    row = next(row for row in statements() if row.predicate == "defeated")
    point(page, page.execute_script("return kgbuildPage.statement(arguments[0])", row.id))
    shown = tip(page)
    assert row.evidence.text in shown
    assert "The 2005 campaign" in shown
    assert "2005-04-20" in shown
    marks = [mark.text for mark in page.find_elements("css selector", "#tip mark")]
    assert marks == ["George Galloway", "Oona King"]


def test_the_speaker_is_named(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    row = next(row for row in statements() if row.speaker)
    point(page, page.execute_script("return kgbuildPage.statement(arguments[0])", row.id))
    assert "said by Charles Kennedy" in tip(page)


def test_clicking_a_node_selects_it_and_links_lead_on(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    point(page, page.execute_script("return kgbuildPage.node('Nick Clegg')"), click=True)
    assert text(page, "#details h2") == "Nick Clegg"
    assert "Person · Liberal Democrats · 4 statements" in text(page, "#details")
    assert "negated" in text(page, "#details")
    page.find_element("css selector", "#details .claim button").click()
    assert text(page, "#details h2") == "Liberal Democrats"


def test_keys_move_the_picture(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    where = "return kgbuildPage.node('Tony Blair')"
    before = page.execute_script(where)
    canvas = page.find_element("id", "canvas")
    canvas.send_keys("\ue014")
    moved = page.execute_script(where)
    assert moved[0] == pytest.approx(before[0] - 60, abs=0.5)
    canvas.send_keys("+")
    assert page.execute_script(where) != moved
    canvas.send_keys("0")
    assert page.execute_script(where) == pytest.approx(before, abs=0.5)
    canvas.send_keys("/")
    assert page.switch_to.active_element.get_attribute("id") == "search"


def test_dragging_moves_the_picture_and_nodes(visit: Callable[..., Any], graph: Path) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    page = visit(graph)
    where = "return kgbuildPage.node(arguments[0])"
    blair, labour = (page.execute_script(where, name) for name in ("Tony Blair", "Labour Party"))
    point(page, blair)
    ActionChains(page).click_and_hold().move_by_offset(40, 30).release().perform()
    assert page.execute_script(where, "Tony Blair") == pytest.approx([blair[0] + 40, blair[1] + 30], abs=2)
    assert page.execute_script(where, "Labour Party") == labour
    point(page, [12, 300])
    ActionChains(page).click_and_hold().move_by_offset(50, 0).release().perform()
    assert page.execute_script(where, "Labour Party") == pytest.approx([labour[0] + 50, labour[1]], abs=2)


def test_no_injected_script_runs(visit: Callable[..., Any], hostile_graph: Path) -> None:
    page = visit(hostile_graph, title=SCRIPT)
    assert text(page, "h1") == SCRIPT
    for name in ("script", "img", "Emoji", "Control", "HYPERLINK"):
        search(page, name)
        page.find_element("css selector", "#results button").click()
        edge = page.find_element("css selector", "#details .statement").get_attribute("data-id")
        point(page, page.execute_script("return kgbuildPage.statement(arguments[0])", edge))
        assert "criticised" in tip(page)
    assert page.execute_script("return window.hacked") is None
    assert page.title == SCRIPT
    assert page.execute_script("return document.querySelectorAll('img, iframe').length") == 0
    assert page.execute_script("return document.scripts.length") == 2
    assert page.get_log("browser") == []
    assert requested(page) == {page.current_url}


def test_three_thousand_entities(visit: Callable[..., Any], crowd_graph: Path) -> None:
    page = visit(crowd_graph, Selection(limit_nodes=0))
    assert text(page, "#count").startswith("2,969 entities")
    assert not page.find_element("id", "note").is_displayed()
    assert search(page, "Number2959") == ["Member Number2959"]
    assert page.get_log("browser") == []


def test_a_cut_is_noted_on_the_page(visit: Callable[..., Any], crowd_graph: Path) -> None:
    page = visit(crowd_graph, Selection(limit_nodes=5))
    assert text(page, "#note") == "The 5 best-connected of 2,969 entities are shown."
    assert text(page, "#count").startswith("5 entities")


def test_a_graph_without_statements_is_a_page(visit: Callable[..., Any], empty_graph: Path) -> None:
    page = visit(empty_graph)
    assert text(page, "#count") == "0 entities · 0 statements · 0 articles"
    assert page.get_log("browser") == []


def test_a_narrow_screen_scrolls_in_one_direction_only(visit: Callable[..., Any], graph: Path) -> None:
    page = visit(graph)
    page.set_window_size(500, 800)
    try:
        wide = page.execute_script("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
    finally:
        page.set_window_size(1440, 900)
