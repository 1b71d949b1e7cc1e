#!/usr/bin/env python3
"""CPU time (user + system) of `solieu` over that of the floor, on the same files.

    ratios.py SOLIEU FLOOR CORPUS LARGE LINES OUT [ROUNDS]

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


def files(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder))


def main():
    solieu, floor, corpus, large, lines, out = sys.argv[1:7]
    rounds = int(sys.argv[7]) if len(sys.argv) > 7 else 7
    small = files(corpus)
    # Without --force the journal would answer every round but the first.
    convert = [solieu, "convert", corpus, "-o", out, "--quiet", "--force"]
    # Each command is told beside the floor on the same files.
    groups = [
        (f"{len(small)} reports", [floor] + small, {"convert": convert, "convert --jobs 1": convert + ["--jobs", "1"]}),
        ("one report", [floor, small[0]], {
            "--version": [solieu, "--version"], "text": [solieu, "text", small[0]],
            "extract": [solieu, "extract", small[0]],
        }),
        ("a table of 200,000 rows", [floor] + files(large), {"text": [solieu, "text"] + files(large)}),
    ]
    print(f"{rounds} rounds, medians of user + system time")
    for title, base, commands in groups:
        times = {"floor": [], **{name: [] for name in commands}}
        for _ in range(rounds):
            for name, command in [("floor", base), *commands.items()]:
                times[name].append(cpu_seconds(command))
        print(title)
        middle = statistics.median(times["floor"])
        for name, seconds in times.items():
            own = statistics.median(seconds)
            spread = f"{1000 * min(seconds):.1f} to {1000 * max(seconds):.1f}"
            print(f"  {name:18} {1000 * own:8.1f} ms  ({spread})  {own / middle:6.2f} x floor")
    size = os.path.getsize(lines) / 1e6
    seconds = statistics.median(cpu_seconds([solieu, "scan", lines]) for _ in range(rounds))
    print(f"{size:.0f} MB of text in lines\n  scan               {1000 * seconds:8.1f} ms  {size / seconds:.0f} MB a second")


main()
