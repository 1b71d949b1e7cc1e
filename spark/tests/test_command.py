"""The command line, started by spark-submit, with the program brought along as an archive."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pyspark
from corpus import ROOT, make

SOURCES = ROOT / "spark/src"


def submit(place: Path, *arguments: str, archive: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [str(Path(pyspark.__file__).parent / "bin/spark-submit"), "--master", "local[2]"]
    command += ["--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1"]
    command += ["--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=2"]
    if archive is not None:
        command += ["--archives", f"{archive}#solieu"]
    # Neither SOLIEU nor PATH leads to the program.
    kept = {name: value for name, value in os.environ.items() if name != "SOLIEU"}
    environment = {**kept, "PYTHONPATH": str(SOURCES), "PYSPARK_PYTHON": sys.executable}
    environment["PYSPARK_DRIVER_PYTHON"] = sys.executable
    # Spark lets the script speak on standard output, whatever it chose.
    return subprocess.run(
        [*command, str(SOURCES / "solieu_spark/__main__.py"), *arguments],
        check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=place, env=environment,
        timeout=300,
    )  # fmt: skip


def test_the_program_comes_with_the_job(program: str, place: Path) -> None:
    make(place / "in", 40)
    archive = place / "solieu-linux.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
        tar.add(program, "solieu-0/bin/solieu")
        tar.add(ROOT / "Schemas", "solieu-0/share/solieu/Schemas")
    arguments = ["--input", str(place / "in"), "--output", str(place / "out"), "--lang", "en"]
    done = submit(place, *arguments, archive=archive)
    assert done.returncode == 0, done.stdout[-3000:]
    assert "40 inputs: 20 converted, 20 rejected, 0 unchanged" in done.stdout
    assert list((place / "out/values").glob("year=*/form=*/*.parquet"))


def test_what_is_missing_is_said_in_a_sentence(place: Path) -> None:
    (place / "in").mkdir()
    done = submit(place, "--input", str(place / "in"), "--output", str(place / "out"))
    assert done.returncode == 1
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("solieu_spark:")]
    assert "The program solieu is not on this machine" in line and "--archives" in line
