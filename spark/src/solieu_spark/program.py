"""Where the program `solieu` is on this machine, and what it says of itself."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any


class ProgramError(RuntimeError):
    """The program is missing, does not start, or is another one than on the driver. No document is to blame."""


@dataclass(frozen=True)
class Options:
    """How the program is started; the same on the driver and on every executor."""

    program: str | None = None
    form: str | None = None
    forms: tuple[str, ...] = ()
    language: str = "vi"
    max_memory: int = 384
    max_cpu: int = 10
    max_time: int = 15

    def command(self) -> list[str]:
        command = [find_program(self.program), "worker", "--lang", self.language]
        if self.form is not None:
            command += ["--form", self.form]
        for folder in self.forms:
            command += ["--forms", folder]
        for name, limit in (("memory", self.max_memory), ("cpu", self.max_cpu), ("time", self.max_time)):
            command += [f"--max-{name}", str(limit)]
        return command

    def environment(self) -> dict[str, str]:
        # Whoever gives a worker a document that ends it is told by us, not by forty lines of a crash.
        return {**os.environ, "SWIFT_BACKTRACE": "enable=no"}


def find_program(named: str | None = None) -> str:
    """The program that was named, else `SOLIEU`, else what Spark brought here with --archives or --files, else PATH."""
    candidates = [Path(path) for path in (named, os.environ.get("SOLIEU")) if path]
    candidates += _brought_by_spark()
    found = shutil.which("solieu")
    if found:
        candidates.append(Path(found))
    for candidate in candidates:
        if candidate.is_file():
            return str(candidate) if os.access(candidate, os.X_OK) else _made_executable(candidate)
    tried = ", ".join(map(str, candidates)) or "nothing"
    raise ProgramError(
        f"The program solieu is not on this machine (looked at: {tried}). Ship it with "
        "--archives solieu-VERSION-linux-x86_64.tar.gz#solieu, install its package, or set SOLIEU to its path."
    )


def _brought_by_spark() -> list[Path]:
    from pyspark import SparkFiles  # noqa: PLC0415 - so that a worker can be tried without Spark

    roots = [Path.cwd()]
    # Without a session there is no such folder, and PySpark has no name for that.
    with contextlib.suppress(Exception):
        roots.insert(0, Path(SparkFiles.getRootDirectory()))
    patterns = ("solieu/bin/solieu", "solieu/*/bin/solieu", "solieu")
    return [path for root in roots for pattern in patterns for path in sorted(root.glob(pattern)) if path.is_file()]


def _made_executable(program: Path) -> str:
    """--files does not keep the right to execute."""
    try:
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return str(program)
    except OSError:
        copy = Path(tempfile.mkdtemp(prefix="solieu-")) / "solieu"
        shutil.copyfile(program, copy)
        copy.chmod(0o700)
        return str(copy)


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    title: str | None = None


@dataclass(frozen=True)
class Description:
    """The answer to `{"describe": true}`."""

    raw: str

    @cached_property
    def _content(self) -> Mapping[str, Any]:
        content = json.loads(self.raw)
        if not isinstance(content, dict) or content.get("status") != "described":
            raise ProgramError(f"The program solieu is too old for this package: {self.raw[:200]}")
        return content

    @cached_property
    def tables(self) -> dict[str, tuple[Field, ...]]:
        return {
            table["name"]: tuple(Field(field["name"], field["type"], field.get("title")) for field in table["fields"])
            for table in self._content["tables"]
        }

    @cached_property
    def messages(self) -> dict[str, str]:
        """Why a document was rejected that its worker could say nothing of, in the program's own words."""
        return {rejection["reason"]: rejection["message"] for rejection in self._content["rejections"]}

    @property
    def version(self) -> str:
        return str(self._content["version"])

    @property
    def settings(self) -> str:
        return str(self._content["settings"])

    @property
    def language(self) -> str:
        return str(self._content["language"])

    @property
    def superseded(self) -> Mapping[str, str]:
        words: Mapping[str, str] = self._content["superseded"]
        return words

    @property
    def file_limit(self) -> int:
        return int(self._content["limits"]["file"])


def describe(options: Options) -> Description:
    """Asks the program on this machine."""
    command = options.command()
    try:
        answer = subprocess.run(
            command,
            input=b'{"describe":true}\n',
            capture_output=True,
            timeout=120,
            check=False,
            env=options.environment(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ProgramError(f"{command[0]} does not start: {error}") from error
    if answer.returncode != 0 or not answer.stdout:
        raise ProgramError(f"{command[0]} does not start: {answer.stderr.decode(errors='replace').strip()}")
    description = Description(answer.stdout.decode().strip())
    _ = description.tables
    return description


def settings_key(options: Options, description: Description) -> str:
    """Tells results of this program, these forms and options from others. Two builds of one version may differ."""
    digest = hashlib.sha256(description.settings.encode())
    with open(find_program(options.program), "rb") as program:
        while piece := program.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
