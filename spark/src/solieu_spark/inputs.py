"""What is to be converted: a manifest, or the reports of a folder. Rows are names and paths, never bytes."""

from __future__ import annotations

import glob as globbing
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from solieu_spark import files

SCHEMA = T.StructType(
    [
        T.StructField("report", T.StringType()),
        T.StructField("path", T.StringType()),
        T.StructField("path_hex", T.StringType()),
        T.StructField("form", T.StringType()),
        T.StructField("sha256", T.StringType()),
    ]
)
_REPORTS = {"docx", "docm", "dotx", "dotm", "txt"}
_MANIFESTS = {"csv", "parquet", "jsonl", "json"}


def inputs(spark: SparkSession, source: str | DataFrame, prefix: str | None = None) -> DataFrame:
    """A row for each input.

    `source` is a DataFrame or the file of a manifest (`.csv` with a header, `.parquet`, `.jsonl`) with the column
    `path` and, where wanted, `report`, `sha256` and `form`; or a folder, or a glob of reports.
    """
    if isinstance(source, DataFrame):
        return _manifest(source, prefix)
    kind = source.rsplit(".", 1)[-1].lower()
    if kind in _MANIFESTS and not any(sign in source for sign in "*?["):
        if kind == "csv":
            # Without guessing of types: a hash that looks like a number is still a hash.
            return _manifest(spark.read.csv(source, header=True, escape='"'), prefix)
        return _manifest(spark.read.parquet(source) if kind == "parquet" else spark.read.json(source), prefix)
    place = files.joined(prefix, source)
    rows = list(_remote(place) if files.is_remote(place) else _listing(place))
    if not rows:
        raise FileNotFoundError(f"There are no reports in {source}.")
    return spark.createDataFrame(rows, SCHEMA)


def _manifest(manifest: DataFrame, prefix: str | None) -> DataFrame:
    if "path" not in manifest.columns:
        raise ValueError(f"The manifest has no column path, only {', '.join(manifest.columns)}.")

    def column(name: str) -> Any:
        return F.col(name).cast("string") if name in manifest.columns else F.lit(None).cast("string")

    path = column("path")
    if prefix:
        stays = path.startswith("/") | path.rlike(r"^[A-Za-z][A-Za-z0-9+.-]+://")
        path = F.when(stays, path).otherwise(F.concat(F.lit(prefix.rstrip("/") + "/"), path))
    # A report without a name is called by its path, as its own folder may hold many that are called alike.
    return manifest.select(
        F.coalesce(column("report"), column("path")).alias("report"),
        path.alias("path"),
        column("path_hex").alias("path_hex"),
        column("form").alias("form"),
        F.lower(column("sha256")).alias("sha256"),
    )


def _listing(source: str) -> Iterator[tuple[str, str, str | None, None, None]]:
    """As `solieu convert` takes files of a folder, by their extension."""
    root = files.local_path(source)
    if os.path.isdir(root):
        for path in _walk(os.fsencode(root)):
            yield _row(path, os.path.relpath(path, os.fsencode(root)))
        return
    for name in sorted(globbing.glob(root, recursive=True)):
        if os.path.isfile(name):
            yield _row(os.fsencode(name), os.fsencode(name))


def _walk(root: bytes) -> Iterator[bytes]:
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith((b".", b"~$")) or (name.startswith(b"~WRL") and name.endswith(b".tmp")):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.is_file(follow_symlinks=False) and _is_report(os.fsdecode(name)):
                    yield entry.path


def _is_report(name: str) -> bool:
    return name.rpartition(".")[2].lower() in _REPORTS


def _row(path: bytes, name: bytes) -> tuple[str, str, str | None, None, None]:
    try:
        return (_shown(name), path.decode(), None, None, None)
    except UnicodeDecodeError:
        return (_shown(name), path.decode(errors="replace"), path.hex(), None, None)


def _shown(name: bytes) -> str:
    text = unicodedata.normalize("NFC", name.decode(errors="replace"))
    return "".join("\ufffd" if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)


def _remote(source: str) -> Iterator[tuple[str, str, None, None, None]]:
    from pyarrow import fs  # noqa: PLC0415 - not needed where paths are local

    scheme = source.partition("://")[0]
    system, root = fs.FileSystem.from_uri(source)
    for entry in system.get_file_info(fs.FileSelector(root, recursive=True)):
        name = Path(entry.path).name
        if entry.type == fs.FileType.File and _is_report(name) and not name.startswith((".", "~$")):
            yield (entry.path[len(root) :].lstrip("/"), f"{scheme}://{entry.path}", None, None, None)
