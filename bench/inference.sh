#!/usr/bin/env bash
# What a probability costs: our arrays, Tribuo's predict, XGBoost's own call, for batches of 1 to 256.
#
#   bench/inference.sh [JMH options]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

(cd "$home" && mvn -B -q -Pbench -pl bench -am package -DskipTests)
# XGBoost's threads would wait for each other longer than they work.
export OMP_NUM_THREADS=1
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g \
  -cp "$home/bench/target/bench.jar:$home/bench/target/lib/*" io.courtside.bench.InferenceTable "$@"
