#!/usr/bin/env python3
"""CPU time (user + system) of `solieu` over that of the floor, on the same files.

    ratios.py SOLIEU FLOOR CORPUS OUT [ROUNDS]

The programs take turns, so that whatever else the machine does meets all of them; the median of the rounds counts.
"""
import os
import resource
import statistics
import subprocess
import sys


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    solieu, floor, corpus, out = sys.argv[1:5]
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 7
    files = sorted(os.path.join(corpus, name) for name in os.listdir(corpus))
    convert = [solieu, "convert", corpus, "-o", out, "--quiet"]
    commands = {
        "floor": [floor] + files,
        "convert": convert,
        "convert --jobs 1": convert + ["--jobs", "1"],
        "convert of one file": [solieu, "convert", files[0], "-o", out, "--quiet"],
    }
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(cpu_seconds(command))
    base = statistics.median(times["floor"])
    print(f"{len(files)} files, {rounds} rounds, medians of user + system time")
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        spread = f"{min(seconds):.3f} to {max(seconds):.3f} s"
        print(f"{name:22} {middle:8.3f} s  ({spread})  {middle / base:6.2f} x floor")


main()
