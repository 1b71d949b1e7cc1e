#!/usr/bin/env python3
"""The figures of docs/spark.md: the same reports by `solieu convert` and by Spark with one and with two executors.

    SOLIEU=../.build/release/solieu PYTHONPATH=src:tests python measure.py [DOCUMENTS] [ROUNDS]

CPU seconds are those of the executors with their Python and solieu processes; they depend little on what else the
machine does, wall time a lot.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from conftest import ROOT, session
from pyspark.sql import DataFrame, SparkSession
from test_clusters import command_lines, executors

from solieu_spark import Options, convert, store, update

documents = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
program = os.environ["SOLIEU"] = os.path.abspath(os.environ["SOLIEU"])
KINDS = ("JVM", "Python", "solieu")
TICK = os.sysconf("SC_CLK_TCK")


def usage(process: int) -> tuple[float, int]:
    """CPU seconds, those of children that have ended included, and the most memory in MiB."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    status = Path(f"/proc/{process}/status").read_text()
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return sum(map(int, fields[11:15])) / TICK, int(peak) // 1024


def tree(root: int) -> list[tuple[int, str]]:
    lines = command_lines()
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append((process, lines[process][1]))
        waiting += [child for child, (parent, _) in lines.items() if parent == process]
    return found


def kind(line: str) -> str:
    if "solieu worker" in line:
        return "solieu"
    return "JVM" if "java" in line.split(" ", 1)[0] else "Python"


def used(spark: SparkSession) -> tuple[dict[str, float], dict[str, int]]:
    """CPU seconds and the most memory of a process, by kind, of all executors."""
    cpu: dict[str, float] = dict.fromkeys(KINDS, 0.0)
    memory: dict[str, int] = dict.fromkeys(KINDS, 0)
    for executor in executors(spark):
        for process, line in tree(executor):
            seconds, peak = usage(process)
            cpu[kind(line)] += seconds
            memory[kind(line)] = max(memory[kind(line)], peak)
    return cpu, memory


def by_spark(inputs: Path, count: int) -> tuple[float, ...]:
    spark = session(f"local-cluster[{count},1,1024]", **{"spark.executor.memory": "1g"})
    # Otherwise the first documents pay for what Java and Python load.
    options = Options(program=program)
    few = convert(spark, str(inputs / "report-00[0-9].docx"), options=options, files_per_partition=10 // count)
    few.reports.count()
    few.unpersist()
    write, looks = store._Journal.write, []

    def timed(self: store._Journal, frame: DataFrame) -> dict[str, int]:
        looks.append((time.monotonic(), used(spark)[0]))
        counts = write(self, frame)
        looks.append((time.monotonic(), used(spark)[0]))
        return counts

    store._Journal.write = timed  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory() as output:
        outcome = update(spark, str(inputs), output, options=options, files_per_partition=250)
    looks.append((time.monotonic(), used(spark)[0]))
    memory = used(spark)[1]
    spark.stop()
    store._Journal.write = write  # type: ignore[method-assign]
    assert outcome.converted == documents, outcome
    figures = []
    for step, ((begin, before), (end, after)) in zip(("reading", "tables"), pairwise(looks), strict=True):
        parts = ", ".join(f"{name} {after[name] - before[name]:.1f}" for name in KINDS)
        print(f"{count} executors, {step}: {end - begin:.1f} s; CPU s: {parts}", flush=True)
        figures += [end - begin, sum(after.values()) - sum(before.values())]
    peaks = ", ".join(f"{name} {memory[name]}" for name in KINDS)
    print(f"{count} executors, peak MiB: {peaks}; load {os.getloadavg()[0]:.1f}", flush=True)
    return tuple(figures)


def by_program(inputs: Path, jobs: int) -> tuple[float, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as output:
        subprocess.run([program, "convert", str(inputs), "-o", output, "--quiet", "--jobs", str(jobs)], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        inputs = Path(place) / "in"
        maker = ROOT / "Tests/Bench/make_corpus.py"
        subprocess.run([sys.executable, str(maker), str(inputs), str(documents)], check=True)
        results: dict[str, list[tuple[float, ...]]] = {}
        for _ in range(rounds):
            for jobs in (1, 2):
                results.setdefault(f"convert --jobs {jobs}", []).append(by_program(inputs, jobs))
            for count in (1, 2):
                results.setdefault(f"Spark, {count} executors", []).append(by_spark(inputs, count))
        print(
            f"median of {rounds} rounds, {documents} documents: wall s, CPU s (Spark: of reading, then of the tables)"
        )
        for name, figures in results.items():
            print(f"{name}: " + ", ".join(f"{statistics.median(column):.1f}" for column in zip(*figures, strict=True)))


if __name__ == "__main__":
    main()
