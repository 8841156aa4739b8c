#!/usr/bin/env bash
# What batch size, wait, lanes, Redis and freshness cost and bring on this machine: writes
# docs/tradeoffs.md and docs/images/bench-*.svg.
#
#   bench/tradeoffs.sh FILE [PART …] [OPTIONS]   all parts where none is named; --help tells more
set -euo pipefail

if (($# < 1)); then
  printf 'usage: bench/tradeoffs.sh FILE [PART …] [OPTIONS]\n' >&2
  exit 2
fi
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
input=$(realpath "$1")
shift
if (($# == 0)) || [[ $1 == --* ]]; then
  set -- all "$@"
fi

(cd "$home" && mvn -B -q -Pbench -pl bench -am package -DskipTests)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g \
  -cp "$home/bench/target/bench.jar:$home/bench/target/lib/*" \
  io.courtside.bench.tradeoff.Tradeoffs --home "$home" --input "$input" "$@"
