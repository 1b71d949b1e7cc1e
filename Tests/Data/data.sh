#!/bin/sh
# Called by `make test-data`: the packages it needs go to a folder of the build, nothing else is touched.
set -eu
here=$(dirname "$0")
venv=.build/venv-data
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip install -q -r "$here/requirements.txt" >/dev/null 2>&1; then
  if ! python3 -m venv "$venv" || ! "$venv/bin/python" -m pip install -q -r "$here/requirements.txt"; then
    echo "SKIPPED: the outputs were not read by other programs, as Python's packages of $here/requirements.txt cannot be had." >&2
    exit 0
  fi
fi
exec "$venv/bin/python" "$here/check_outputs.py" "$@"
