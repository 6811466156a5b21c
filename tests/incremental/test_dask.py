"""A Dask cluster makes the documents of a project, also when one of its workers dies on the way."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

import pytest
from incremental.changing import STUDY
from project import ROOT, small_project

STUDIES = 40
ENV = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "3"}


@pytest.fixture(scope="module")
def distributed() -> None:
    if find_spec("distributed") is None:
        pytest.skip("distributed is not here: the extra dask brings it")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    studies = {f"content/s{number}.md": f"{STUDY}ครั้งที่ {number}\n".encode() for number in range(STUDIES)}
    for path, content in {**small_project(), **studies}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[str]"]]]:
    """A scheduler with two workers, each a process of its own: the address and the workers."""
    with ExitStack() as stack:

        def start(*words: str) -> "subprocess.Popen[str]":
            command = [sys.executable, "-m", "distributed.cli." + words[0], *words[1:], "--no-dashboard"]
            process = stack.enter_context(
                subprocess.Popen(
                    command,
                    env=ENV,
                    cwd=tmp_path,
                    stderr=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    text=True,
                )
            )
            stack.callback(process.kill)
            return process

        scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0")
        address = wait_for(scheduler, r"Scheduler at:\s+tcp://(\S+)")
        options = ("--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")
        workers = [start("dask_worker", f"tcp://{address}", *options) for _ in range(2)]
        for worker in workers:
            wait_for(worker, r"(Registered) to")
        yield address, workers


def wait_for(process: "subprocess.Popen[str]", words: str) -> str:
    assert process.stderr is not None
    for line in process.stderr:
        if found := re.search(words, line):
            return found[1]
    raise AssertionError(words)


def outputs(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.docx")}


def build(folder: Path, *options: str) -> "subprocess.Popen[str]":
    command = [
        sys.executable,
        "-m",
        "bmaplan_docs",
        "build",
        "--lang",
        "en",
        "--project",
        str(folder),
        *options,
    ]
    return subprocess.Popen(command, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX: there is no SIGKILL elsewhere")
@pytest.mark.usefixtures("distributed")
def test_a_cluster_makes_all_documents_though_one_of_its_workers_is_killed(
    folder: Path, cluster: tuple[str, list["subprocess.Popen[str]"]]
) -> None:
    address, (victim, _) = cluster
    with build(folder, "--executor", f"dask://{address}") as building:
        while building.poll() is None and len(outputs(folder)) < 6:
            time.sleep(0.02)
        assert building.poll() is None
        victim.send_signal(signal.SIGKILL)
        assert building.stdout is not None
        said = building.stdout.read()
        assert building.wait() == 0, said
    sent = outputs(folder)
    assert f"built: {STUDIES + 4}, unchanged: 0, failed: 0" in said
    with build(folder, "--fresh", "-j", "1") as building:
        building.communicate()
    assert outputs(folder) == sent


@pytest.mark.usefixtures("distributed")
def test_nobody_at_the_address_is_wrong_usage(folder: Path) -> None:
    with build(folder, "--executor", "dask://127.0.0.1:9") as building:
        assert building.stdout is not None
        assert "nobody answers at 'dask://127.0.0.1:9'" in building.stdout.read()
    assert building.returncode == 2


def test_another_kind_of_executor_is_wrong_usage(folder: Path) -> None:
    with build(folder, "--executor", "ray://127.0.0.1:9") as building:
        assert building.stdout is not None
        assert "names no executor; write dask://HOST:PORT" in building.stdout.read()
    assert building.returncode == 2
