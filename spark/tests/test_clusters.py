"""The whole thing on clusters of one machine, with processes killed in the middle of it."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyspark
import pytest
from compare import assert_same
from compare import convert as by_program
from conftest import session
from corpus import make
from pyspark.sql import SparkSession

from solieu_spark import Options, load, update

DOCUMENTS = int(os.environ.get("SPARK_DOCUMENTS", "2000"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    make(folder, DOCUMENTS)
    return folder


@pytest.fixture(scope="module")
def expected(archive: Path, program: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    return dict(by_program(program, archive, tmp_path_factory.mktemp("csv") / "out"))


@contextlib.contextmanager
def local_cluster(_: Path) -> Iterator[SparkSession]:
    spark = session("local-cluster[2,1,512]", **{"spark.executor.memory": "512m"})
    try:
        yield spark
    finally:
        spark.stop()


@contextlib.contextmanager
def standalone(place: Path) -> Iterator[SparkSession]:
    """A master and two workers of one core each, as on three machines."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    spark_class = str(Path(pyspark.__file__).parent / "bin/spark-class")
    master = f"spark://127.0.0.1:{port}"
    deploy = "org.apache.spark.deploy."
    at_home = ["--host", "127.0.0.1", "--webui-port", "0"]
    commands = [[spark_class, deploy + "master.Master", "--port", str(port), *at_home]]
    for number in (1, 2):
        folder = place / f"worker{number}"
        one = ["--cores", "1", "--memory", "600m", "--work-dir", str(folder), *at_home, master]
        commands.append([spark_class, deploy + "worker.Worker", *one])
    processes: list[subprocess.Popen[bytes]] = []
    try:
        with open(place / "daemons.log", "wb") as log:
            for command in commands:
                processes.append(subprocess.Popen(command, stdout=log, stderr=log))
        until = time.monotonic() + 60
        while (place / "daemons.log").read_text(errors="replace").count("registered with master") < 2:
            assert time.monotonic() < until, (place / "daemons.log").read_text(errors="replace")[-2000:]
            time.sleep(0.2)
        spark = session(master, **{"spark.executor.memory": "512m"})
        try:
            yield spark
        finally:
            spark.stop()
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(30)


def command_lines() -> dict[int, tuple[int, str]]:
    """Parent and command line of each process."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, IndexError):
                parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                found[int(entry.name)] = (int(parent), line)
    return found


def executors(spark: SparkSession) -> list[int]:
    """Those of this session, oldest first."""
    driver = f"@127.0.0.1:{spark.sparkContext.getConf().get('spark.driver.port')}"
    lines = command_lines().items()
    return sorted(p for p, (_, line) in lines if "CoarseGrainedExecutorBackend" in line and driver in line)


def workers(spark: SparkSession) -> list[int]:
    """The `solieu worker` processes below the executors of this session."""
    lines, ours = command_lines(), set(executors(spark))

    def is_ours(process: int) -> bool:
        while process in lines and process > 1:
            if process in ours:
                return True
            process = lines[process][0]
        return False

    return [process for process, (_, line) in lines.items() if re.search(r"solieu worker ", line) and is_ours(process)]


def disturb(spark: SparkSession, killed: list[str], stop: threading.Event) -> None:
    """Ends a worker, then an executor, while they are at work."""

    def wait_for(what: Callable[[], list[int]]) -> int | None:
        while not stop.is_set():
            if found := what():
                return found[0]
            time.sleep(0.05)
        return None

    for name, find in (
        ("worker", lambda: workers(spark)),
        ("executor", lambda: executors(spark) if workers(spark) else []),
    ):
        process = wait_for(find)
        # Let it be in the middle of things.
        if process is None or stop.wait(0.5):
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
            killed.append(name)


@pytest.mark.parametrize("cluster", [local_cluster, standalone])
def test_nothing_is_lost_or_twice_when_processes_are_killed(
    cluster: Callable[[Path], contextlib.AbstractContextManager[SparkSession]],
    archive: Path,
    expected: dict[str, object],
    options: Options,
    place: Path,
) -> None:
    output = str(place / "parquet")
    with cluster(place) as spark:
        killed: list[str] = []
        stop = threading.Event()
        thread = threading.Thread(target=disturb, args=(spark, killed, stop))
        thread.start()
        begin = time.monotonic()
        try:
            outcome = update(spark, str(archive), output, options=options, files_per_partition=max(50, DOCUMENTS // 8))
        finally:
            stop.set()
            thread.join()
        print(f"{DOCUMENTS} documents in {time.monotonic() - begin:.1f} s: {outcome}; killed: {killed}")
        assert killed == ["worker", "executor"], "the run was over before they could be killed"
        assert outcome.inputs == DOCUMENTS and outcome.rejected == 20
        assert_same(load(spark, output, options), expected)  # type: ignore[arg-type]
        again = update(spark, str(archive), output, options=options)
        # One is over the limit for files, so it was not read and is asked again.
        assert (again.unchanged, again.rejected) == (DOCUMENTS - 1, 1)
