"""What a task does: one worker for each Python process, documents in, batches of rows out."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from solieu_spark import words
from solieu_spark.process import Answer, Document, Worker
from solieu_spark.program import Description, Options
from solieu_spark.schema import BatchBuilder


@dataclass(frozen=True)
class Task:
    """Called by Spark with the rows of a partition. The same rows give the same rows, however often it is tried."""

    options: Options
    description: Description
    settings: str
    storage_options: dict[str, Any] = field(default_factory=dict)

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        builder = BatchBuilder(self.description, self.settings)
        for answer in _worker(self).convert(_documents(batches)):
            content = self._checked(answer)
            if content is not None:
                builder.add(answer.document.report, answer.document.path, content)
            if builder.is_full:
                yield builder.take()
        if builder.documents:
            yield builder.take()

    def _checked(self, answer: Answer) -> dict[str, Any] | None:
        content, wanted = answer.content, answer.document.sha256
        if content is None or wanted is None or content["sha256"] in (wanted, None):
            return content
        report, message = answer.document.report, words.other_content(self.description.language)
        return {
            "status": "rejected",
            "sha256": content["sha256"],
            "lasting": False,
            "tables": {"rejected": [report, "other-content", message]},
        }


def _documents(batches: Iterator[pa.RecordBatch]) -> Iterator[Document]:
    for batch in batches:
        for row in batch.to_pylist():
            yield Document(**row)


# Spark keeps its Python processes from task to task, and they their worker.
_kept: dict[str, Worker] = {}


def _worker(task: Task) -> Worker:
    key = repr((task.options, task.description.raw, sorted(task.storage_options.items(), key=str)))
    if key not in _kept:
        for worker in _kept.values():
            worker.close()
        _kept.clear()
        _kept[key] = Worker(task.options, task.description, task.storage_options)
        atexit.register(_kept[key].close)
    return _kept[key]
