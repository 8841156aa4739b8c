#!/usr/bin/env bash
# False alarms of the drift measures at a level of 5%, and how often a real drift is found.
#
#   bench/drift-levels.sh [PAIRS]     pairs of samples of each kind and size (200)
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

(cd "$home" && mvn -B -q -Pbench -pl bench -am package -DskipTests)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "$home/bench/target/bench.jar:$home/bench/target/lib/*" io.courtside.bench.DriftLevels "$@"
