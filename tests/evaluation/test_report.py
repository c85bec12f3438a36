from __future__ import annotations

import json
from pathlib import Path

import pytest

from kgbuild.evaluation import Evaluation, evaluate, load_gold, read_found, report
from kgbuild.evaluation.html import to_html
from kgbuild.evaluation.sentences import evidence_sentence, mentions, sentences

from .sample import TEXT


@pytest.fixture
def evaluation(gold: Path, statements: Path) -> Evaluation:
    return evaluate(load_gold(gold), read_found(statements))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A headline\n\nOne. Two! Three?", ["A headline", "One.", "Two!", "Three?"]),
        ("Mr. Smith met Sen. Cruz. They left.", ["Mr. Smith met Sen. Cruz.", "They left."]),
        ("John F. Kennedy won. It rained.", ["John F. Kennedy won.", "It rained."]),
        ('"It is over." He left.', ['"It is over."', "He left."]),
        ("It fell 1.5 per cent. e.g. nothing", ["It fell 1.5 per cent. e.g. nothing"]),
        (" \n ", []),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_the_evidence_is_sought_beside_the_numbered_sentence(gold: Path) -> None:
    (article,) = load_gold(gold)
    spans = sentences(TEXT)
    praise = next(s for s in article.statements if s.predicate == "praised")
    assert evidence_sentence(article, praise, spans) == 2
    leader = next(s for s in article.statements if s.predicate == "expelledFrom")
    assert TEXT[slice(*spans[evidence_sentence(article, leader, spans) or 0])].startswith("Tim Farron")


def test_mentions_are_whole_words_and_the_longest_name(gold: Path) -> None:
    (article,) = load_gold(gold)
    found = [TEXT[s:e] for s, e in mentions(article, ["cam", "may"], (0, len(TEXT)))]
    assert found == ["Cameron", "Theresa May", "David Cameron", "Mr Cameron", "Mrs May", "the prime minister"]


def test_errors_come_with_their_sentence(evaluation: Evaluation) -> None:
    rows = list(report.error_rows(evaluation))
    assert [r[0] for r in rows] == ["TRAP", "TRAP", "WRONG", "MISSED", "MISSED", "MISSED"] + ["MISSED"] * (
        len(rows) - 6
    )
    assert rows[0][1:] == (
        "may", "Nicola Sturgeon", "met", "Jeremy Corbyn", "He denied that he had met Nicola Sturgeon."
    )  # fmt: skip
    praise = next(r for r in rows if r[3] == "praised")
    assert praise[5] == "Mr Cameron, the former Tory leader, praised Mrs May."


def test_json_holds_all_figures(evaluation: Evaluation) -> None:
    data = json.loads(report.to_json(evaluation, errors=True, calibration=True))
    assert data["relations"]["memberOf"] == {
        "right": 1, "wrong": 1, "missed": 0, "precision": 0.5, "recall": 1.0, "f1": 0.666667
    }  # fmt: skip
    assert data["traps"] == {"asserted": 2, "total": 3, "share": 0.666667}
    assert data["tense"]["leaderOf"] == {"right": 0, "total": 0, "share": None}
    assert [b["count"] for b in data["calibration"]] == [2, 1, 5]
    assert len(data["errors"]) == data["all"]["wrong"] + data["all"]["missed"]


def test_markdown_escapes_what_would_break_a_table(evaluation: Evaluation) -> None:
    text = report.to_markdown(evaluation, errors=True)
    assert "| memberOf | 1 | 1 | 0 | 0.500 | 1.000 | 0.667 |" in text
    assert report._row(("a|b", "<i>")) == "| a\\|b | &lt;i> |"


def test_the_page_escapes_the_article_and_loads_nothing(evaluation: Evaluation) -> None:
    page = to_html(evaluation)
    assert "&lt;b&gt;he&lt;/b&gt; rebels &amp; loses" in page
    assert "<b>he</b>" not in page
    assert "http" not in page
    assert "src=" not in page


def test_the_page_shows_each_statement_in_its_sentence(evaluation: Evaluation) -> None:
    page = to_html(evaluation)
    line = next(row for row in page.split("<tr") if "He denied that he had met" in row or "had met" in row)
    assert 'class="gold">Nicola Sturgeon</mark>' in line
    assert line.count("<b>met</b>") == 2
    assert "negated" in line
    assert "wrong: a trap" in line


def test_the_page_is_the_same_each_time(evaluation: Evaluation) -> None:
    assert to_html(evaluation) == to_html(evaluation)


def test_the_page_shows_the_asked_relation_only(evaluation: Evaluation) -> None:
    page = to_html(evaluation.only(["met"]))
    assert "<b>met</b>" in page
    assert "<b>memberOf</b>" not in page


@pytest.mark.browser
def test_the_page_filters_in_a_browser(evaluation: Evaluation, tmp_path: Path) -> None:
    webdriver = pytest.importorskip("selenium.webdriver")
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.support.select import Select

    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    try:
        driver = webdriver.Chrome(options=options)
    except WebDriverException as error:
        pytest.skip(f"no headless Chromium: {error.msg}")
    try:
        path = tmp_path / "page.html"
        path.write_text(to_html(evaluation), encoding="utf-8")
        driver.get(path.as_uri())

        def shown() -> list[str]:
            items = driver.find_elements("css selector", "li[data-kinds]")
            return [item.get_attribute("data-relation") for item in items if item.is_displayed()]

        assert len(shown()) == 20
        Select(driver.find_element("name", "kind")).select_by_value("trap")
        assert shown() == ["met", "expelledFrom"]
        Select(driver.find_element("name", "relation")).select_by_visible_text("met")
        assert shown() == ["met"]
        driver.find_element("name", "narrow").click()
        rows = driver.find_elements("css selector", ".text tbody tr")
        assert len([r for r in rows if r.is_displayed()]) == 1
        assert driver.get_log("browser") == []
    finally:
        driver.quit()
