#!/usr/bin/env bash
# From the line in the file to the scored line readable, at one rate, open loop; into
# docs/tradeoffs.md with its plot.
#
#   bench/latency.sh FILE [RATE] [SECONDS]       10,000 events a second for 300 s
set -euo pipefail

if (($# < 1)); then
  printf 'usage: bench/latency.sh FILE [RATE] [SECONDS]\n' >&2
  exit 2
fi
exec "$(dirname "${BASH_SOURCE[0]}")/tradeoffs.sh" "$1" latency \
  --latency-rate "${2:-10000}" --long "${3:-300}"
