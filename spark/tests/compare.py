"""Rows of Spark held against the CSV files of `solieu convert`."""

from __future__ import annotations

import csv
import datetime
import os
import subprocess
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame

Rows = Counter[tuple[str, ...]]
FORMULA = tuple("=+-@\t\n\r＝＋－＠")


def convert(program: str, inputs: Path, output: Path) -> dict[str, tuple[list[str], Rows]]:
    """The header and the rows of each CSV file."""
    command = [program, "convert", str(inputs), "-o", str(output), "--quiet", "--lang", "vi"]
    done = subprocess.run(command, check=False, capture_output=True, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
    assert done.returncode in (0, 2), done.stderr.decode()
    csv.field_size_limit(1 << 30)
    tables = {}
    for file in sorted(output.glob("*.csv")):
        with open(file, newline="", encoding="utf-8") as stream:
            header, *rows = csv.reader(stream)
        tables[file.stem] = (header, Counter(map(tuple, rows)))
    return tables


def rows(table: DataFrame) -> Rows:
    return Counter(tuple(map(written, row)) for row in table.toLocalIterator())


def written(cell: Any) -> str:
    """As the CSV has it."""
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell.normalize():f}"
        case datetime.date():
            return cell.isoformat()
        case str():
            text = cell.replace("\0", "\ufffd") if any(sign in cell for sign in '\n\r,"\0') else cell
            return "'" + text if text.startswith(FORMULA) else text
        case _:
            return str(cell)


def assert_same(tables: Any, expected: dict[str, tuple[list[str], Rows]]) -> None:
    assert set(tables) == set(expected)
    for name, (header, wanted) in expected.items():
        table = tables[name].select(*(f"`{column}`" for column in header))
        found = rows(table)
        missing, extra = wanted - found, found - wanted
        assert not missing and not extra, (
            f"{name}: {missing.total()} rows missing, {extra.total()} too many, such as "
            f"{list(missing)[:1]} and {list(extra)[:1]}"
        )
