"""Errors that are shown to a user as one line: what is wrong, where, and how to mend it."""


class KgbuildError(Exception):
    """A problem the user can mend. ``str(error)`` is one line that names the file, the place and the mend."""


class InputError(KgbuildError):
    """An article, or the file that should hold it, cannot be read."""


class GraphError(KgbuildError):
    """A graph folder or an RDF file cannot be read or written."""


class QueryError(KgbuildError):
    """A SPARQL query is malformed, refused, or ran out of time."""


class ModelError(KgbuildError):
    """A spaCy pipeline cannot be loaded or lacks what kgbuild needs."""
