#!/bin/sh
# Tests of solieu-spark with the program of the release build. Makes its Python environment first. Called by `make test-spark`.
set -eu
cd "$(dirname "$0")"
skip() {
  echo "make test-spark: skipped, $1" >&2
  exit 0
}
command -v java >/dev/null 2>&1 || skip "Spark needs Java 17 and there is none (apt-get install openjdk-17-jre-headless)."
java=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${java:-0}" -ge 17 ] || skip "Spark needs Java 17 and this is Java ${java:-of another kind}."
command -v python3 >/dev/null 2>&1 || skip "there is no python3."
venv=../.build/spark-venv
if ! [ -x "$venv/bin/pytest" ]; then
  python3 -m venv "$venv" || skip "python3 cannot make environments (apt-get install python3-venv)."
fi
"$venv/bin/pip" -q --disable-pip-version-check install -r requirements.txt
export PYTHONPATH=src PYTHONDONTWRITEBYTECODE=1
"$venv/bin/ruff" check --no-cache .
"$venv/bin/ruff" format --no-cache --check .
MYPYPATH=src "$venv/bin/mypy" --cache-dir ../.build/mypy src
"$venv/bin/python" -m pytest -p no:cacheprovider -rP --durations=0 "$@"
