"""Inputs to tables."""

from __future__ import annotations

import math
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from solieu_spark import relations
from solieu_spark.inputs import inputs
from solieu_spark.partition import Task
from solieu_spark.program import Description, Options, describe, settings_key
from solieu_spark.schema import ACROSS, FACTS, document_schema, rows_column

FILES_PER_PARTITION = 1000


class Conversion(Mapping[str, DataFrame]):
    """The tables by the names of their CSV files, with the CSV files' columns."""

    def __init__(self, documents: DataFrame, description: Description) -> None:
        self._documents = documents
        self.description = description
        facts = documents.select(*FACTS.names)
        self.duplicates = relations.duplicates(facts)
        self._kept = documents.join(self.duplicates.select("report"), "report", "left_anti")

    def __getitem__(self, name: str) -> DataFrame:
        if name not in self.description.tables:
            raise KeyError(name)
        if name in ACROSS:
            return self.duplicates
        rows = self._kept.select(F.explode(rows_column(name)).alias("row")).select("row.*")
        if name == "findings":
            rows = rows.unionByName(relations.superseded(self._kept.select(*FACTS.names), self.description))
        return rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.description.tables)

    def __len__(self) -> int:
        return len(self.description.tables)

    @property
    def reports(self) -> DataFrame:
        """A row for each report: `records.csv`."""
        return self["records"]

    # Not called `values` as elsewhere: that is what a mapping has already.
    @property
    def indicator_values(self) -> DataFrame:
        return self["values"]

    @property
    def figures(self) -> DataFrame:
        return self["figures"]

    @property
    def findings(self) -> DataFrame:
        return self["findings"]

    @property
    def rejected(self) -> DataFrame:
        return self["rejected"]

    @property
    def inputs(self) -> DataFrame:
        """What became of each input: outcome, sha256, form, year."""
        return self._documents.select(*FACTS.names)

    def unpersist(self) -> None:
        self._documents.unpersist()


def convert(
    spark: SparkSession,
    source: str | DataFrame,
    form: str | None = None,
    *,
    prefix: str | None = None,
    options: Options | None = None,
    files_per_partition: int = FILES_PER_PARTITION,
    storage_options: dict[str, Any] | None = None,
) -> Conversion:
    """Converts what a manifest, a folder or a glob names; see `inputs` for what they may be.

    Documents are read when the first of the tables is asked for, once for all of them. What was read lies on the
    disks of the executors until `unpersist`; what is lost with one of them is read again, to the same rows.
    """
    options = _with_form(options, form)
    description = describe(options)
    listed = _checked(inputs(spark, source, prefix))
    key = settings_key(options, description)
    documents = converted(listed, options, description, key, files_per_partition, storage_options)
    return Conversion(documents.persist(StorageLevel.DISK_ONLY), description)


def _with_form(options: Options | None, form: str | None) -> Options:
    options = options or Options()
    return options if form is None else Options(**{**vars(options), "form": form})


def _checked(listed: DataFrame) -> DataFrame:
    """Two inputs of one name could not be told apart in any table."""
    twice = [row["report"] for row in listed.groupBy("report").count().where("count > 1").limit(3).collect()]
    if twice:
        raise ValueError(f"The manifest has names more than once, such as {', '.join(map(str, twice))}.")
    return listed


def converted(
    listed: DataFrame,
    options: Options,
    description: Description,
    settings: str,
    files_per_partition: int = FILES_PER_PARTITION,
    storage_options: dict[str, Any] | None = None,
) -> DataFrame:
    """A row for each input with its rows of all tables.

    They are spread by a hash of the name, so that a task that is tried again has the same inputs, and the large reports
    of one province do not meet in one.
    """
    ship(listed.sparkSession)
    if "known" not in listed.columns:
        listed = listed.withColumn("known", F.lit(None).cast("string"))
    count = listed.count()
    partitions = max(1, math.ceil(count / files_per_partition))
    # A small run still uses every core.
    partitions = max(partitions, min(listed.sparkSession.sparkContext.defaultParallelism, math.ceil(count / 50)), 1)
    spread = listed.select("report", "path", "path_hex", "form", "sha256", "known").repartition(partitions, "report")
    task = Task(options, description, settings, storage_options or {})

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        # A function of this kind, as Spark looks at its parameters.
        yield from task(batches)

    return spread.mapInArrow(run, document_schema(description))


_shipped: set[str] = set()


def ship(spark: SparkSession) -> None:
    """Brings this package to the executors, where it need not be installed. Once a session."""
    application = spark.sparkContext.applicationId
    if application in _shipped:
        return
    package = Path(__file__).parent
    archive = Path(tempfile.mkdtemp(prefix="solieu-spark-")) / "solieu_spark.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for module in sorted(package.glob("*.py")):
            file.write(module, f"solieu_spark/{module.name}")
    spark.sparkContext.addPyFile(str(archive))
    _shipped.add(application)
