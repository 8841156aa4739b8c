#!/usr/bin/env bash
# Scores a file with two builds in turns and prints the ratio of their median rates: the machine's
# moods meet both alike.
#
#   bench/compare.sh DIRECTORY_A DIRECTORY_B FILE [TURNS]
#
# Each directory is a checkout with its build.
set -euo pipefail

a=$1
b=$2
file=$3
turns=${4:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

rate_of() {
  "$1/courtside" score "$file" --work "$scratch/work" 2>/dev/null |
    sed -nE 's/^scored in .*, ([0-9,]+) lines.*/\1/p' | tr -d ,
  rm -rf "$scratch/work"
}

median() {
  sort -n "$1" | awk '{rate[NR] = $1} END {print rate[int((NR + 1) / 2)]}'
}

for ((turn = 1; turn <= turns; turn++)); do
  rate_of "$a" >>"$scratch/a"
  rate_of "$b" >>"$scratch/b"
  printf 'turn %d: A %s lines/s, B %s lines/s\n' "$turn" \
    "$(tail -1 "$scratch/a")" "$(tail -1 "$scratch/b")"
done
awk -v a="$(median "$scratch/a")" -v b="$(median "$scratch/b")" \
  'BEGIN {printf "median A %d, B %d lines/s; A/B %.3f\n", a, b, a / b}'
