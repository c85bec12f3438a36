"""The graph: statements as RDF, written as Turtle, held against the ontology's shapes, read back."""
