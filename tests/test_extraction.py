"""Extraction over articles: ids, offsets, order, and the same statements for the same article."""

from __future__ import annotations

import re

import pytest
from extracting import Extracted, only, triple
from spacy.language import Language

from kgbuild.article import Article
from kgbuild.extraction import extract
from kgbuild.identity import DEFAULT_BASE, statement_id
from kgbuild.ontology import RELATIONS
from kgbuild.statement import Statement, from_dict, to_dict, to_json

TEXTS = {
    "woodward": "Shaun Woodward defected to Labour. William Hague attacked Mr Woodward.",
    "hatton": "Derek Hatton was expelled from the Labour Party. Labour leader Neil Kinnock criticised him.",
    "cruz": "Sen. Ted Cruz, R-Texas, will meet Donald Trump. “Donald Trump is a liar,” Mr. Cruz said.",
    "merkel": "Angela Merkel, the German chancellor, met Emmanuel Macron in Berlin. She praised him.",
    "kennedy": "Charles Kennedy was not expelled from the Lib Dems. He led the Lib Dems from 1999 to 2006.",
    "empty": "",
    "nothing": "It rained all day.",
}
ARTICLES = [Article(name, text) for name, text in TEXTS.items()]


def _lines(nlp: Language, articles: list[Article]) -> dict[str, list[str]]:
    return {a.id: [to_json(s) for s in statements] for a, statements, _ in extract(nlp, articles)}


@pytest.fixture(scope="module")
def statements(nlp: Language) -> list[Statement]:
    """Give the statements of all sample articles."""
    return [s for _, found, _ in extract(nlp, ARTICLES) for s in found]


def test_articles_come_back_in_order_with_their_words(nlp: Language) -> None:
    """Every article comes back once, in the order given, with its number of words."""
    done = list(extract(nlp, ARTICLES))
    assert [a.id for a, _, _ in done] == list(TEXTS)
    assert {a.id: n for a, _, n in done}["nothing"] == 4
    assert {a.id: n for a, _, n in done}["empty"] == 0


def test_each_statement_is_said_once(statements: list[Statement]) -> None:
    """An article has each (subject, predicate, object, status) once, and no two statements share an id."""
    keys = [(s.article, s.subject.id, s.predicate, s.object.id, s.status) for s in statements]
    assert len(keys) == len(set(keys)) == len({s.id for s in statements})


def test_a_fact_told_twice_is_one_statement(extracted: Extracted) -> None:
    """A relation that several sentences state is one statement."""
    text = "Martin Bell defeated Neil Hamilton. In Tatton, Mr Bell beat Mr Hamilton."
    only(extracted(text), "Martin Bell", "defeated", "Neil Hamilton")


def test_statuses_of_one_fact_are_statements_of_their_own(extracted: Extracted) -> None:
    """What was first denied and then done is two statements."""
    text = "Gerry Adams refused to meet Ian Paisley. In 2007 Gerry Adams met Ian Paisley."
    found = {s.status for s in extracted(text) if triple(s) == ("Gerry Adams", "met", "Ian Paisley")}
    assert found == {"asserted", "negated"}


def test_ids_depend_on_the_statement_alone(statements: list[Statement]) -> None:
    """An id is a function of article, subject, predicate, object and status."""
    for s in statements:
        assert s.id == statement_id(s.article, s.subject.id, s.predicate, s.object.id, s.status)
        assert re.fullmatch(r"s[0-9a-f]{16}", s.id)


def test_terms_fit_the_ontology(statements: list[Statement]) -> None:
    """Predicates are relations of the ontology, and both ends are of types that it allows."""
    assert statements
    for s in statements:
        relation = RELATIONS[s.predicate]
        assert s.subject.type in relation.domain, triple(s)
        assert s.object.type in relation.range, triple(s)
        assert 0 < s.confidence <= 1
        assert s.status in ("asserted", "planned", "uncertain", "negated")
        assert s.tense in (None, "current", "past")
        assert s.rule


def test_evidence_is_cut_from_the_article(statements: list[Statement]) -> None:
    """Evidence and mentions are slices of the article, and the mentions lie inside the evidence."""
    for s in statements:
        text, evidence = TEXTS[s.article], s.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        for place in (evidence.subject, evidence.object):
            assert place is None or evidence.start <= place[0] < place[1] <= evidence.end


def test_mentions_are_where_the_evidence_says(extracted: Extracted) -> None:
    """The offsets of subject and object give the words that name them."""
    text = "Yesterday Shaun Woodward defected to Labour."
    evidence = only(extracted(text), "Shaun Woodward", "joined", "Labour Party").evidence
    assert evidence.subject and evidence.object
    assert text[slice(*evidence.subject)] == "Shaun Woodward"
    assert text[slice(*evidence.object)] == "Labour"


def test_sentences_are_counted_from_nought(extracted: Extracted) -> None:
    """The evidence names the number of its sentence."""
    text = "It rained. It was cold. Derek Hatton was expelled from the Labour Party."
    assert only(extracted(text), "Derek Hatton", "expelledFrom", "Labour Party").evidence.sentence == 2


def test_the_same_whatever_stands_beside_it(nlp: Language) -> None:
    """An article's statements do not depend on the articles beside it, their order or earlier runs."""
    forward = _lines(nlp, ARTICLES)
    assert _lines(nlp, ARTICLES[::-1]) == forward
    for article in ARTICLES:
        assert _lines(nlp, [article]) == {article.id: forward[article.id]}


def test_statements_survive_json(statements: list[Statement]) -> None:
    """A statement written as JSON reads back as the same statement."""
    assert [from_dict(to_dict(s)) for s in statements] == statements


def test_the_base_of_the_iris(nlp: Language) -> None:
    """Entities have IRIs under the base that was asked for, else under the default one."""
    [(_, found, _)] = extract(nlp, [ARTICLES[0]], base="https://example.org/e/")
    assert found and all(s.subject.id.startswith("https://example.org/e/person/") for s in found)
    [(_, found, _)] = extract(nlp, [ARTICLES[0]])
    assert all(s.subject.id.startswith(f"{DEFAULT_BASE}person/") for s in found)


def test_one_name_alone_is_nobody_elses(nlp: Language) -> None:
    """A person known by one name only is not joined with a namesake of another article; a full name is."""
    alone = [Article(n, "Mr Woodward defected to Labour.") for n in "ab"]
    full = [Article(n, "Shaun Woodward defected to Labour.") for n in "ab"]
    ids = [{s.subject.id for s in found} for _, found, _ in extract(nlp, [*alone, *full])]
    assert ids[0] != ids[1]
    assert ids[2] == ids[3]


def test_the_date_asked_for_is_that_of_articles_without_one(nlp: Language) -> None:
    """An article's own date goes before the one for articles that have none."""
    text = "Shaun Woodward left the Conservatives last year."
    articles = [Article("a", text), Article("b", text, date="2000-01-01")]
    starts = [
        s.start
        for _, found, _ in extract(nlp, articles, date="2010-05-05")
        for s in found
        if s.predicate == "left"
    ]
    assert starts == ["2009", "1999"]


def test_nobody_stands_in_relation_to_himself(extracted: Extracted) -> None:
    """No statement has one entity at both ends."""
    text = "John Prescott attacked Prescott. Labour praised Labour. John Prescott met himself."
    assert [s for s in extracted(text) if s.subject.id == s.object.id] == []
