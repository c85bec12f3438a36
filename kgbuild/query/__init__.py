"""Questions to a graph: SPARQL that only reads, and the named queries."""
