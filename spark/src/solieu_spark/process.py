"""One `solieu worker`: jobs go in by a thread, answers come out in turn, and what ends or hangs is replaced."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import resource
import select
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from solieu_spark import files
from solieu_spark.program import Description, Options, ProgramError

# More than any worker can hold in its memory and send.
ANSWER_LIMIT = 256 << 20
# Looking at what a worker takes is not free.
LOOK = 0.1
# A worker that is not ready by then never will be.
LONGEST_START = 120.0
# So many documents are with the worker or being fetched for it; the pipe never runs dry, and memory stays flat.
AHEAD = 4


@dataclass(frozen=True)
class Document:
    """A row of the manifest."""

    report: str
    path: str
    path_hex: str | None = None
    form: str | None = None
    sha256: str | None = None
    """Of the content it must have."""
    known: str | None = None
    """Of the content whose result is there already."""


class Answer(NamedTuple):
    document: Document
    content: dict[str, Any] | None
    """None: the document is as the output has it."""


class _Payload(NamedTuple):
    """What has been fetched for a document before the worker is asked."""

    data: bytes | None = None
    rejected: str | None = None
    unchanged: bool = False


@dataclass
class _Job:
    document: Document
    number: int
    payload: Future[_Payload]
    sent: float | None = None
    attempts: int = 0
    first_cpu: float | None = None
    cpu: float = 0.0

    def begin(self, now: float | None) -> None:
        self.sent, self.first_cpu, self.cpu = now, None, 0.0


@dataclass
class _Running:
    """A process and the thread that feeds it."""

    process: subprocess.Popen[bytes]
    received: bytearray = field(default_factory=bytearray)
    searched: int = 0
    answered: int = 0

    def __post_init__(self) -> None:
        # Until it becomes the worker, the new process has our memory, and the kernel counts that as its own.
        self.inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        self.queue: deque[_Job | None] = deque()
        self.more = threading.Semaphore(0)
        # The feeder wakes the reader when a job needs no worker: nothing comes from the worker then.
        self.wake_read, self.wake_write = os.pipe()
        self.thread = threading.Thread(target=self._feed, daemon=True, name="solieu feeder")
        self.thread.start()

    def give(self, job: _Job | None) -> None:
        self.queue.append(job)
        self.more.release()

    def _feed(self) -> None:
        pipe = self.process.stdin
        assert pipe is not None
        # A worker that has ended is found out by the reader.
        with contextlib.suppress(OSError, ValueError):
            while True:
                self.more.acquire()
                job = self.queue.popleft()
                if job is None:
                    break
                payload = job.payload.result()
                if payload.rejected is None and not payload.unchanged:
                    request = _request(job, payload)
                    job.begin(time.monotonic())
                    pipe.write(request)
                    pipe.flush()
                os.write(self.wake_write, b"\0")
        with contextlib.suppress(OSError):
            pipe.close()

    def end(self) -> tuple[bool, int]:
        """Whether somebody else killed it, and the most memory it had, in bytes; 0 when that cannot be told."""
        process = self.process
        ended = self._ended_by_itself()
        # Not by Popen, which would take its exit status away before we have asked for its memory.
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        peak, status = 0, 0
        with contextlib.suppress(ChildProcessError):
            _, status, usage = os.wait4(process.pid, 0)
            peak = usage.ru_maxrss * 1024
            if peak <= self.inherited:
                peak = 0
        process.returncode = os.waitstatus_to_exitcode(status)
        self.give(None)
        self.thread.join(timeout=5)
        for pipe in (process.stdout, process.stdin):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        if not self.thread.is_alive():
            os.close(self.wake_read)
            os.close(self.wake_write)
        return ended and process.returncode == -signal.SIGKILL, peak

    def _ended_by_itself(self) -> bool:
        """When it has closed its output its end is near; to kill it meanwhile would hide how it came."""
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], 0)
        until = time.monotonic() + (2 if ready else 0)
        while True:
            if os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
                return True
            if time.monotonic() >= until:
                return False
            time.sleep(0.005)


class Worker:
    """Converts documents one after the other, for as long as this process lives."""

    def __init__(self, options: Options, expected: Description, storage_options: dict[str, Any] | None = None) -> None:
        self._options = options
        self._expected = expected
        self._store = files.Store(storage_options)
        self._fetchers = ThreadPoolExecutor(AHEAD, thread_name_prefix="solieu fetcher")
        self._running: _Running | None = None
        self._number = 0
        self.starts = 0

    def close(self) -> None:
        if self._running is not None:
            self._running.end()
            self._running = None
        self._fetchers.shutdown(wait=False, cancel_futures=True)

    @property
    def process_id(self) -> int | None:
        return None if self._running is None else self._running.process.pid

    def convert(self, documents: Iterable[Document]) -> Iterator[Answer]:
        """An answer for each document, in their order."""
        waiting: deque[_Job] = deque()
        source = iter(documents)
        try:
            while True:
                while len(waiting) < AHEAD and (document := next(source, None)) is not None:
                    self._number += 1
                    job = _Job(document, self._number, self._fetchers.submit(self._fetch, document))
                    waiting.append(job)
                    self._started().give(job)
                if not waiting:
                    return
                content = self._answer(waiting)
                document = waiting.popleft().document
                if waiting and waiting[0].sent is not None:
                    # Its time begins when the one before it is done.
                    waiting[0].begin(time.monotonic())
                yield Answer(document, content)
        finally:
            # Whoever stops listening in the middle leaves answers in the pipe that nobody asks for any more.
            if waiting and self._running is not None:
                self._running.end()
                self._running = None

    # What is done before the worker is asked

    def _fetch(self, document: Document) -> _Payload:
        remote = document.path_hex is None and files.is_remote(document.path)
        if not remote and document.known is None:
            return _Payload()
        try:
            if remote:
                data = self._store.read(document.path, self._expected.file_limit)
                unchanged = document.known is not None and hashlib.sha256(data).hexdigest() == document.known
                return _Payload(data=data, unchanged=unchanged)
            return _Payload(unchanged=_hash_of(_local(document)) == document.known)
        except OSError as error:
            # What is wrong with a local path the worker finds out itself, and tells more.
            return _Payload(rejected=files.reason(error)) if remote else _Payload()
        except Exception:  # every store has errors of its own
            return _Payload(rejected="input-output")

    # The conversation

    def _started(self) -> _Running:
        if self._running is None:
            self._running = self._start()
        return self._running

    def _start(self) -> _Running:
        command = self._options.command()
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=self._options.environment(),
                start_new_session=True,
            )
        except OSError as error:
            raise ProgramError(f"{command[0]} does not start: {error}") from error
        self.starts += 1
        assert process.stdin is not None
        running = _Running(process)
        try:
            process.stdin.write(b'{"describe":true}\n')
            process.stdin.flush()
            line = self._line(running, time.monotonic() + LONGEST_START)
        except OSError:
            line = None
        if line is None:
            running.end()
            raise ProgramError(f"{command[0]} does not answer (its standard error tells why)")
        if line.decode(errors="replace") != self._expected.raw:
            running.end()
            raise ProgramError(
                f"{command[0]} is not the program of the driver, or has other forms. Ship one to all machines."
            )
        return running

    @staticmethod
    def _line(running: _Running, until: float) -> bytes | None:
        """The next line, whatever it says; None when there is none in time."""
        while (left := until - time.monotonic()) > 0:
            line = _take_line(running)
            if line is not None:
                return line
            assert running.process.stdout is not None
            ready, _, _ = select.select([running.process.stdout], [], [], left)
            if ready and not _receive(running):
                return None
        return None

    def _answer(self, waiting: deque[_Job]) -> dict[str, Any] | None:
        """That of the first job; the others have been given to the worker as well."""
        while True:
            job = waiting[0]
            if job.payload.done():
                payload = job.payload.result()
                if payload.unchanged:
                    return None
                if payload.rejected is not None:
                    return self._rejected(job.document, payload.rejected)
            running = self._started()
            line = _take_line(running)
            if line is not None:
                content = _parsed(line, job.number)
                if content is not None:
                    running.answered += 1
                    return content
                failure = self._died(waiting)
            else:
                failure = self._listen(running, waiting)
            if failure is not None:
                return self._rejected(job.document, failure)

    def _listen(self, running: _Running, waiting: deque[_Job]) -> str | None:
        """Waits for more; the reason when the first job has come to a bad end."""
        assert running.process.stdout is not None
        sources: list[Any] = [running.process.stdout, running.wake_read]
        ready, _, _ = select.select(sources, [], [], LOOK)
        if running.wake_read in ready:
            os.read(running.wake_read, 4096)
        if running.process.stdout in ready and not _receive(running):
            return self._died(waiting)
        job = waiting[0]
        failure = None if job.sent is None else self._overstepped(running, job, job.sent)
        if failure is None:
            return None
        # Who computed next to nothing all that time was stopped by somebody, or waited for a drive that slept.
        again = failure == "worker.time" and job.cpu < 0.1 and job.attempts == 0
        running.end()
        self._running = None
        if again:
            job.attempts += 1
            self._give_again(waiting)
            return None
        self._give_again(waiting, leaving_out=1)
        return failure

    def _overstepped(self, running: _Running, job: _Job, sent: float) -> str | None:
        if time.monotonic() - sent >= self._options.max_time:
            return "worker.time"
        usage = _usage(running.process.pid)
        if usage is None:
            return None
        cpu, resident = usage
        if resident > self._options.max_memory << 20:
            return "worker.memory"
        if job.first_cpu is None:
            job.first_cpu = cpu
        job.cpu = cpu - job.first_cpu
        return "worker.cpu" if job.cpu >= self._options.max_cpu else None

    def _died(self, waiting: deque[_Job]) -> str | None:
        """The worker ended. None when the first job is to be tried again."""
        assert self._running is not None
        answered = self._running.answered
        killed, peak = self._running.end()
        self._running = None
        job = waiting[0]
        # It could not have the next piece of memory, and that was its end. Of a worker that has done other jobs before,
        # the most it ever had says nothing of this one.
        if job.sent is not None and answered == 0 and not killed and peak > (self._options.max_memory << 20) * 7 // 10:
            self._give_again(waiting, leaving_out=1)
            return "worker.memory"
        job.attempts += 1
        # What ends by itself will do so again. What somebody else ended, the kernel for want of memory say, may not.
        if job.attempts < (4 if killed else 2):
            self._give_again(waiting)
            return None
        self._give_again(waiting, leaving_out=1)
        return "worker.died"

    def _give_again(self, waiting: deque[_Job], leaving_out: int = 0) -> None:
        for position, job in enumerate(waiting):
            job.begin(None)
            if position >= leaving_out:
                self._started().give(job)

    def _rejected(self, document: Document, reason: str) -> dict[str, Any]:
        message = self._expected.messages.get(reason, reason)
        return {
            "status": "rejected",
            "name": document.report,
            "sha256": None,
            "reason": reason,
            "message": message,
            "lasting": False,
            "tables": {"rejected": [document.report, reason, message]},
        }


def _local(document: Document) -> str | bytes:
    return bytes.fromhex(document.path_hex) if document.path_hex is not None else files.local_path(document.path)


def _hash_of(path: str | bytes) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _request(job: _Job, payload: _Payload) -> bytes:
    document = job.document
    request: dict[str, Any] = {"id": job.number, "name": document.report, "tables": True}
    if document.form is not None:
        request["form"] = document.form
    if payload.data is not None:
        request["bytes"] = len(payload.data)
    elif document.path_hex is not None:
        request["path_hex"] = document.path_hex
    else:
        request["path"] = files.local_path(document.path)
    return json.dumps(request, ensure_ascii=False).encode() + b"\n" + (payload.data or b"")


def _take_line(running: _Running) -> bytes | None:
    received = running.received
    end = received.find(b"\n", running.searched)
    if end < 0:
        running.searched = len(received)
        return None
    line = bytes(received[:end])
    del received[: end + 1]
    running.searched = 0
    return line


def _receive(running: _Running) -> bool:
    """False at the end, or when there is more than any answer has."""
    assert running.process.stdout is not None
    piece = os.read(running.process.stdout.fileno(), 1 << 20)
    running.received += piece
    return bool(piece) and len(running.received) <= ANSWER_LIMIT


def _parsed(line: bytes, number: int) -> dict[str, Any] | None:
    """None when it is not the answer to that job. Numbers stay as they are written: no figure becomes binary."""
    try:
        content = json.loads(line, parse_float=str)
    except ValueError:
        return None
    if not isinstance(content, dict) or content.get("id") != number or "tables" not in content:
        return None
    return content


_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def _usage(process: int) -> tuple[float, int] | None:
    """Seconds of computing and bytes in memory (proc(5))."""
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK, int(fields[21]) * _PAGE
    except (OSError, IndexError, ValueError):
        return None
