"""What may not run is refused, whatever it is dressed as; what only looks like it runs."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kgbuild.errors import QueryError
from kgbuild.query.prefixes import PREFIXES
from kgbuild.query.safety import check

HOST = "<http://203.0.113.7/sparql>"

REFUSED = [
    f"SELECT * {{ SERVICE {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ service {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SeRvIcE SILENT {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICESILENT{HOST}{{ ?s ?p ?o }} }}",
    "PREFIX ex: <http://203.0.113.7/> SELECT * { SERVICEex:a { ?s ?p ?o } }",
    "PREFIX ex: <http://203.0.113.7/> SELECT * { ?s ?p ex:a.SERVICEex:a { ?s ?p ?o } }",
    "SELECT * { VALUES ?where { <http://203.0.113.7/> } SERVICE ?where { ?s ?p ?o } }",
    f"SELECT * {{ \\u0053ERVICE {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ S\\U00000045RVICE {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICE#{HOST}\n{HOST}#\n{{ ?s ?p ?o }} }}",
    f'SELECT * {{ ?s ?p "x"SERVICE{HOST}{{ ?s ?p ?o }} }}',
    f"SELECT * {{ ?s ?p trueSERVICE{HOST}{{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p 1.e3SERVICE{HOST}{{ ?s ?p ?o }} }}",
    f"SELECT * {{ FILTER EXISTS {{ SERVICE {HOST} {{ ?s ?p ?o }} }} }}",
    f"ASK {{ SERVICE {HOST} {{ ?s ?p ?o }} }}",
    f"DESCRIBE ?s {{ SERVICE {HOST} {{ ?s ?p ?o }} }}",
    # What looks like an IRI is a comparison and a comment.
    f"SELECT * {{ ?s ?p ?o FILTER(?s<?p)SERVICE#>\n{HOST} {{ ?s ?p ?o }} }}",
    # What looks like an IRI and the start of a string is a comparison and a comment.
    f'SELECT * {{ ?s ?p ?o FILTER(?x<1#>"\n)SERVICE{HOST}{{ ?s ?p ?o }} }}#"',
    f"SELECT * {{ ?s ?p ?o FILTER(?x<1#>'''\n)SERVICE{HOST}{{ ?s ?p ?o }} }}#'''",
    # A quotation mark or a number sign that belongs to a name opens nothing.
    f"SELECT * {{ ?s pol:a\\'b ?o . SERVICE {HOST} {{ ?s ?p ?o }} }} #'",
    f"SELECT * {{ ?s pol:a\\#b ?o . SERVICE {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s <http://x/\\u0041#> ?o . SERVICE {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p ?o # it's\r SERVICE {HOST} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p '''it's''' . SERVICE {HOST} {{ ?s ?p ?o }} }}",
    f'SELECT * {{ ?s ?p "\\"" . SERVICE {HOST} {{ ?s ?p ?o }} }}',
    f"SELECT * FROM {HOST} {{ ?s ?p ?o }}",
    f"SELECT * from named{HOST} {{ ?s ?p ?o }}",
    "SELECT * FROM pol:graph { ?s ?p ?o }",
    "BASE <http://203.0.113.7/> SELECT * FROM <a> { ?s ?p ?o }",
    f"ASKFROM{HOST}{{ ?s ?p ?o }}",
]

UPDATES = [
    f"LOAD {HOST}",
    "load silent <file:///etc/passwd>",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP ALL",
    "CREATE GRAPH <urn:g>",
    "COPY DEFAULT TO <urn:g>",
    "MOVE DEFAULT TO <urn:g>",
    "ADD DEFAULT TO <urn:g>",
    "# SELECT\nPREFIX ex: <urn:x>\nInSeRt DATA { ex:a ex:b ex:c }",
    "\\u0049NSERT DATA { <urn:a> <urn:b> <urn:c> }",
]

ALLOWED = [
    'SELECT ?s { ?s ?p "SERVICE <http://x/> { ?s ?p ?o }" }',
    "SELECT ?s { ?s ?p '''\nSERVICE <http://x/> {\n}''' }",
    'SELECT ?s { ?s ?p """INSERT DATA { "quoted" }""" }',
    'SELECT ?s { ?s ?p "\\u0022 SERVICE <http://x/> { }" }',
    'SELECT ?s { ?s ?p "service"@en . FILTER(?o = "load") }',
    "SELECT ?s { ?s ?p ?o } # SERVICE <http://x/> { ?s ?p ?o }",
    "# INSERT DATA { }\nSELECT ?s { ?s ?p ?o }",
    "SELECT ?s { ?s <http://x/service> ?o { ?o <http://x/SERVICE/a> ?q } }",
    "SELECT ?s { ?s <https://x/from#service> ?o . ?o <https://x/insert> ?q }",
    "SELECT ?service ?from ?load { ?service ?from ?load }",
    "SELECT $service ?insert { $service ?p ?insert { ?a ?b ?c } }",
    "SELECT ?s { ?s pol:service ?o { ?a ?b ?c } }",
    "PREFIX service: <http://x/> SELECT ?s { ?s service:insert service:from }",
    "PREFIX load: <http://x/> SELECT ?s { ?s load:a _:service }",
    "SELECT ?s { GRAPH ?service { ?s ?p ?o } }",
    "SELECT ?s FROM <urn:graph:a> FROM NAMED <file:b> { ?s ?p ?o }",
    "SELECT ?s { ?s ?p ?o FILTER(?o<5 && ?o>3) }",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?s<?p&&?p>?o) }",
]


@pytest.mark.parametrize("query", REFUSED)
def test_a_query_that_reaches_out_is_refused_with_its_place(query: str) -> None:
    with pytest.raises(QueryError, match=r"refused at line \d+, column \d+.*--allow-remote"):
        check(query)
    check(query, allow_remote=True)


@pytest.mark.parametrize("query", UPDATES)
@pytest.mark.parametrize("allow_remote", [False, True])
def test_an_update_is_always_refused(query: str, allow_remote: bool) -> None:
    with pytest.raises(QueryError, match="changes a graph"):
        check(query, allow_remote=allow_remote)


@pytest.mark.parametrize("query", ALLOWED)
def test_a_word_in_a_string_comment_iri_or_name_is_no_keyword(query: str) -> None:
    check(query)
    ox.Store().query(query, prefixes=PREFIXES)


def test_the_place_is_that_of_the_keyword() -> None:
    with pytest.raises(QueryError, match="line 3, column 5"):
        check(f"SELECT *\n{{\n    SERVICE {HOST} {{ ?s ?p ?o }} }}")


class Listener:
    """A server on this computer that counts who calls."""

    def __init__(self) -> None:
        self.calls = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}/"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.calls += 1
            connection.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    server = Listener()
    yield server
    server.socket.close()


def _ask(query: str, prefixes: dict[str, str]) -> None:
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), ox.Literal("x")))
    try:
        answer = store.query(query, prefixes=prefixes)
        if not isinstance(answer, ox.QueryBoolean):
            list(answer)
    except (SyntaxError, OSError, RuntimeError, ValueError):
        pass


def test_the_engine_does_call_out_when_nobody_stops_it(listener: Listener) -> None:
    before = listener.calls
    _ask(f"SELECT * {{ SERVICE <{listener.address}> {{ ?s ?p ?o }} }}", PREFIXES)
    assert listener.calls == before + 1


PIECES = [
    *[
        "SERVICE",
        "service ",
        "SILENT ",
        "<HOST>",
        "ex:a",
        "ex:a.",
        "?v",
        "?v ",
        "{ ?s ?p ?o }",
        "{",
        "}",
        " . ",
    ],
    *[
        "?s ?p ?o ",
        '"x"',
        '"',
        "'",
        "'''",
        "#",
        "\n",
        "#>",
        "<",
        ">",
        "<urn:p>",
        "<urn:p#>",
        "\\u0041",
        "\\'",
    ],
    *[
        "FILTER(?s<?p)",
        "FILTER(?s<1",
        ")",
        "(",
        "OPTIONAL {",
        "UNION",
        "true",
        "1.e3",
        "@en",
        ":",
        "?s ex:p\\#b ",
    ],
    *["VALUES ?v { <HOST> } ", "BIND(<HOST> AS ?v) "],
]


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=7), st.lists(st.sampled_from(PIECES), max_size=4))
def test_what_passes_the_check_never_calls_out(listener: Listener, start: list[str], end: list[str]) -> None:
    service = "SERVICE#>\n<HOST>{ ?s ?p ?o }" if len(start) % 2 else "SERVICE<HOST>{ ?s ?p ?o }"
    query = "SELECT * { ?s ?p ?o " + "".join(start) + service + "".join(end) + "}"
    query = query.replace("HOST", listener.address)
    try:
        check(query)
    except QueryError:
        return
    before = listener.calls
    _ask(query, PREFIXES | {"ex": listener.address})
    assert listener.calls == before, query
