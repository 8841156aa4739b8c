#!/usr/bin/env bash
# The benchmarks that are commands: ./courtside bench NAME …
set -euo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
  cat <<'TEXT'
Usage: courtside bench NAME [...]
Measures this machine. 'courtside bench NAME --help' tells more.

  peers   Courtside and the same job on Apache Flink, in turns on one file
TEXT
}

case ${1:-} in
  peers) exec "$here/peers.sh" "${@:2}" ;;
  -h | --help | help) usage ;;
  '')
    usage >&2
    exit 2
    ;;
  *)
    printf 'courtside: bench %s: no such benchmark\n' "$1" >&2
    usage >&2
    exit 2
    ;;
esac
