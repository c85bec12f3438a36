"""Who says what: direct quotations, reported clauses, and their speakers."""
