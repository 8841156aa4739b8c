#!/usr/bin/env bash
# Kinds of win-probability models, trained on one season and tested on the other, both ways.
#
#   bench/compare-models.sh SEASON.jsonl.gz NEXT_SEASON.jsonl.gz
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

(cd "$home" && mvn -B -q -Pbench -pl bench -am package -DskipTests)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g \
  -cp "$home/bench/target/bench.jar:$home/bench/target/lib/*" io.courtside.bench.CompareModels "$@"
