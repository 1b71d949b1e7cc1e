"""The tables of Spark are those of `solieu convert`: columns, types, rows."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path

import pytest
from compare import assert_same
from compare import convert as by_program
from corpus import make
from pyspark.sql import SparkSession
from pyspark.sql import types as T

from solieu_spark import Options, convert
from solieu_spark.program import Field, describe
from solieu_spark.schema import BatchBuilder, document_schema, table_schema


def test_rows_are_those_of_the_program(spark: SparkSession, options: Options, program: str, place: Path) -> None:
    kinds = make(place / "in", 120)
    assert kinds["duplicates"] and kinds["versions"]
    expected = by_program(program, place / "in", place / "out")
    conversion = convert(spark, str(place / "in"), options=options, files_per_partition=25)
    assert_same(conversion, expected)
    # They are what this test is about.
    assert len(expected["rejected"][1]) == 20
    assert expected["duplicates"][1].total() == kinds["duplicates"]
    assert sum("report.superseded" in row for row in expected["findings"][1]) == kinds["versions"]
    conversion.unpersist()


def test_columns_have_the_types_of_the_csv(options: Options) -> None:
    description = describe(options)
    schema = table_schema(description.tables["values"])
    assert schema["value"].dataType == T.DecimalType(38, 18)
    assert schema["date"].dataType == T.DateType()
    assert schema["block"].dataType == T.LongType()
    assert schema["text"].dataType == T.StringType()
    records = table_schema(description.tables["records"])
    assert records["date"].dataType == T.DateType()
    assert any("comment" in field.metadata for field in records)
    assert document_schema(description)["rows_of_values"].dataType == T.ArrayType(schema, False)


def test_no_digit_of_a_number_is_lost(options: Options) -> None:
    description = describe(options)
    fields = description.tables["values"]
    value = [field.name for field in fields].index("value")
    texts = ["9223372036854775807", "-0.000000000000000001", "9.223372036854775807", "0", "-12.5", "1"]
    cells: list[object] = []
    for text in texts:
        row: list[object] = [None] * len(fields)
        # As they come: whole numbers as such, others as their digits.
        row[value] = json.loads(text, parse_float=str)
        cells += row
    builder = BatchBuilder(description, "x")
    builder.add("a", "a", {"status": "converted", "tables": {"values": cells}})
    batch = builder.take()
    rows = batch.column("rows_of_values")[0].as_py()
    assert batch.column("count_of_values").to_pylist() == [len(texts)]
    assert [row["value"] for row in rows] == [Decimal(text) for text in texts]
    too_long: list[object] = [None] * len(fields)
    too_long[value] = "0.0000000000000000001"
    builder.add("a", "a", {"status": "converted", "tables": {"values": too_long}})
    with pytest.raises(Exception, match=r"(?i)rescal|truncat|precision|scale"):
        builder.take()


def test_a_table_with_half_a_row_is_no_answer(options: Options) -> None:
    builder = BatchBuilder(describe(options), "x")
    with pytest.raises(ValueError, match="values"):
        builder.add("a", "a", {"status": "converted", "tables": {"values": ["one cell"]}})


def test_a_field_without_a_title_has_no_comment() -> None:
    assert table_schema([Field("a", "text")])["a"].metadata == {}


def test_a_manifest_says_names_forms_and_contents(spark: SparkSession, options: Options, place: Path) -> None:
    make(place / "in", 40)
    files = sorted(path for path in (place / "in").rglob("*.txt") if "xấu" not in str(path))[:4]
    rows = ["path,report,sha256,form"]
    for number, file in enumerate(files):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        rows.append(f"{file.relative_to(place / 'in')},{number},{'0' * 64 if number == 1 else digest},")
    rows[4] += "kstt-tt01-2020-06"
    rows.append("nowhere.docx,4,,")
    manifest = place / "manifest.csv"
    manifest.write_text("\n".join(rows) + "\n")
    conversion = convert(spark, str(manifest), prefix=str(place / "in"), options=options)
    rejected = {row["report"]: row["reason"] for row in conversion.rejected.collect()}
    assert rejected == {"1": "other-content", "4": "missing"}
    forms = {row["report"]: row["form_id"] for row in conversion.reports.collect()}
    assert sorted(forms) == ["0", "2", "3"] and forms["3"] == "kstt-tt01-2020-06" != forms["2"]
    conversion.unpersist()


def test_bytes_of_an_object_store_give_the_same_rows(spark: SparkSession, options: Options, place: Path) -> None:
    """fsspec stands for any store: its `local` file system is asked for by a scheme that the worker does not know."""
    make(place / "in", 60)
    files = sorted(path for path in (place / "in").rglob("*") if path.is_file())
    named = [(str(path.relative_to(place / "in")), str(path)) for path in files]
    named.append(("nowhere.txt", str(place / "nowhere.txt")))
    local = convert(spark, spark.createDataFrame(named, "report string, path string"), options=options)
    remote = convert(
        spark,
        spark.createDataFrame([(name, "local://" + path) for name, path in named], "report string, path string"),
        options=options,
        storage_options={"auto_mkdir": False},
    )
    for name in ("records", "values", "figures", "findings", "rejected", "duplicates"):
        assert local[name].exceptAll(remote[name]).count() == 0 == remote[name].exceptAll(local[name]).count(), name
    assert local.rejected.count() == 21
    local.unpersist()
    remote.unpersist()


def test_two_inputs_of_one_name_are_refused(spark: SparkSession, options: Options) -> None:
    twice = spark.createDataFrame([("a", "x.txt"), ("a", "y.txt")], "report string, path string")
    with pytest.raises(ValueError, match="more than once, such as a"):
        convert(spark, twice, options=options)
    with pytest.raises(ValueError, match="no column path"):
        convert(spark, spark.createDataFrame([("a",)], "report string"), options=options)
    with pytest.raises(FileNotFoundError):
        convert(spark, "/nowhere", options=options)
