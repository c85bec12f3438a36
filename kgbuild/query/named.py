"""Named queries: ``.rq`` files whose leading comment describes them and their parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal

from kgbuild.dates import day
from kgbuild.errors import QueryError

_PARAMETER = re.compile(r"param:\s*([\w-]+)\s+\((required|optional)(, date)?\)\s+-\s+(.+)")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query.

    Attributes:
        name: as an option has it (``as-of``).
        description: what it is.
        required: whether it must be given.
        date: whether it is a day, month or year (``2013-05-01``, ``2013-05``, ``2013``) rather than any text.
    """

    name: str
    description: str
    required: bool
    date: bool

    @property
    def slot(self) -> str:
        """The clause of the query where the value goes; left alone, it leaves the variable unbound."""
        head, *rest = self.name.split("-")
        return f"VALUES ?{head}{''.join(part.capitalize() for part in rest)} {{ UNDEF }}"

    def term(self, value: str) -> str:
        """Give a value as a serialised RDF literal.

        Raises:
            QueryError: the value is no date though the parameter is one, or it is no valid text.
        """
        if self.date and not (_DATE.fullmatch(value) and day(value, "first")):
            raise QueryError(f"--{self.name} '{value}' is not a date; write 2013-05-01, 2013-05 or 2013.")
        try:
            return str(Literal(value))
        except ValueError:
            raise QueryError(f"the value of --{self.name} is not valid UTF-8 text.") from None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that has a name, with what its leading comment says of it."""

    name: str
    description: str
    parameters: tuple[Parameter, ...]
    example: str
    sparql: str

    def bind(self, values: Mapping[str, str]) -> str:
        """Give the query's text with its parameters bound, each as one serialised RDF literal.

        Args:
            values: values by parameter name.

        Raises:
            QueryError: a required parameter is missing, or one is given that the query has not.
        """
        known = ", ".join(f"--{p.name}{'' if p.required else ' (optional)'}" for p in self.parameters)
        for name in values:
            if name not in {p.name for p in self.parameters}:
                raise QueryError(f"query {self.name} has no parameter --{name}; it takes {known or 'none'}.")
        bound: dict[str, str] = {}
        for parameter in self.parameters:
            value = values.get(parameter.name, "").strip()
            if value:
                bound[parameter.slot] = parameter.slot.replace("UNDEF", parameter.term(value))
            elif parameter.required:
                raise QueryError(f"query {self.name} needs --{parameter.name} VALUE; it takes {known}.")
        # All slots in one pass: text inside a value that looks like a slot stays text.
        return re.sub(r"VALUES \?\w+ \{ UNDEF \}", lambda slot: bound.get(slot[0], slot[0]), self.sparql)


def parse(name: str, text: str) -> NamedQuery:
    """Read a named query from the text of its file.

    The leading comment, up to its first empty line, holds the description, a line
    ``param: name (required|optional[, date]) - what it is`` for each parameter, and a line ``example: ...``.
    For a parameter ``as-of`` the query has the clause ``VALUES ?asOf { UNDEF }``.

    Raises:
        QueryError: a parameter has no such place in the query.
    """
    description: list[str] = []
    parameters: list[Parameter] = []
    example = ""
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        content = line.lstrip("# ").rstrip()
        if not content:
            break
        if match := _PARAMETER.fullmatch(content):
            parameters.append(Parameter(match[1], match[4], match[2] == "required", bool(match[3])))
        elif content.startswith("example:"):
            example = content.removeprefix("example:").strip()
        elif content:
            description.append(content)
    for parameter in parameters:
        if parameter.slot not in text:
            raise QueryError(f"named query {name}: there is no '{parameter.slot}' in it.")
    return NamedQuery(name, " ".join(description), tuple(parameters), example, text)


@cache
def named_queries() -> dict[str, NamedQuery]:
    """Give the named queries that come with the package, by name, in alphabetical order."""
    folder = files("kgbuild.query") / "named"
    found = {
        entry.name.removesuffix(".rq"): entry.read_text("utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".rq")
    }
    return {name: parse(name, found[name]) for name in sorted(found)}


def named_query(name: str) -> NamedQuery:
    """Give the named query of that name.

    Raises:
        QueryError: there is none; the message lists those there are.
    """
    queries = named_queries()
    if name not in queries:
        raise QueryError(f"there is no query named '{name}'; there are {', '.join(queries)}.")
    return queries[name]
