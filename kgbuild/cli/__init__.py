"""The command line: one file a command, imported only when it runs, since spaCy takes seconds to load."""

from __future__ import annotations

import importlib
import sys

import click

from kgbuild.errors import KgbuildError

COMMANDS = {
    "build": "kgbuild.cli.build",
    "query": "kgbuild.cli.query",
    "export": "kgbuild.cli.export",
    "validate": "kgbuild.cli.validate",
    "explain": "kgbuild.cli.explain",
    "evaluate": "kgbuild.cli.evaluate",
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the commands in the order in which one uses them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and give the command, or None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kgbuild", prog_name="kgbuild")
def cli() -> None:
    """Turn political news into a validated, evidence-backed RDF knowledge graph.

    \b
    Example:
        kgbuild build examples/articles -o graph/
        kgbuild query graph/ --named party-history --person "George Galloway"
    """


def main() -> None:
    """Run the command line; a problem the user can mend ends it with one line on stderr and exit status 2."""
    try:
        cli()
    except KgbuildError as error:
        click.echo(f"kgbuild: {error}", err=True)
        sys.exit(2)
