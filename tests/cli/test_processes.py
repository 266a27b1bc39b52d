"""Every command says in a process of its own what it says in the process of the tests, which has imported all."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from crisis_sim.cli.root import COMMANDS
from crisis_sim.store import Store
from tests.cli.running import TAP_WATER, crisis_sim, own_process

EXAMPLES: dict[str, tuple[str | Path, ...]] = {
    "play": (TAP_WATER, "--answers", "FOLDER/answers.yaml"),
    "resume": ("RUN",),
    "runs": (),
    "debrief": ("RUN",),
    "new": ("mine", "--folder", "FOLDER/own", "--lang", "id"),
    "check": (TAP_WATER,),
    "test": ("-q", TAP_WATER),
    "import": ("FOLDER/plan.csv", "-o", "-"),
    "preview": (TAP_WATER,),
    "simulate": (TAP_WATER, "--runs", "2"),
    "stats": (TAP_WATER,),
    "graph": (TAP_WATER,),
    "tune": (TAP_WATER, "FOLDER/marked.csv"),
    "score": (TAP_WATER, "first", "--text", "Please boil your tap water."),
    "schema": (),
    "explain": ("promise",),
    "whatif": ("RUN", "--at", "30s", "--answers", "FOLDER/answers.yaml"),
    "export": ("RUN", "--format", "json"),
    "verify": ("RUN",),
}
FAILING = {"resume", "preview", "test"}
"""A run that is over cannot go on; a preview needs a terminal; a probe finds a weakness of the scenario."""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a run in it, and files for the commands that read one."""
    folder = tmp_path_factory.mktemp("begun")
    (folder / "answers.yaml").write_text("first: {at: 1m, text: Please boil your tap water.}\n", "utf-8")
    (folder / "plan.csv").write_text("time,text\n1,One.\n2,Two.\n", "utf-8")
    (folder / "marked.csv").write_text("task,answer,mark\nfirst,Boil your tap water.,60\n", "utf-8")
    assert crisis_sim(folder, *("play", *EXAMPLES["play"][:-1], folder / "answers.yaml")).code == 0
    return folder


def test_every_command_has_its_example() -> None:
    assert set(EXAMPLES) == set(COMMANDS)


@pytest.mark.parametrize("command", EXAMPLES)
def test_a_command_says_in_a_process_of_its_own_what_it_says_here(command: str, begun: Path, tmp_path: Path) -> None:
    """An import that another command had made before, or a stream that only the tests have, would be seen here."""
    [run] = Store(str(begun)).runs()
    said = []
    for place, running in (("here", crisis_sim), ("there", own_process)):
        folder = tmp_path / place
        shutil.copytree(begun, folder)
        arguments = [str(each).replace("FOLDER", str(folder)).replace("RUN", run.id) for each in EXAMPLES[command]]
        done = running(folder, command, *arguments)
        assert (done.code != 0) == (command in FAILING), done
        assert done.out or done.err
        said.append((done.code, *(_plain(text, folder) for text in (done.out, done.err))))
    assert said[0] == said[1]


def _plain(text: str, folder: Path) -> str:
    """Without the names of folders, the ids of runs and the stamps of clocks."""
    named = re.sub(r"\b[Rr]un:? [0-9a-z]{8}\b|\d{4}-\d\d-\d\dT[0-9:.+]+", "NAMED", text)
    return named.replace(str(folder), "FOLDER")
