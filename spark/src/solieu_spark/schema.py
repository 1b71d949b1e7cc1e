"""The tables as Spark and Arrow see them. Their columns are those of the CSV files, whatever tables the program has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pyarrow as pa
from pyspark.sql import types as T

from solieu_spark.program import Description, Field

# A figure has at most 19 digits, up to 18 of them behind the point: nothing is rounded, nothing overflows.
NUMBER = (38, 18)

_SPARK: dict[str, T.DataType] = {
    "text": T.StringType(),
    "integer": T.LongType(),
    "number": T.DecimalType(*NUMBER),
    "date": T.DateType(),
}
_ARROW: dict[str, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.decimal128(*NUMBER),
    "date": pa.date32(),
}

# What is known of an input, whatever became of it.
FACTS = T.StructType(
    [
        T.StructField("report", T.StringType(), False),
        T.StructField("path", T.StringType()),
        T.StructField("outcome", T.StringType(), False),
        T.StructField("sha256", T.StringType()),
        T.StructField("settings", T.StringType(), False),
        T.StructField("lasting", T.BooleanType(), False),
        T.StructField("form", T.StringType()),
        T.StructField("year", T.IntegerType()),
        T.StructField("date", T.StringType()),
        T.StructField("subject", T.StringType()),
    ]
)
_ARROW_FACTS: list[pa.DataType] = [
    pa.string(), pa.string(), pa.string(), pa.string(), pa.string(), pa.bool_(), pa.string(), pa.int32(), pa.string(),
    pa.string(),
]  # fmt: skip

# Whether an input is the same as another one is no matter of one document.
ACROSS = ("duplicates",)


def table_schema(fields: Sequence[Field]) -> T.StructType:
    """As the CSV file of that name; an indicator's label is the comment of its column."""
    return T.StructType(
        [
            T.StructField(field.name, _SPARK[field.type], True, {"comment": field.title} if field.title else {})
            for field in fields
        ]
    )


def document_schema(description: Description) -> T.StructType:
    """A row for each input: facts, and its rows of each table."""
    tables = {name: fields for name, fields in description.tables.items() if name not in ACROSS}
    counts = [T.StructField(count_column(name), T.IntegerType(), False) for name in tables]
    rows = [
        T.StructField(rows_column(name), T.ArrayType(table_schema(fields), False)) for name, fields in tables.items()
    ]
    return T.StructType([*FACTS.fields, *counts, *rows])


def rows_column(table: str) -> str:
    """The column that holds a table's rows of an input."""
    return "rows_of_" + table


def count_column(table: str) -> str:
    """How many rows that are, to be known without reading them."""
    return "count_of_" + table


class BatchBuilder:
    """Gathers answers into batches of bounded size."""

    def __init__(self, description: Description, settings: str) -> None:
        self._tables = {name: fields for name, fields in description.tables.items() if name not in ACROSS}
        self._settings = settings
        self._clear()

    def _clear(self) -> None:
        self.documents = 0
        self.cells = 0
        self._facts: list[list[Any]] = [[] for _ in _ARROW_FACTS]
        self._cells: dict[str, list[Any]] = {name: [] for name in self._tables}
        self._ends: dict[str, list[int]] = {name: [0] for name in self._tables}

    @property
    def is_full(self) -> bool:
        return self.documents >= 256 or self.cells >= 500_000

    def add(self, report: str, path: str, content: dict[str, Any]) -> None:
        facts = (
            report,
            path,
            content["status"],
            content.get("sha256"),
            self._settings,
            bool(content.get("lasting", True)),
            content.get("form"),
            content.get("year"),
            content.get("date"),
            content.get("subject"),
        )
        for column, fact in zip(self._facts, facts, strict=True):
            column.append(fact)
        tables = content["tables"]
        for name, fields in self._tables.items():
            cells = tables.get(name) or []
            if len(cells) % len(fields):
                raise ValueError(f"the rows of {name} have not {len(fields)} cells each")
            self._cells[name] += cells
            self._ends[name].append(self._ends[name][-1] + len(cells) // len(fields))
            self.cells += len(cells)
        self.documents += 1

    def take(self) -> pa.RecordBatch:
        names = FACTS.names
        arrays = [pa.array(column, kind) for column, kind in zip(self._facts, _ARROW_FACTS, strict=True)]
        for name, ends in self._ends.items():
            names = [*names, count_column(name)]
            arrays.append(pa.array([end - begin for begin, end in pairwise(ends)], pa.int32()))
        for name, fields in self._tables.items():
            names = [*names, rows_column(name)]
            arrays.append(_rows(self._cells[name], fields, self._ends[name]))
        self._clear()
        return pa.RecordBatch.from_arrays(arrays, names)


def _rows(cells: list[Any], fields: Sequence[Field], ends: list[int]) -> pa.Array:
    columns = [_cells(cells[position :: len(fields)], field.type) for position, field in enumerate(fields)]
    arrow_fields = [pa.field(field.name, _ARROW[field.type]) for field in fields]
    return pa.ListArray.from_arrays(
        pa.array(ends, pa.int32()), pa.StructArray.from_arrays(columns, fields=arrow_fields)
    )


def _cells(column: list[Any], kind: str) -> pa.Array:
    if kind == "number":
        # As written: pyarrow turns the digits into a decimal, and fails where one would be lost.
        return pa.array([None if cell is None else str(cell) for cell in column], pa.string()).cast(_ARROW[kind])
    if kind == "date":
        return pa.array(column, pa.string()).cast(_ARROW[kind])
    return pa.array(column, _ARROW[kind])
