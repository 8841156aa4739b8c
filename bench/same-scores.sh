#!/usr/bin/env bash
# Scores a file with several batch sizes and numbers of lanes and compares the scored lines, without
# the two fields that tell the time: one digest for all, or exit code 1.
#
#   bench/same-scores.sh FILE [BATCH:WORKERS ...]
set -euo pipefail

file=$1
shift
combinations=("$@")
if ((${#combinations[@]} == 0)); then
  combinations=(256:2 256:1 256:4 32:2 1:2)
fi
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

digest() {
  cat "$1"/scored/*.jsonl |
    sed -E 's/,"context_age_ms":[0-9]+,"scored_at":"[^"]+"//' |
    LC_ALL=C sort | sha256sum | cut -c1-16
}

first=
for combination in "${combinations[@]}"; do
  work=$scratch/$combination
  summary=$("$home/courtside" score "$file" --work "$work" \
    --set "courtside.batch.size=${combination%%:*}" \
    --set "courtside.workers=${combination##*:}" 2>/dev/null | grep -E '^(scored in|books)')
  sum=$(digest "$work")
  lines=$(cat "$work"/scored/*.jsonl | wc -l)
  printf 'batch %-4s workers %-2s %9d lines  digest %s  %s\n' \
    "${combination%%:*}" "${combination##*:}" "$lines" "$sum" "$(head -n 1 <<<"$summary")"
  rm -rf "$work"
  first=${first:-$sum}
  [[ $sum == "$first" ]] || { printf 'not the same scores\n'; exit 1; }
done
printf 'the same scores in all %d\n' "${#combinations[@]}"
