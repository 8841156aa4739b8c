#!/usr/bin/env bash
# Runs a simulated night with several settings of courtside.batch.wait and prints the wait that
# partial micro-batches really got.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for wait in 2ms 20ms 100ms; do
  printf 'courtside.batch.wait=%-6s ' "$wait"
  "$home/courtside" demo --exit --speed 400 --games 4 --work "$scratch/$wait" \
    --set "courtside.batch.wait=$wait" --set courtside.log.level=info 2>&1 |
    grep -oE 'wait got .*'
done
