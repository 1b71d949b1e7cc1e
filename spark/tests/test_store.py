"""The folder of Parquet, run after run."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from compare import assert_same
from compare import convert as by_program
from corpus import make
from pyspark.sql import SparkSession

from solieu_spark import Options, load, store, update

# A file over the limit is not read, so nothing tells its content of today from that of yesterday: it is asked again.
ASKED_AGAIN = 1


class Archive:
    def __init__(self, spark: SparkSession, options: Options, program: str, place: Path) -> None:
        self.spark, self.options, self.program = spark, options, program
        self.inputs, self.output, self.place = place / "in", place / "parquet", place
        self.runs = 0

    def update(self, *, force: bool = False, options: Options | None = None) -> store.Outcome:
        return update(self.spark, str(self.inputs), str(self.output), options=options or self.options, force=force)

    def check(self) -> None:
        """Against a conversion of everything from nothing."""
        self.runs += 1
        expected = by_program(self.program, self.inputs, self.place / f"csv{self.runs}")
        assert_same(load(self.spark, str(self.output), self.options), expected)

    def file(self, number: int) -> Path:
        (file,) = self.inputs.glob(f"*/báo cáo {number:05}.*")
        return file


@pytest.fixture
def archive(spark: SparkSession, options: Options, program: str, place: Path) -> Archive:
    made = Archive(spark, options, program, place)
    make(made.inputs, 70)
    return made


def test_what_is_there_is_not_read_again(archive: Archive) -> None:
    first = archive.update()
    assert (first.inputs, first.converted + first.rejected, first.unchanged) == (70, 70, 0)
    archive.check()
    parts = {path: path.stat().st_mtime_ns for path in archive.output.rglob("*.parquet")}
    assert any("year=2024" in str(path) and "form=" in str(path) for path in parts)
    second = archive.update()
    assert (second.unchanged, second.converted, second.rejected) == (70 - ASKED_AGAIN, 0, ASKED_AGAIN)
    now = {path: path.stat().st_mtime_ns for path in archive.output.rglob("*.parquet")}
    # Only what is rejected was written again: it belongs to no year and no form.
    written = {path for path in parts if now.get(path) != parts[path]}
    assert {path.relative_to(archive.output).parts[0] for path in written} == {"rejected"}
    assert archive.update(force=True).unchanged == 0
    archive.check()


def test_other_content_takes_the_place_of_the_earlier(archive: Archive) -> None:
    archive.update()
    # To another year, so that it leaves its partition; and what was rejected can be read now.
    text = archive.file(30).read_text()
    for year in ("2022", "2023", "2024", "2025"):
        text = text.replace(f"năm {year}", "năm 2019")
    archive.file(30).write_text(text)
    (archive.inputs / "xấu/empty.txt").write_text(text.replace("hồ sơ", "văn bản"))
    outcome = archive.update()
    assert (outcome.converted, outcome.unchanged) == (2, 68 - ASKED_AGAIN)
    archive.check()
    # And back: the partition of 2019 is to be gone.
    assert list(archive.output.glob("values/year=2019/*"))
    archive.file(30).write_text(text.replace("năm 2019", "năm 2024"))
    (archive.inputs / "xấu/empty.txt").write_bytes(b"")
    archive.update()
    assert not list(archive.output.glob("values/year=2019/*"))
    archive.check()


def test_a_first_of_two_alike_that_comes_later_is_the_first(archive: Archive) -> None:
    archive.update()
    (archive.inputs / "a").mkdir()
    shutil.copy(archive.file(31), archive.inputs / "a/trước.txt")
    later = archive.file(32).read_text().replace("hồ sơ đang", "hồ sơ còn đang")
    (archive.inputs / "a/bản khác.txt").write_text(later)
    assert archive.update().converted == 2
    archive.check()


def test_a_run_that_was_cut_off_is_ended_by_the_next(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.update()
    archive.file(33).write_text(archive.file(33).read_text().replace("Thu ", "Thu khoảng "))
    whole = store._Journal._write_table
    written: list[str] = []

    def cut_off(self: store._Journal, name: str, *rest: Any) -> None:
        if len(written) == 3:
            raise KeyboardInterrupt
        written.append(name)
        whole(self, name, *rest)

    monkeypatch.setattr(store._Journal, "_write_table", cut_off)
    with pytest.raises(KeyboardInterrupt):
        archive.update()
    monkeypatch.undo()
    # What a killed job leaves: a folder that was never committed.
    torn = archive.output / "journal/run=000003"
    torn.mkdir()
    (torn / "part-0.parquet").write_bytes(b"PAR1")
    outcome = archive.update()
    assert (outcome.unchanged, outcome.converted) == (70 - outcome.rejected, 0)
    assert outcome.partitions > 0
    archive.check()


def test_other_settings_are_another_result(archive: Archive) -> None:
    archive.update()
    outcome = archive.update(options=replace(archive.options, form="kstt-tt01-2020-06"))
    assert outcome.unchanged == 0
    forms = load(archive.spark, str(archive.output), archive.options)["records"].select("form_id").distinct().collect()
    assert [row["form_id"] for row in forms] == ["kstt-tt01-2020-06"]


def test_a_manifest_with_hashes_needs_no_file_to_know(archive: Archive) -> None:
    archive.update()
    known = archive.spark.read.parquet(str(archive.output / "journal/run=000001"))
    manifest = known.where("outcome = 'converted'").selectExpr("report", "concat('/gone/', report) as path", "sha256")
    outcome = update(archive.spark, manifest, str(archive.output), options=archive.options)
    assert outcome.rejected == 0 and outcome.unchanged == outcome.inputs > 40
