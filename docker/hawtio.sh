#!/usr/bin/env bash
# Hawtio on this machine, looking into a Courtside that runs with courtside.observe.jolokia set.
#
#   docker/hawtio.sh [JOLOKIA_URL [PORT]]
#
# JOLOKIA_URL is http://127.0.0.1:9090/observe/jolokia unless given, PORT, on loopback, 8181.
# Hawtio's pages come from Maven Central, once; they are kept in XDG_CACHE_HOME, or ~/.cache. Needs
# a JDK 17 or newer, and Maven the first time.
set -euo pipefail

jolokia=${1:-http://127.0.0.1:9090/observe/jolokia}
port=${2:-8181}
if (($# > 2)) || [[ $jolokia != http* || ! $port =~ ^[0-9]+$ ]]; then
  printf 'docker/hawtio.sh [JOLOKIA_URL [PORT]]\n' >&2
  exit 2
fi

version=5.2.0
here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/courtside
pages=$cache/hawtio-springboot-$version.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [[ ! -s $pages ]]; then
  command -v mvn >/dev/null || {
    printf 'hawtio: no mvn found: it is needed once, to fetch %s\n' "${pages##*/}" >&2
    exit 1
  }
  mkdir -p "$cache"
  fetched=$(mktemp -d "$cache/fetch.XXXXXX")
  trap 'rm -rf "$fetched"' EXIT
  # Away from our own pom.xml, and into place only when it is whole.
  (cd "$fetched" && mvn -B -q -C org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="io.hawt:hawtio-springboot:$version" -DoutputDirectory="$fetched") >&2
  mv -f "$fetched/${pages##*/}" "$pages"
  rm -rf "$fetched"
  trap - EXIT
fi

exec "$java" -Xmx128m "$here/Hawtio.java" "$pages" "$jolokia" "$port"
