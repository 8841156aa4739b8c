#!/usr/bin/env bash
# Kills a retraining that ends in a promotion at random moments, runs it again, and compares the
# model store with that of an undisturbed run: champion, models, and what was done in which words.
# Every other kill strikes while the store is written.
#
#   bench/kill-promote.sh SEASON.jsonl.gz [KILLS] [SEED]
set -euo pipefail

season=$1
kills=${2:-20}
RANDOM=${3:-1}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A champion that believes in the home team is sure to be beaten.
zcat "$season" 2>/dev/null | head -n 60000 >"$scratch/games.jsonl" || true
head -n 6000 "$scratch/games.jsonl" >"$scratch/few.jsonl"
cut_off=$(sed -n 35000p "$scratch/games.jsonl" | sed -E 's/.*"ts":"([0-9-]{10}).*/\1/')
"$home/courtside" train "$scratch/few.jsonl" --evaluate "$scratch/games.jsonl" \
  --output "$scratch/first.json" >/dev/null
sed -i -E '0,/"bias"/s/"bias" : .*/"bias" : 3.0,/' "$scratch/first.json"

jvm=(java -XX:+UseParallelGC "-Dcourtside.home=$home" -jar "$home/processors/target/courtside.jar")
retrain=("${jvm[@]}" retrain --data "$scratch/games.jsonl" --cut-off "$cut_off"
  --set courtside.retrain.games=20)

begin() {
  rm -rf "$scratch/$1"
  "${jvm[@]}" models add "$scratch/first.json" --promote --reason first --work "$scratch/$1" >/dev/null
}

# What was done with which model and why; times and digests differ from run to run.
deeds() {
  grep -E '"(did|model|reason)"' "$scratch/$1/models/index"
  "${jvm[@]}" models --work "$scratch/$1" | grep '^champion' | awk '{print $1, $2}'
}

begin whole
started=$(date +%s%N)
"${retrain[@]}" --work "$scratch/whole" | tail -n 1
took=$((($(date +%s%N) - started) / 1000000))
deeds whole >"$scratch/expected"
grep -q '"promoted"' <(tail -n 4 "$scratch/expected") || {
  echo "the undisturbed run promoted nothing; take another season" >&2
  exit 1
}

midway=0
for ((kill = 1; kill <= kills; kill++)); do
  begin killed
  "${retrain[@]}" --work "$scratch/killed" >"$scratch/out" 2>&1 &
  victim=$!
  if ((kill % 2)); then
    sleep "$(printf '%d.%03d' $((RANDOM * took / 32768 / 1000)) $((RANDOM % 1000)))"
  else
    # Right after this line the store is written.
    until grep -q '^compared' "$scratch/out" || ! kill -0 "$victim" 2>/dev/null; do :; done
    sleep "$(printf '0.%03d' $((RANDOM % 250)))"
  fi
  kill -9 "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
  left=$(grep -c '"did"' "$scratch/killed/models/index")
  ((left == 3)) && midway=$((midway + 1))
  "${retrain[@]}" --work "$scratch/killed" >"$scratch/again" 2>&1
  if ! diff "$scratch/expected" <(deeds killed) >"$scratch/difference"; then
    echo "kill $kill: the store differs" >&2
    cat "$scratch/difference" >&2
    exit 1
  fi
  echo "kill $kill: $left deeds were noted, then: $(tail -n 1 "$scratch/again" | cut -c1-40)"
done
echo "$kills kills, $midway of them between the model's addition and its promotion: always the same store"
