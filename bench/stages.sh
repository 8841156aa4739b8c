#!/usr/bin/env bash
# What an event costs in each stage, by the size of its batch; a table in Markdown.
#
#   bench/stages.sh [JMH options]      -p stage=COMMIT,SCORE -p batch=1,32 for a part of it
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

(cd "$home" && mvn -B -q -Pbench -pl bench -am package -DskipTests)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g \
  -cp "$home/bench/target/bench.jar:$home/bench/target/lib/*" io.courtside.bench.StageTable "$@"
