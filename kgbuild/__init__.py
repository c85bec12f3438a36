"""kgbuild: political news in, a validated and evidence-backed RDF knowledge graph out."""
