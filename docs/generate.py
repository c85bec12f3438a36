"""Write the parts of the documentation that kgbuild itself knows, so that they cannot go out of date.

``docs/cli.md`` comes from each command's ``--help``, ``docs/ontology.md`` from the ontology, and the output
below each ``$`` line of README.md from the command run on the examples.

Example:
    python docs/generate.py            # write what has changed
    python docs/generate.py --check    # change nothing; exit 1 if cli.md or ontology.md is out of date
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from kgbuild import ontology
from kgbuild.cli import COMMANDS, cli

ROOT = Path(__file__).resolve().parents[1]
NOTE = "<!-- Written by docs/generate.py; change the source and run it again. -->"
WIDTH = 100
SHOWN = 12
UNNAMED = (
    "Leave such people out of a query with `FILTER NOT EXISTS { ?person pol:unnamed true }`; in "
    '`statements.jsonl` they have `"unnamed": true`.'
)
# Lines that a build prints now and then while it is at work.
PROGRESS = re.compile(r"[\d,]+ articles? read, ")
CONSOLE = re.compile(r"^```console(?P<all> all)?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def cli_page() -> str:
    """Give ``docs/cli.md``: the help of every command."""
    parts = [NOTE, "# Command line", "Every command also runs as `python -m kgbuild COMMAND`."]
    for name in ("", *COMMANDS):
        group = click.Context(cli, info_name="kgbuild", terminal_width=WIDTH, max_content_width=WIDTH)
        command = cli.get_command(group, name) if name else cli
        assert command is not None
        context = click.Context(command, info_name=name, parent=group) if name else group
        heading = f"## kgbuild {name}".rstrip()
        parts += [heading, f"```text\n{command.get_help(context)}\n```"]
    return "\n\n".join(parts) + "\n"


def ontology_page() -> str:
    """Give ``docs/ontology.md``: types and relations with their definitions."""
    relations = ontology.relations().values()
    kinds = ["| Type | Meaning |", "|---|---|"]
    kinds += [f"| `Agent` | {_cell(ontology.definition('Agent'))} |"]
    kinds += [f"| `{kind}` | {_cell(ontology.definition(kind))} |" for kind in ontology.types()]
    table = ["| Relation | From | To | Meaning | Does not count |", "|---|---|---|---|---|"]
    for relation in relations:
        extra = f" Implies `{relation.superproperty}`." if relation.superproperty else ""
        extra += " Holds both ways." if relation.symmetric else ""
        cells = [f"`{relation.name}`", _ends(relation.domain), _ends(relation.range)]
        cells += [relation.definition + extra, relation.note]
        table.append("| " + " | ".join(map(_cell, cells)) + " |")
    intro = (
        f"Version {ontology.version()} of `{ontology.NAMESPACE}` (prefix `pol:`). The file "
        "[`politics.ttl`](../ontology/politics.ttl) is the source of this page; "
        "[`shapes.ttl`](../ontology/shapes.ttl) says in SHACL what a graph must look like, and "
        "[`alignments.ttl`](../ontology/alignments.ttl) links the terms to schema.org, W3C ORG, FOAF, "
        "PROV-O, Popolo and Wikidata."
    )
    parts = [
        NOTE,
        "# Types and relations",
        intro,
        "## Types",
        "\n".join(kinds),
        f"`unnamed`: {ontology.definition('unnamed')} {UNNAMED}",
        "## Relations",
        "\n".join(table),
    ]
    return "\n\n".join(parts) + "\n"


def examples_of(readme: str) -> list[tuple[str, list[str]]]:
    """Give the commands of the README's console blocks, in order, each with the output shown below it."""
    found: list[tuple[str, list[str]]] = []
    for block in CONSOLE.finditer(readme):
        for line in block["body"].splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            elif line.strip():
                found[-1][1].append(line)
    return found


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the README in a folder that holds the examples, with this Python's kgbuild."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def readme_page(readme: str) -> str:
    """Give the README with the output of its commands as they are now; long ones end in a line ``...``."""
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(ROOT / "examples", Path(place, "examples"))

        def renewed(block: re.Match[str]) -> str:
            lines: list[str] = []
            for line in block["body"].splitlines():
                if line.startswith("$ "):
                    lines += [
                        *([""] if lines else []),
                        line,
                        *_shown(line[2:], Path(place), whole=bool(block["all"])),
                    ]
            return "\n".join([f"```console{block['all'] or ''}", *lines, "```"])

        return CONSOLE.sub(renewed, readme)


def _shown(command: str, folder: Path, *, whole: bool) -> Iterator[str]:
    done = run(command, folder)
    if done.returncode:
        sys.exit(f"README.md: {command}: exit status {done.returncode}\n{done.stdout}")
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines() if not PROGRESS.match(line)]
    yield from lines if whole else lines[:SHOWN]
    if len(lines) > SHOWN and not whole:
        yield "..."


def _ends(types: tuple[str, ...]) -> str:
    """Name the types of one end; the six of an Agent by that one word."""
    return "Agent" if len(types) == 6 else " or ".join(types)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write the pages, or check them."""
    pages = {ROOT / "docs" / "cli.md": cli_page(), ROOT / "docs" / "ontology.md": ontology_page()}
    if "--check" not in sys.argv[1:]:
        readme = ROOT / "README.md"
        pages[readme] = readme_page(readme.read_text(encoding="utf-8"))
    stale = [p for p, text in pages.items() if not p.is_file() or p.read_text(encoding="utf-8") != text]
    for page in stale:
        print(page.relative_to(ROOT).as_posix())
        if "--check" not in sys.argv[1:]:
            page.write_text(pages[page], encoding="utf-8", newline="\n")
    if stale and "--check" in sys.argv[1:]:
        sys.exit("these pages are out of date; run: python docs/generate.py")


if __name__ == "__main__":
    main()
