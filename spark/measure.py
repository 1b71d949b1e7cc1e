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
from pathlib import Path

from conftest import ROOT, session
from test_clusters import command_lines, executors

from solieu_spark import Options, store, update

documents = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
program = os.environ["SOLIEU"] = os.path.abspath(os.environ["SOLIEU"])
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


def by_spark(inputs: Path, count: int) -> tuple[float, float, dict[str, float], dict[str, int]]:
    spark = session(f"local-cluster[{count},1,1024]", **{"spark.executor.memory": "1g"})
    write, seconds = store._Journal.write, []

    def timed(self: store._Journal, frame: object) -> dict[str, int]:
        begin = time.monotonic()
        try:
            return write(self, frame)  # type: ignore[arg-type]
        finally:
            seconds.append(time.monotonic() - begin)

    store._Journal.write = timed  # type: ignore[method-assign, assignment]
    with tempfile.TemporaryDirectory() as output:
        spark.range(100).count()
        begin = time.monotonic()
        outcome = update(spark, str(inputs), output, options=Options(program=program), files_per_partition=250)
        wall = time.monotonic() - begin
    assert outcome.converted == documents, outcome
    cpu: dict[str, float] = {}
    memory: dict[str, int] = {}
    for executor in executors(spark):
        for process, line in tree(executor):
            name = kind(line)
            used, peak = usage(process)
            cpu[name] = cpu.get(name, 0) + used
            memory[name] = max(memory.get(name, 0), peak)
    spark.stop()
    store._Journal.write = write  # type: ignore[method-assign]
    return wall, seconds[0], cpu, memory


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
                wall, conversion, cpu, memory = by_spark(inputs, count)
                results.setdefault(f"Spark, {count} executors", []).append((wall, sum(cpu.values()), conversion))
                parts = ", ".join(f"{name} {cpu[name]:.1f} s {memory[name]} MiB" for name in sorted(cpu))
                print(f"{count} executors: {wall:.1f} s, of which converting {conversion:.1f}; {parts}", flush=True)
        print(f"median of {rounds} rounds, {documents} documents: wall s, CPU s, converting s")
        for name, figures in results.items():
            print(f"{name}: " + ", ".join(f"{statistics.median(column):.1f}" for column in zip(*figures, strict=True)))


if __name__ == "__main__":
    main()
