#!/usr/bin/env bash
# Scores a file several times from nothing and prints each rate and the median.
#
#   bench/rate.sh FILE [RUNS]
set -euo pipefail

file=$1
runs=${2:-5}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for ((run = 1; run <= runs; run++)); do
  "$home/courtside" score "$file" --work "$scratch/work" 2>/dev/null |
    grep -E '^scored in' | tee -a "$scratch/rates"
  rm -rf "$scratch/work"
done
sed -E 's/.*, ([0-9,]+) lines.*/\1/; s/,//g' "$scratch/rates" | sort -n |
  awk '{rate[NR] = $1} END {printf "median %d lines/s of %d runs\n", rate[int((NR + 1) / 2)], NR}'
