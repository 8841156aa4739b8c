#!/usr/bin/env bash
# Scores a file under JFR and prints where the time goes: by stage, and processor seconds by thread.
#
#   bench/profile.sh FILE [FLAME.svg]      and draws a flame graph of our own methods
set -euo pipefail

file=$1
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

COURTSIDE_JAVA_OPTS="-XX:StartFlightRecording=filename=$scratch/run.jfr,settings=profile" \
  "$home/courtside" score "$file" --work "$scratch/work" 2>/dev/null >"$scratch/out" &
program=$!
# What threads have used is asked for again and again: the last answer before the end counts.
while kill -0 "$program" 2>/dev/null; do
  sleep 0.5
  jcmd "$program" Thread.print >"$scratch/threads.new" 2>/dev/null || continue
  grep -q '"lane-0"' "$scratch/threads.new" && mv "$scratch/threads.new" "$scratch/threads"
  pgrep -f "$scratch/work/redis" | head -n 1 | xargs -r -I{} cat /proc/{}/stat >"$scratch/redis.new" 2>/dev/null &&
    [[ -s $scratch/redis.new ]] && mv "$scratch/redis.new" "$scratch/redis"
done
grep -E '^scored in' "$scratch/out"
java "$home/bench/StageProfile.java" "$scratch/run.jfr"
if (($# > 1)); then
  java "$home/bench/FlameGraph.java" "$scratch/run.jfr" "$2"
fi
printf '\n| thread | processor seconds |\n| --- | --- |\n'
grep -oE '^"[^"]+".*cpu=[0-9.]+ms' "$scratch/threads" |
  sed -E 's/^"([^"]+)".*cpu=([0-9.]+)ms/\2 \1/; s# /.*##' | sort -rn | head -n 8 |
  awk '{cpu = $1; $1 = ""; printf "|%s | %.1f |\n", $0, cpu / 1000}'
[[ -s $scratch/redis ]] &&
  awk -v hz="$(getconf CLK_TCK)" '{printf "| redis-server (process) | %.1f |\n", ($14 + $15) / hz}' "$scratch/redis"
exit 0
