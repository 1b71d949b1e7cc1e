#!/usr/bin/env python3
"""What reading costs others, beside our reading and our whole chain, on the same files. Called by `make bench-peers`.

    peers.py SOLIEU FLOOR CORPUS VENV PAGE PLOT [ROUNDS]

Everybody takes a turn in each round, so that whatever else the machine does meets all of them; the median of the rounds
counts, and the start of each program with it. Writes the table into PAGE, between its marks, and PLOT as SVG.
"""
import datetime
import glob
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BEGIN, END = "<!-- peers -->\n", "<!-- /peers -->\n"


def run(command, results=None):
    """CPU seconds and peak memory in MiB, of the process and of all that it waited for; None when it failed, or left no
    file in the folder of its results."""
    if results:
        shutil.rmtree(results, ignore_errors=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    failed = process.returncode != 0 or (results and not os.path.isdir(results))
    return None if failed else (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def one_by_one(*command):
    """For programs that read one file a process."""
    return ["sh", "-c", 'for file in "$@"; do ' + " ".join(command) + ' "$file" || exit 1; done', "sh"]


def output_of(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def commands(solieu, floor, corpus, venv, out):
    files = sorted(os.path.join(corpus, name) for name in os.listdir(corpus))
    python = os.path.join(venv, "bin/python")
    reads = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer_reads.py")
    versions = dict(line.split() for line in output_of([python, reads, "versions"]).splitlines())
    result = {
        "floor: XML through libxml2, in C": [floor, *files],
        "solieu, reading (a process a file)": one_by_one(solieu, "text") + files,
        "solieu, whole chain to CSV and JSON": [solieu, "convert", corpus, "-o", out, "--quiet", "--force", "--jobs", "1"],
    }
    # What pip puts into bin is Python that starts this.
    (extractor,) = glob.glob(os.path.join(venv, "lib/*/site-packages/docx_extractor/**/docx-extractor*"), recursive=True)
    for name, version in versions.items():
        if name == "docx-extractor":
            result[f"{name} {version} (a process a file)"] = one_by_one(extractor, "--no-images") + files
        else:
            result[f"{name} {version}"] = [python, reads, name, *files]
    if shutil.which("pandoc"):
        version = output_of(["pandoc", "--version"]).split()[1]
        result[f"pandoc {version} (a process a file)"] = one_by_one("pandoc", "-t", "plain") + files
    if shutil.which("soffice"):
        version = output_of(["soffice", "--version"]).split()[1]
        profile = f"-env:UserInstallation=file://{out}/profile"
        convert = ["soffice", "--headless", profile, "--convert-to", "txt:Text", "--outdir", f"{out}/office"]
        result[f"LibreOffice {version}, to text"] = [*convert, *files]
    return result, len(files)


def main():
    solieu, floor, corpus, venv, page, plot = (os.path.abspath(path) for path in sys.argv[1:7])
    rounds = int(sys.argv[7]) if len(sys.argv) > 7 else 3
    with tempfile.TemporaryDirectory() as out:
        named, count = commands(solieu, floor, corpus, venv, out)
        figures = {name: [] for name in named}
        for turn in range(rounds):
            for name, command in named.items():
                begin = time.monotonic()
                # LibreOffice says that all is well when it could read nothing.
                figures[name].append(run(command, f"{out}/office" if command[0] == "soffice" else None))
                print(f"round {turn + 1}: {name}: {time.monotonic() - begin:.1f} s", file=sys.stderr)
    base = statistics.median(cpu for cpu, _ in figures["floor: XML through libxml2, in C"])
    rows = []
    for name, runs in figures.items():
        if None in runs:
            # A table that leaves somebody out without a word would not be honest.
            sys.exit(f"{name} failed; nothing is written")
        cpu, peak = statistics.median(cpu for cpu, _ in runs), max(peak for _, peak in runs)
        spread = f"{min(cpu for cpu, _ in runs) / count * 1000:.1f}–{max(cpu for cpu, _ in runs) / count * 1000:.1f}"
        cells = f"{cpu / count * 1000:.1f} | {spread} | {cpu / base:.1f} | {peak:.0f}"
        rows.append((cpu, f"| {name} | {cells} |"))
    rows.sort()
    write(page, rows, count, rounds, output_of([solieu, "--version"]).strip(), os.path.basename(plot))
    draw(plot, {name: [cpu for cpu, _ in runs] for name, runs in figures.items()}, base)


def write(page, rows, count, rounds, version, plot):
    with open(page, encoding="utf-8") as file:
        text = file.read()
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    lines = [
        f"{datetime.date.today()}, `make bench-peers`, solieu {version}; {count} files, {rounds} rounds, {os.cpu_count()} cores.",
        "", "| reader | CPU ms a file, median | least and most | x floor | peak MiB |", "|---|--:|--:|--:|--:|",
        *(row for _, row in rows), "", f"![the same as bars]({plot})",
    ]
    with open(page, "w", encoding="utf-8") as file:
        file.write(before + BEGIN + "\n".join(lines) + "\n" + END + after)


def draw(plot, times, base):
    import matplotlib

    matplotlib.use("svg")
    # The same figures give the same bytes, and letters stay letters.
    matplotlib.rcParams.update({"svg.hashsalt": "solieu", "svg.fonttype": "none"})
    from matplotlib import pyplot

    ordered = sorted(times.items(), key=lambda item: -statistics.median(item[1]))
    ratios = [statistics.median(cpu) / base for _, cpu in ordered]
    colours = ["#1f5fa8" if name.startswith("solieu") else "#8a8a8a" for name, _ in ordered]
    figure, axes = pyplot.subplots(figsize=(8, 0.36 * len(ordered) + 0.9))
    bars = axes.barh([name for name, _ in ordered], ratios, color=colours)
    axes.bar_label(bars, [f"{ratio:.1f}" for ratio in ratios], padding=3, fontsize=8)
    axes.set_xscale("log")
    axes.set_xlim(0.5, max(ratios) * 2)
    axes.set_xlabel("CPU time as a multiple of the floor (logarithmic)")
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(plot, metadata={"Date": None})


main()
