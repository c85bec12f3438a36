"""The documentation is true: generated pages are current, and the README's commands print what it shows."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|#|mailto:)([^)#\s]+)")
# Lines that depend on the computer.
VARYING = re.compile(r"^speed\s")


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_current() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readmes_commands_print_what_it_shows(tmp_path: Path) -> None:
    generate = generator()
    examples = generate.examples_of(README)
    assert len(examples) >= 5
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for command, shown in examples:
        done = generate.run(command, tmp_path)
        assert done.returncode == 0, f"{command}\n{done.stdout}"
        printed = {line.rstrip() for line in done.stdout.splitlines()}
        for line in shown:
            if line != "..." and not VARYING.match(line):
                assert line in printed, f"{command}\nno longer prints: {line}\nrun: python docs/generate.py"


def test_the_first_command_builds_the_graph_that_the_others_ask() -> None:
    commands = [command for command, _ in generator().examples_of(README)]
    assert commands[0] == "kgbuild build examples/articles -o graph/"
    assert [command.split()[1] for command in commands[:5]] == [
        "build",
        "query",
        "query",
        "export",
        "explain",
    ]


@pytest.mark.parametrize("script", ["python_api.py", "pipeline.py"])
def test_the_example_scripts_run(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / script)], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    expected = {
        "python_api.py": "George Galloway was expelled",
        "pipeline.py": "leaderOf Ashfield Independents",
    }
    assert expected[script] in done.stdout


def test_the_example_queries_have_answers(tmp_path: Path) -> None:
    generate = generator()
    queries = sorted((ROOT / "examples" / "queries").glob("*.rq"))
    assert len(queries) == 3
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    assert generate.run("kgbuild build examples/articles -q -o graph", tmp_path).returncode == 0
    for query in queries:
        done = generate.run(
            f"kgbuild query graph --file examples/queries/{query.name} --format csv", tmp_path
        )
        assert done.returncode == 0, done.stdout
        assert len(done.stdout.splitlines()) > 1, done.stdout


def test_links_lead_to_files() -> None:
    for page in (ROOT / "README.md", ROOT / "examples" / "README.md", *ROOT.glob("docs/*.md")):
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
