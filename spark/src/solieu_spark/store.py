"""A folder of Parquet that is kept up to date: what it already holds is not read again.

    OUT/journal/run=000001/   a row for each input of that run, with its rows of all tables; never changed afterwards
    OUT/values/year=2025/form=.../   the tables, put together from the journal

A run first writes its part of the journal, in one job and by Spark's own commit. Then it writes the partitions of the
tables that this part touches, and at last a mark. A run without its mark is brought to its end by the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Any

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

from solieu_spark import relations
from solieu_spark.conversion import FILES_PER_PARTITION, _checked, _with_form, converted
from solieu_spark.inputs import inputs
from solieu_spark.program import Description, Options, describe, settings_key
from solieu_spark.schema import ACROSS, FACTS, count_column, document_schema, rows_column, table_schema

Partition = tuple[int | None, str | None]
"""Year and form."""

_SUCCESS, _MARK = "_SUCCESS", "_TABLES_WRITTEN"


@dataclass(frozen=True)
class Outcome:
    """Of one run."""

    inputs: int
    converted: int
    rejected: int
    unchanged: int
    partitions: int
    """How many partitions of the tables were written."""

    def __str__(self) -> str:
        return (
            f"{self.inputs} inputs: {self.converted} converted, {self.rejected} rejected, {self.unchanged} unchanged; "
            f"{self.partitions} partitions written"
        )


def update(
    spark: SparkSession,
    source: str | DataFrame,
    output: str,
    form: str | None = None,
    *,
    prefix: str | None = None,
    options: Options | None = None,
    force: bool = False,
    files_per_partition: int = FILES_PER_PARTITION,
    storage_options: dict[str, Any] | None = None,
) -> Outcome:
    """Brings the folder `output` up to date with the inputs. What is not among them stays as it is."""
    options = _with_form(options, form)
    description = describe(options)
    key = settings_key(options, description)
    journal = _Journal(spark, output.rstrip("/"), description)
    listed = _checked(inputs(spark, source, prefix)).cache()
    try:
        count = listed.count()
        to_do = listed if force else _without_known(listed, journal, key)
        documents = converted(to_do, options, description, key, files_per_partition, storage_options)
        written = journal.write(documents)
        partitions = journal.write_tables()
    finally:
        listed.unpersist()
    done, rejected = written.get("converted", 0), written.get("rejected", 0)
    return Outcome(count, done, rejected, count - done - rejected, partitions)


def load(spark: SparkSession, output: str, options: Options | None = None) -> dict[str, DataFrame]:
    """The tables of such a folder, each with the columns of its CSV file and `year` and `form`."""
    description = describe(options or Options())
    return {
        name: spark.read.schema(_with_partitions(table_schema(fields))).parquet(f"{output.rstrip('/')}/{name}")
        for name, fields in description.tables.items()
    }


def _with_partitions(schema: T.StructType) -> T.StructType:
    return T.StructType([*schema.fields, T.StructField("year", T.IntegerType()), T.StructField("form", T.StringType())])


def _without_known(listed: DataFrame, journal: _Journal, key: str) -> DataFrame:
    """Leaves out what the journal has of the content that the manifest says. Where it says none, the task compares."""
    current = journal.current()
    if current is None:
        return listed
    lasting = current.where((F.col("settings") == key) & F.col("lasting") & F.col("sha256").isNotNull())
    joined = listed.join(lasting.select("report", F.col("sha256").alias("known")), "report", "left")
    return joined.where("sha256 is null or known is null or sha256 <> known")


class _Journal:
    def __init__(self, spark: SparkSession, output: str, description: Description) -> None:
        self._spark, self._output, self._description = spark, output, description
        self._folder = f"{output}/journal"
        self._schema = T.StructType([*document_schema(description).fields, T.StructField("run", T.IntegerType())])
        self._files = _Files(spark, output)

    def _runs(self) -> list[int]:
        names = self._files.names(self._folder)
        numbers = sorted(int(name[4:]) for name in names if name.startswith("run=") and name[4:].isdigit())
        return [number for number in numbers if self._files.exists(f"{self._run(number)}/{_SUCCESS}")]

    def _run(self, number: int) -> str:
        return f"{self._folder}/run={number:06}"

    def _documents(self, runs: list[int]) -> DataFrame:
        parts = [
            self._spark.read.schema(T.StructType(self._schema.fields[:-1]))
            .parquet(self._run(number))
            .withColumn("run", F.lit(number))
            for number in runs
        ]
        return reduce(DataFrame.unionByName, parts)

    def current(self) -> DataFrame | None:
        """The facts of each input as of the last run that had it."""
        runs = self._runs()
        return _latest(self._documents(runs).select(*FACTS.names, "run")) if runs else None

    def write(self, documents: DataFrame) -> dict[str, int]:
        """One more run. How many inputs came to which end."""
        number = max(self._runs(), default=0) + 1
        folder = self._run(number)
        documents.write.mode("overwrite").parquet(folder)
        # From the files: to count on the way would count a task twice that was tried twice.
        counts = self._documents([number]).groupBy("outcome").count().collect()
        if not counts:
            self._files.remove(folder)
        return {row["outcome"]: row["count"] for row in counts}

    def write_tables(self) -> int:
        """The partitions that runs without a mark touch."""
        runs = self._runs()
        new = [number for number in runs if not self._files.exists(f"{self._run(number)}/{_MARK}")]
        if not new:
            return 0
        is_first = len(new) == len(runs)
        everything = self._documents(runs)
        counted = {name: count_column(name) for name in self._description.tables if name not in ACROSS}
        facts = everything.select(*FACTS.names, "run", *counted.values()).cache()
        current = _latest(facts).cache()
        twice = relations.duplicates(current).cache()
        kept = current.join(twice.select("report"), "report", "left_anti").cache()
        try:
            partitions = set(map(tuple, _touched(facts, new).select("year", "form").distinct().collect()))
            inside = F.lit(True) if is_first else _is_one_of(partitions)
            rows = everything.where(inside).join(kept.select("report", "run"), ["report", "run"], "left_semi")
            sums = [F.sum(column).alias(name) for name, column in counted.items()]
            counts = kept.where(inside).groupBy("year", "form").agg(*sums).collect()
            for name, fields in self._description.tables.items():
                across = None
                if name in ACROSS:
                    across = twice
                elif name == "findings":
                    across = relations.superseded(kept, self._description)
                filled = {(row["year"], row["form"]) for row in counts if name in counted and row[name]}
                if across is not None:
                    across = across.join(current.where(inside).select("report", "year", "form"), "report")
                    filled |= set(map(tuple, across.select("year", "form").distinct().collect()))
                self._write_table(name, table_schema(fields).names, rows, across, filled, partitions - filled)
        finally:
            for cached in (kept, twice, current, facts):
                cached.unpersist()
        for number in new:
            self._files.mark(f"{self._run(number)}/{_MARK}")
        return len(partitions)

    def _write_table(
        self,
        name: str,
        columns: list[str],
        rows: DataFrame,
        across: DataFrame | None,
        filled: set[Partition],
        emptied: set[Partition],
    ) -> None:
        """`across` are rows that no document tells by itself."""
        folder = f"{self._output}/{name}"
        if filled:
            quoted = [f"`{column}`" for column in columns]
            table = None
            if name not in ACROSS:
                table = rows.select("year", "form", F.posexplode(rows_column(name)).alias("_position", "_row"))
                table = table.select(*(F.col(f"_row.{column}") for column in quoted), "year", "form", "_position")
            if across is not None:
                more = across.select(*quoted, "year", "form", F.lit(2**31 - 1).alias("_position"))
                table = more if table is None else table.unionByName(more)
            assert table is not None
            # Rows of a report stay together, in the order of its CSV; Spark gathers small files and splits large ones.
            table = table.hint("rebalance", "year", "form").sortWithinPartitions("year", "form", "report", "_position")
            writer = table.drop("_position").write.mode("overwrite").option("partitionOverwriteMode", "dynamic")
            writer.partitionBy("year", "form").parquet(folder)
        else:
            self._files.make(folder)
        # Overwriting leaves a partition as it was when nothing is written to it any more.
        for partition in emptied:
            self._files.remove(_partition(folder, *partition))


def _latest(facts: DataFrame) -> DataFrame:
    last_first = Window.partitionBy("report").orderBy(F.col("run").desc())
    return facts.withColumn("_age", F.row_number().over(last_first)).where("_age = 1").drop("_age")


def _touched(facts: DataFrame, new: list[int]) -> DataFrame:
    """Inputs whose rows may be others than before: those of the new runs as they were and are, and those that are or
    were a duplicate or another version of one of them."""
    changed = facts.where(F.col("run").isin(new)).select("report").distinct()
    all_of_changed = facts.join(changed, "report", "left_semi")
    same = [
        facts.join(all_of_changed.select(column).where(f"{column} is not null").distinct(), column, "left_semi")
        for column in ("sha256", "subject")
    ]
    return reduce(DataFrame.unionByName, [all_of_changed, *(part.select(*facts.columns) for part in same)])


def _is_one_of(partitions: set[Partition]) -> Any:
    conditions = [
        F.col("year").eqNullSafe(F.lit(year)) & F.col("form").eqNullSafe(F.lit(form)) for year, form in partitions
    ]
    return reduce(lambda left, right: left | right, conditions, F.lit(False))


def _partition(folder: str, year: int | None, form: str | None) -> str:
    nothing = "__HIVE_DEFAULT_PARTITION__"
    return f"{folder}/year={nothing if year is None else year}/form={form or nothing}"


class _Files:
    """The output folder, on whatever file system Spark has for it."""

    def __init__(self, spark: SparkSession, output: str) -> None:
        jvm: Any = spark.sparkContext._jvm
        configuration: Any = spark.sparkContext._jsc.hadoopConfiguration()
        self._path = jvm.org.apache.hadoop.fs.Path
        self._system = self._path(output).getFileSystem(configuration)

    def names(self, folder: str) -> list[str]:
        if not self.exists(folder):
            return []
        return [str(status.getPath().getName()) for status in self._system.listStatus(self._path(folder))]

    def exists(self, path: str) -> bool:
        return bool(self._system.exists(self._path(path)))

    def make(self, folder: str) -> None:
        self._system.mkdirs(self._path(folder))

    def remove(self, path: str) -> None:
        self._system.delete(self._path(path), True)

    def mark(self, path: str) -> None:
        self._system.create(self._path(path), True).close()
