"""Queries from Python: rows, limits, time limits, and the terms that named queries bind."""

from __future__ import annotations

import time

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kgbuild.errors import QueryError
from kgbuild.query import formats
from kgbuild.query.named import NamedQuery, named_queries, parse
from kgbuild.query.prefixes import PREFIXES, shorten
from kgbuild.query.run import run_query
from kgbuild.query.safety import check

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    predicate = ox.NamedNode(PREFIXES["pol"] + "majority")
    store.extend(ox.Quad(ox.NamedNode(f"urn:{n}"), predicate, ox.Literal(n)) for n in range(200))
    return store


@pytest.mark.parametrize("timeout", [None, 30])
def test_rows_are_terms_and_a_limit_is_told(store: ox.Store, timeout: float | None) -> None:
    query = "SELECT ?s ?n ?none { ?s pol:majority ?n } ORDER BY ?n"
    result = run_query(store, query, timeout=timeout, limit=2)
    assert result.variables == ("s", "n", "none")
    assert result.rows == (
        (ox.NamedNode("urn:0"), ox.Literal(0), None),
        (ox.NamedNode("urn:1"), ox.Literal(1), None),
    )
    assert result.truncated
    assert not run_query(store, query, timeout=timeout, limit=200).truncated


@pytest.mark.parametrize("timeout", [None, 30])
def test_ask_construct_and_errors(store: ox.Store, timeout: float | None) -> None:
    assert run_query(store, "ASK { ?s pol:majority 7 }", timeout=timeout).boolean is True
    triples = run_query(store, "CONSTRUCT { ?s rdfs:label 'x' } WHERE { ?s pol:majority 7 }", timeout=timeout)
    assert (triples.kind, len(triples.rows)) == ("graph", 1)
    for query in ("SELECT", "DROP ALL", "SELECT * { SERVICE <urn:x> {} }"):
        with pytest.raises(QueryError):
            run_query(store, query, timeout=timeout)


def test_a_runaway_query_is_ended_and_its_process_with_it(store: ox.Store) -> None:
    began = time.monotonic()
    with pytest.raises(QueryError, match="ended after 1 seconds"):
        run_query(store, RUNAWAY, timeout=1)
    assert time.monotonic() - began < 6


def test_the_process_of_a_query_can_open_no_connection(
    store: ox.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even a query that got past the check finds no socket to use."""
    monkeypatch.setattr("kgbuild.query.safety.check", lambda *_, **__: None)
    with pytest.raises(QueryError, match="Too many open files"):
        run_query(store, "SELECT * { SERVICE <http://127.0.0.1:8/> { ?s ?p ?o } }", timeout=30)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(min_size=1))
def test_a_bound_value_comes_back_as_it_was(value: str, other: str) -> None:
    text = (
        "# echo\n# param: a (optional) - text\n# param: b (optional) - text\n"
        "SELECT ?a ?b { VALUES ?a { UNDEF } VALUES ?b { UNDEF } }"
    )
    query = parse("echo", text)
    try:
        bound = query.bind({"a": value, "b": other})
    except QueryError as error:
        assert "UTF-8" in str(error)
        return
    check(bound)
    expected = tuple(ox.Literal(v.strip()) if v.strip() else None for v in (value, other))
    assert run_query(ox.Store(), bound).rows == (expected,)


@pytest.mark.parametrize("query", named_queries().values(), ids=list(named_queries()))
def test_a_named_query_is_documented_safe_and_well_formed(query: NamedQuery) -> None:
    assert query.description.endswith(".") and f"--named {query.name}" in query.example
    assert query.parameters
    check(query.sparql)
    assert run_query(ox.Store(), query.sparql).rows == ()
    assert run_query(ox.Store(), query.bind({p.name: "2013" for p in query.parameters})).rows == ()


def test_a_parameter_without_a_place_is_an_error() -> None:
    with pytest.raises(QueryError, match="VALUES \\?asOf"):
        parse("x", "# x\n# param: as-of (optional, date) - day\nSELECT * { ?s ?p ?o }")


def test_an_iri_is_shortened_only_where_the_short_form_is_one() -> None:
    assert shorten(PREFIXES["pol"] + "memberOf") == "pol:memberOf"
    assert shorten(PREFIXES["pol"]) == f"<{PREFIXES['pol']}>"
    assert shorten(PREFIXES["pol"] + "a/b") == f"<{PREFIXES['pol']}a/b>"
    assert shorten("urn:x") == "<urn:x>"


def test_every_kind_of_term_survives_each_format() -> None:
    query = """SELECT * { VALUES (?a ?b ?c ?d) {
        ("tab\\t, \\"quote\\" \\n line" "été"@fr 1.50 <urn:é>) ("" UNDEF true UNDEF) } }"""
    result = run_query(ox.Store(), query)
    for form, kind in (
        ("json", ox.QueryResultsFormat.JSON),
        ("xml", ox.QueryResultsFormat.XML),
        ("tsv", ox.QueryResultsFormat.TSV),
    ):
        again = ox.parse_query_results(formats.render(result, form).encode(), format=kind)
        assert isinstance(again, ox.QuerySolutions)
        assert tuple(tuple(s[name] for name in result.variables) for s in again) == result.rows
