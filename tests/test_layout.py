"""Layout: what is not analysed, where sentences end, and offsets that lead back to the article."""

from __future__ import annotations

import pytest
from extracting import triples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kgbuild.article import Article
from kgbuild.extraction import extract
from kgbuild.layout import clean
from kgbuild.statement import Statement

FACTS = (
    "Shaun Woodward defected to Labour.",
    "Derek Hatton was expelled from the Labour Party.",
    "Sen. Ted Cruz, R-Texas, criticised Barack Obama.",
    "“Tony Blair is a liar,” said Robin Cook.",
    "John Major succeeded Margaret Thatcher in 1990.",
    "Theresa May said she had met Angela Merkel.",
    "Mr Cook praised Clare Short’s work.",
)
NOISE = (
    "\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "ADVERTISEMENT\n",
    "Read more\n",
    "LONDON (Reuters) - ",
    "â€™",
    "Â£",
    "[sic] ",
    "é",
    "👩‍👩‍👧",
    "\u200b",
    "\r\n",
    "\x00",
)


def _read(nlp: Language, article: Article) -> list[Statement]:
    [(_, statements, _)] = extract(nlp, [article])
    return statements


def _check(article: Article, statements: list[Statement]) -> None:
    for statement in statements:
        evidence = statement.evidence
        assert article.text[evidence.start : evidence.end] == evidence.text
        assert evidence.text.strip() == evidence.text != ""
        for place in (evidence.subject, evidence.object):
            if place is not None:
                assert evidence.start <= place[0] < place[1] <= evidence.end
                assert article.text[place[0] : place[1]].strip()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(st.sampled_from(FACTS), st.sampled_from(NOISE), st.text(max_size=8)), max_size=10))
def test_evidence_is_a_slice_of_the_article(nlp: Language, parts: list[str]) -> None:
    """However facts and noise are mixed, evidence is cut from the article's text as it was read."""
    article = Article("sample", "".join(parts))
    _check(article, _read(nlp, article))


@given(st.lists(st.one_of(st.sampled_from(FACTS), st.sampled_from(NOISE), st.text(max_size=12)), max_size=10))
def test_cleaned_characters_have_an_origin(parts: list[str]) -> None:
    """Each cleaned character that is in the article stands there, and origins never go back."""
    text = "".join(parts)
    cleaned = clean(Article("sample", text))
    origins = list(cleaned.origins)
    assert len(origins) == len(cleaned.text) + 1
    assert origins == sorted(origins)
    assert all(0 <= o <= len(text) for o in origins)
    kept = [(c, text[o]) for c, o in zip(cleaned.text, origins, strict=False) if o < len(text)]
    assert all(a == b for a, b in kept if a.isascii() and a.isalnum())


def test_text_that_needs_no_cleaning_is_left_alone() -> None:
    """Plain text is analysed as it stands."""
    text = "Tony Blair won. He smiled.\n\nJohn Major lost."
    cleaned = clean(Article("sample", text))
    assert cleaned.text == text
    assert list(cleaned.origins) == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("ADVERTISEMENT\nTony Blair won.", "ADVERTISEMENT"),
        ("Tony Blair won.\nRead more\nJohn Major lost.", "Read more"),
        ("LONDON (Reuters) - Tony Blair won.", "LONDON"),
        ("WASHINGTON — Barack Obama won.", "WASHINGTON"),
        ("Tony Blair won.\nImage caption\nJohn Major lost.", "Image caption"),
    ],
)
def test_furniture_is_not_analysed(text: str, gone: str) -> None:
    """Lines that a web page adds, and datelines, are no part of the prose."""
    assert gone not in clean(Article("sample", text)).text


def test_skipped_spans_are_not_analysed(nlp: Language) -> None:
    """What a reader marked as no prose gives no statement; the offsets of the rest stay."""
    head = "---\ntitle: Ann Widdecombe criticised Michael Howard\n---\n"
    article = Article("sample", head + FACTS[1], skip=((0, len(head)),))
    statements = _read(nlp, article)
    assert {s.predicate for s in statements} >= {"expelledFrom"}
    assert all(s.evidence.start == len(head) for s in statements)
    assert "criticised" not in {s.predicate for s in statements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ted Cruz met Gov. Greg Abbott.", ["Sen. Ted Cruz met Gov. Greg Abbott."]),
        (
            "He met Rep. Nancy Pelosi, D-Calif. She smiled.",
            ["He met Rep. Nancy Pelosi, D-Calif.", "She smiled."],
        ),
        ("A headline without a stop\nTony Blair won.", ["A headline without a stop", "Tony Blair won."]),
        ("Tony Blair won.John Major lost.", ["Tony Blair won.", "John Major lost."]),
        ("Tony Blair won.\n\nJohn Major lost.", ["Tony Blair won.", "John Major lost."]),
        ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
        ("Mr. Blair met Dr. Owen. They talked.", ["Mr. Blair met Dr. Owen.", "They talked."]),
    ],
)
def test_sentences(text: str, expected: list[str], nlp: Language) -> None:
    """A line ends a sentence and an abbreviated title does not."""
    doc = nlp(clean(Article("sample", text)).text)
    assert [s.text.strip() for s in doc.sents] == expected


def test_double_encoded_characters_are_mended(nlp: Language) -> None:
    """Text that was decoded wrongly once is analysed rightly, and quoted as it stands."""
    article = Article("sample", "The Labour Party expelled Derek Hatton, Labourâ€™s loudest voice.")
    [statement] = [s for s in _read(nlp, article) if s.predicate == "expelledFrom"]
    assert "Labourâ€™s" in statement.evidence.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JosÃ© MartÃ­n", "José Martín"),
        ("Ãvila".replace("Ã", "Ã\x81"), "Ávila"),
        ("Ion IliescuÂ\xa0won", "Ion Iliescu won"),
        ("Radek Å\xa0tÄ\x9bpÃ¡nek", "Radek Štěpánek"),
        ("pactâ€”signed", "pact—signed"),
        ("the MENÜ» and SPÄ» of it", "the MENÜ» and SPÄ» of it"),
        ("Åre and Âme", "Åre and Âme"),
    ],
)
def test_double_encoding(text: str, expected: str) -> None:
    """Letters, dashes and spaces that were encoded twice are mended; words that look so are left alone."""
    assert clean(Article("sample", text)).text == expected


def test_another_way_of_naming_does_not_part_subject_and_verb() -> None:
    """What somebody is also referred to as is not parsed."""
    text = "Joko Widodo, commonly referred to by his nickname Jokowi, is a politician."
    assert clean(Article("sample", text)).text == "Joko Widodo is a politician."


def test_run_together_sentences_are_parted_without_moving_offsets(nlp: Language) -> None:
    """A missing space between sentences is put in for the analysis only."""
    article = Article("sample", "It was late.Derek Hatton was expelled from the Labour Party.He left.")
    [statement] = [s for s in _read(nlp, article) if s.predicate == "expelledFrom"]
    assert statement.evidence.text == "Derek Hatton was expelled from the Labour Party."
    assert triples([statement]) == {("Derek Hatton", "expelledFrom", "Labour Party")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Angela Merkel (born 17 July 1954) led Germany.", "Angela Merkel led Germany."),
        ("Olof Palme (30 January 1927 – 28 February 1986) was Swedish.", "Olof Palme was Swedish."),
        ("Jane Roe, OBE (born 3 May 1950) led it.", "Jane Roe led it."),
        ("Jane Roe /roʊ/ (born 3 May 1950) led it.", "Jane Roe led it."),
        ("The Left (German: Die Linke) is a party.", "The Left is a party."),
        ("The Left (German: Die Linke, DL) is a party.", "The Left (DL) is a party."),
        ("The Left met (German: trafen sich) them.", "The Left met (German: trafen sich) them."),
        ("Angela Merkel (CDU) led Germany (2005–2021).", "Angela Merkel (CDU) led Germany (2005–2021)."),
        ("Angela Merkel (born in 1954 led Germany.", "Angela Merkel (born in 1954 led Germany."),
    ],
)
def test_brackets_about_a_name_are_not_parsed(text: str, expected: str) -> None:
    """What tells a name's language, pronunciation or dates of life is blanked; abbreviations stay."""
    assert clean(Article("sample", text)).text == expected


def test_a_blanked_bracket_is_quoted_as_it_stands(nlp: Language) -> None:
    """The evidence is the article's own sentence, bracket included."""
    text = "Derek Hatton (born 17 January 1948) was expelled from the Labour Party."
    article = Article("sample", text)
    statements = _read(nlp, article)
    assert ("Derek Hatton", "expelledFrom", "Labour Party") in triples(statements)
    assert {s.evidence.text for s in statements} == {text}
    _check(article, statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sen. Jeff Flake Jeffrey (Jeff) Lane FlakeGOP fears loss Poll: Race tight MORE (R-Ariz.) spoke.",
            "Sen. Jeff Flake (R-Ariz.) spoke.",
        ),
        ("Bob DoleRobert Joseph DoleAd draws fire MORE spoke.", "Bob Dole spoke."),
        ("Then Bob Dole Bob Dole Poll: race tight Ads draw fire MORE spoke.", "Then Bob Dole spoke."),
        ("Bob Dole told Elizabeth Dole to ask for MORE.", "Bob Dole told Elizabeth Dole to ask for MORE."),
        ("Facebook Twitter Pinterest Bob Dole in Iowa.", "Bob Dole in Iowa."),
        ("Facebook said no.", "Facebook said no."),
        ("[Majority Leader Bob] Dole spoke.", "Majority Leader Bob Dole spoke."),
        ("Sen.\xa0Bob  Dole spoke.", "Sen. Bob Dole spoke."),
    ],
)
def test_links_and_marks_do_not_part_names(text: str, expected: str) -> None:
    """Links to other articles, buttons, editorial brackets and hard spaces go; what only looks so stays."""
    assert clean(Article("a", text)).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plaid Cymru[citation needed], a party,[12] lost.", "Plaid Cymru, a party, lost."),
        ("“[H]e left,” she said.", "“He left,” she said."),
        ("Clare Short (née Smith; born 15 February 1946) spoke.", "Clare Short (née Smith) spoke."),
    ],
)
def test_references_go_and_maiden_names_stay(text: str, expected: str) -> None:
    """Marks of a note are not read; a bracket of a life keeps the maiden name in it."""
    assert clean(Article("a", text)).text == expected


@pytest.mark.parametrize("unit", ["Aaaa", "Aa.", "Aa Bb ", "(Aa "])
def test_hostile_text_takes_no_quadratic_time(unit: str) -> None:
    """A run without an end is read once; were it read from each of its letters, this would take minutes."""
    text = unit * 40_000 + " MORE"
    assert clean(Article("hostile", text)).text[:2] == unit[:2]


def test_where_a_link_leads_is_not_read() -> None:
    target = "https://en.wikipedia.org/wiki/Liberal_Party_(UK)"
    text = f"He joined the [Liberal Party]({target}), and [won](/1906) (in 1906)."
    assert clean(Article("a", text)).text == "He joined the Liberal Party, and won (in 1906)."
