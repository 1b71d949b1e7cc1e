#!/bin/sh
# CPU time of `solieu convert` over that of the floor, on the same files, in one run. Called by `make bench`.
set -eu
cd "$(dirname "$0")/../.."
work=.build/bench
mkdir -p "$work"
# shellcheck disable=SC2046 # a list of flags on purpose
cc -O2 -Wall -Wextra Tests/Bench/floor.c -o "$work/floor" $(pkg-config --cflags --libs libzip libxml-2.0)
python3 Tests/Bench/make_corpus.py "$work/corpus"
python3 Tests/Bench/make_corpus.py "$work/large" large
python3 Tests/Bench/ratios.py .build/release/solieu "$work/floor" "$work/corpus" "$work/large" "$work/out"
