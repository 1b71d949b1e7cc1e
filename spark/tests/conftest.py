from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from solieu_spark import Options

ROOT = Path(__file__).resolve().parents[2]
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable


@pytest.fixture(scope="session")
def program() -> str:
    built = [os.environ.get("SOLIEU", ""), *(str(ROOT / f".build/{kind}/solieu") for kind in ("release", "debug"))]
    for path in built:
        if path and os.access(path, os.X_OK):
            return path
    pytest.fail("The program is not built: make build, or set SOLIEU.")


@pytest.fixture(scope="session")
def options(program: str) -> Options:
    return Options(program=program)


def session(master: str, **more: str) -> SparkSession:
    builder = SparkSession.builder.master(master).appName("solieu test")
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
        **more,
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    spark = session("local[2]")
    yield spark
    spark.stop()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    shutil.rmtree(tmp_path, ignore_errors=True)
