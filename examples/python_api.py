"""The Python API on the example articles: build, look, ask, analyse, save.

Example:
    python examples/python_api.py
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
from rdflib.namespace import RDFS

import kgbuild

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    # 1. Build. What could not be read is in the report; the rest is built.
    kg = kgbuild.build(ARTICLES)
    read = kg.report["articles"]
    print(f"{read['built']} of {read['read']} articles, {len(kg.statements)} statements")

    # 2. Statements are plain objects. The evidence is a slice of the article's text.
    for statement in kg.statements:
        if statement.predicate == "expelledFrom" and statement.asserted:
            print(f"{statement.start}: {statement.subject.label} was expelled from {statement.object.label}")
            print(f"    {statement.evidence.text}")

    # 3. SPARQL gives dictionaries. The prefixes pol:, rdfs:, schema: ... are known.
    rows = kg.query(
        """
        SELECT ?winner ?loser WHERE {
          ?a pol:defeated ?b .
          ?a rdfs:label ?winner . ?b rdfs:label ?loser
        } ORDER BY ?winner ?loser LIMIT 3
        """
    )
    for row in rows:
        print(f"{row['winner']} defeated {row['loser']}")

    # 4. networkx: every statement is an edge; here, who stands between most others.
    network = kg.to_networkx()
    between = nx.betweenness_centrality(nx.Graph(network.to_undirected()))
    for node in sorted(between, key=lambda n: (-between[n], n))[:3]:
        print(f"{network.nodes[node]['label']}: {between[node]:.2f}")

    # 5. rdflib: the same graph for every RDF tool of Python.
    graph = kg.to_rdf()
    print(f"{len(graph)} triples, {len(set(graph.objects(None, RDFS.label)))} labels")

    # 6. Write it to a folder, and load it again later.
    with TemporaryDirectory() as place:
        folder = kg.write(Path(place, "graph"))
        print(kgbuild.load(folder))


if __name__ == "__main__":
    main()
