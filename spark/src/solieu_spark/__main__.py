"""`python -m solieu_spark`, or this file for spark-submit."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from pyspark.sql import SparkSession

from solieu_spark import Options, ProgramError, update


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="solieu_spark", description="Converts an archive of reports to Parquet, and keeps it up to date."
    )
    parser.add_argument("--input", required=True, help="a manifest (.csv, .parquet, .jsonl), a folder, or a glob")
    parser.add_argument("--output", required=True, help="the folder of the tables")
    parser.add_argument("--prefix", help="what stands before each path of the manifest, such as s3://bucket/archive")
    parser.add_argument("--form", help="this form instead of the one that fits best")
    parser.add_argument("--forms", action="append", default=[], help="one more folder of forms, on every machine")
    parser.add_argument("--program", help="where solieu is on every machine (else SOLIEU, --archives, --files, PATH)")
    parser.add_argument("--lang", choices=["vi", "en"], default="vi", help="of messages")
    parser.add_argument("--files-per-partition", type=int, default=1000)
    parser.add_argument("--max-memory", type=int, default=384, metavar="MiB", help="what one document may take")
    parser.add_argument("--max-cpu", type=int, default=10, metavar="S")
    parser.add_argument("--max-time", type=int, default=15, metavar="S")
    parser.add_argument("--force", action="store_true", help="read again what the output already holds")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    given = _arguments(arguments)
    options = Options(
        program=given.program,
        form=given.form,
        forms=tuple(given.forms),
        language=given.lang,
        max_memory=given.max_memory,
        max_cpu=given.max_cpu,
        max_time=given.max_time,
    )
    # A progress bar would stand among what we say.
    spark = SparkSession.builder.appName("solieu").config("spark.ui.showConsoleProgress", "false").getOrCreate()
    try:
        outcome = update(
            spark,
            given.input,
            given.output,
            prefix=given.prefix,
            options=options,
            force=given.force,
            files_per_partition=given.files_per_partition,
        )
    except (ProgramError, FileNotFoundError, ValueError) as error:
        print(f"solieu_spark: {error}", file=sys.stderr)
        return 1
    finally:
        spark.stop()
    print(outcome, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
