"""What only a look at all inputs tells: the same bytes under two names, and two reports about the same."""

from __future__ import annotations

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from solieu_spark.program import Description


def duplicates(facts: DataFrame) -> DataFrame:
    """Inputs with the bytes of one whose name comes first; only that one is in the other tables."""
    converted = facts.where("outcome = 'converted'").select("report", "sha256")
    groups = (
        converted.groupBy("sha256").agg(F.min("report").alias("duplicate_of"), F.count("*").alias("n")).where("n > 1")
    )
    return converted.join(groups, "sha256").where("report <> duplicate_of").select("report", "duplicate_of", "sha256")


def superseded(facts: DataFrame, description: Description) -> DataFrame:
    """A finding for each report that is not the latest of its office, time and subject. `facts` has no duplicates."""
    reports = facts.where("outcome = 'converted' and subject is not null").select("report", "subject", "date")
    subjects = reports.groupBy("subject").count().where("count > 1").select("subject")
    latest_first = Window.partitionBy("subject").orderBy(F.coalesce("date", F.lit("")).desc(), "report")
    versions = reports.join(subjects, "subject").select(
        "*",
        F.first("report").over(latest_first).alias("later"),
        F.first("date").over(latest_first).alias("later_date"),
    )
    dated = F.lit(description.superseded["dated"])
    for slot in ("later_date", "date", "later"):
        # The name comes last: it may look like one of the others.
        dated = F.replace(dated, F.lit("{" + slot + "}"), F.col(slot))
    undated = F.replace(F.lit(description.superseded["undated"]), F.lit("{later}"), F.col("later"))
    nothing = F.lit(None).cast("string")
    return versions.where("report <> later").select(
        "report",
        F.lit("report.superseded").alias("rule"),
        F.lit("warning").alias("severity"),
        nothing.alias("codes"),
        F.when(F.col("later_date") > F.col("date"), dated).otherwise(undated).alias("message"),
        nothing.alias("places"),
        nothing.alias("quotes"),
    )
