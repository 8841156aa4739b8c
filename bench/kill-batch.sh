#!/usr/bin/env bash
# Kills load, backfill and repair at random moments, runs them again, and compares the end states
# with undisturbed ones.
#
#   bench/kill-batch.sh EVENTS.jsonl[.gz] [KILLS]      # KILLS a command, default 20
set -euo pipefail

events=$1
kills=${2:-20}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
RANDOM=20231024

courtside() { "$home/courtside" "$@"; }

# What the warehouse holds, whatever the numbers of runs and pieces; and the leaderboard.
state() {
  local answer
  answer=$(courtside sql "
    SELECT (SELECT count(*) || ' ' || sum(hash(event_id, revision, seq, ts) % 1000000007)
            FROM fact_event) AS events,
           (SELECT count(*) FROM fact_stream_score) AS scores,
           (SELECT count(*) || ' ' || sum(hash(event_id, home_wp, wpa, leverage) % 1000000007)
            FROM fact_batch_score) AS batch,
           (SELECT count(*) || ' ' || sum(hash(source, event_id, ordinal, player_id, impact)
                                          % 1000000007)
            FROM fact_credit) AS credits,
           (SELECT count(*) FROM fact_player_game) AS player_games,
           (SELECT count(*) FROM batch_run WHERE ended_at IS NULL) AS open_runs" \
    --work "$1" --format csv) || exit 1
  echo "$answer"
  courtside leaders --work "$1" --top 1000 --format csv 2>/dev/null | cksum
}

# Starts a command and kills it, and all it started, after so many milliseconds.
killed() {
  local after=$1
  shift
  setsid "$home/courtside" "$@" >"$scratch/out" 2>&1 &
  local process=$!
  sleep "$(printf '%d.%03d' $((after / 1000)) $((after % 1000)))"
  kill -9 -- "-$process" 2>/dev/null && echo "  killed after $after ms" || echo "  was done in $after ms"
  wait "$process" 2>/dev/null || true
  pkill -9 -f "$scratch/work/redis" 2>/dev/null || true
}

courtside score "$events" --work "$scratch/scored" >/dev/null 2>&1
cp -r "$scratch/scored" "$scratch/right"
repair=(--set courtside.backfill.repair=true)
started=$(date +%s%3N)
courtside load --work "$scratch/right" >/dev/null 2>&1
loaded=$(date +%s%3N)
courtside backfill "${repair[@]}" --work "$scratch/right" >/dev/null 2>&1
filled=$(date +%s%3N)
right=$(state "$scratch/right")
echo "undisturbed:"
echo "$right"

failures=0
for command in load backfill; do
  took=$((loaded - started))
  [[ $command == load ]] || took=$((filled - loaded))
  options=()
  [[ $command == load ]] || options=("${repair[@]}")
  for ((kill = 1; kill <= kills; kill++)); do
    rm -rf "$scratch/work"
    cp -r "$scratch/scored" "$scratch/work"
    [[ $command == load ]] || courtside load --work "$scratch/work" >/dev/null 2>&1
    echo "$command, kill $kill of $kills"
    killed $((RANDOM * 32 % took + 200)) "$command" "${options[@]}" --work "$scratch/work"
    courtside load --work "$scratch/work" >/dev/null 2>&1
    courtside backfill "${repair[@]}" --work "$scratch/work" >/dev/null 2>&1
    if [[ $(state "$scratch/work") != "$right" ]]; then
      failures=$((failures + 1))
      echo "  NOT THE SAME:"
      state "$scratch/work"
    fi
  done
done
echo "$failures of $((2 * kills)) ended otherwise"
exit $((failures > 0))
