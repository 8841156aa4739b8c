#!/usr/bin/env bash
# Courtside and the same job on Apache Flink, in turns on one file; see --help.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: courtside bench peers FILE [OPTIONS]
Scores one file with Courtside and with the same job on Apache Flink, in turns, each in a fresh
process, and prints the rates and the ratio of their medians. What each side does and guarantees
is in bench/peers/README.md.

  FILE                event file, *.jsonl or *.jsonl.gz; repeated under other game ids where it
                      has fewer events than asked for
  --events N          how many events, default 2000000
  --turns N           how often each side runs, default 3
  --only SIDE         ours, flink or parse alone
  --readers LIST      who reads the lines for Flink, default courtside,jackson: our own classes,
                      or Jackson as a job written for Flink alone would have it
  --parallelism LIST  Flink's numbers of subtasks to try, default 1,2,4; the fastest is kept
  --load-pause S      seconds between two loads into the warehouse beside our scoring, default 1;
                      'none' for no warehouse
  --markdown FILE     write the result there as well
  --scratch DIR       where input and output lie, default a new directory under TMPDIR

COURTSIDE_HEAP, default 1g, is the heap of either side. COURTSIDE_JAVA_OPTS goes to our scoring
alone, COURTSIDE_FLINK_OPTS to Flink alone.
TEXT
}

fail() {
  printf 'courtside: bench peers: %s\n' "$1" >&2
  exit "${2:-1}"
}

home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
file=
events=2000000
turns=3
only=
readers=courtside,jackson
parallelism=1,2,4
load_pause=1
markdown=
scratch=
while (($# > 0)); do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --events | --turns | --only | --readers | --parallelism | --load-pause | --markdown | --scratch)
      (($# > 1)) || fail "$1 needs a value" 2
      name=${1#--}
      printf -v "${name//-/_}" '%s' "$2"
      shift 2
      ;;
    -*) fail "$1: no such option; --help lists them" 2 ;;
    *)
      [[ -z $file ]] || fail "one FILE only" 2
      file=$1
      shift
      ;;
  esac
done
[[ -n $file ]] || fail "a FILE of events is needed; --help tells more" 2
[[ -r $file ]] || fail "$file: cannot be read" 2
[[ $events =~ ^[1-9][0-9]*$ ]] || fail "--events must be a whole number from 1, not $events" 2
[[ $turns =~ ^[1-9][0-9]*$ ]] || fail "--turns must be a whole number from 1, not $turns" 2
[[ $only =~ ^(ours|flink|parse)?$ ]] || fail "--only must be ours, flink or parse, not $only" 2
[[ $readers =~ ^(courtside|jackson)(,(courtside|jackson))?$ ]] ||
  fail "--readers must be courtside, jackson or both with a comma between, not $readers" 2
[[ $parallelism =~ ^[1-9][0-9]*(,[1-9][0-9]*)*$ ]] ||
  fail "--parallelism must be numbers with commas between, not $parallelism" 2
[[ $load_pause =~ ^([0-9]+|none)$ ]] ||
  fail "--load-pause must be whole seconds or none, not $load_pause" 2

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
heap=${COURTSIDE_HEAP:-1g}
peers=$home/bench/peers/target

if [[ -n $scratch ]]; then
  mkdir -p "$scratch"
else
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
fi

build() {
  if [[ ! -f $peers/peers.jar || $home/processors/target/courtside.jar -nt $peers/peers.jar ||
    -n $(find "$home/bench/peers/pom.xml" "$home/bench/peers/src" -newer "$peers/peers.jar" -type f -print -quit) ]]; then
    printf 'building the peer; the first time Flink is downloaded\n' >&2
    (cd "$home" && mvn -B -ntp -q -Pbench -pl bench/peers -am package -DskipTests) \
      >"$scratch/build.log" 2>&1 || {
      tail -n 30 "$scratch/build.log" >&2
      fail "the build failed"
    }
    touch "$peers/peers.jar"
  fi
}

plain() {
  if [[ $file == *.gz ]]; then gzip -dc "$file"; else cat "$file"; fi
}

# The file again and again, each time with ids of its own, until there are enough events.
make_input() {
  local have=0 round=0 suffix
  : >"$input"
  while ((have < events)); do
    suffix=
    ((round == 0)) || suffix="x$round"
    # head ends the pipe early on purpose.
    { plain || true; } 2>/dev/null |
      sed -E "s/\"event_id\":\"([^\"]*)\"/\"event_id\":\"\1$suffix\"/; s/\"game_id\":\"([^\"]*)\"/\"game_id\":\"\1$suffix\"/" 2>/dev/null |
      head -n "$((events - have))" >>"$input" || true
    local now
    now=$(wc -l <"$input")
    ((now > have)) || fail "$file has no line"
    have=$now
    round=$((round + 1))
  done
  local games
  games=$(grep -oE '"game_id":"[^"]*"' "$input" | sort -u | wc -l)
  say "input: $have events of $games games, $(du -h "$input" | cut -f1)$( ((round == 1)) || printf ', the file %d times under other game ids' "$round")"
}

say() {
  printf '%s\n' "$1"
  printf '%s\n' "$1" >>"$scratch/report"
}

load_average() {
  uptime | sed -E 's/.*load averages?: *([0-9.]+).*/\1/'
}

# Waits a little for the run before to fade, then says whether the machine is busy otherwise.
note_load() {
  local load
  load=$(load_average)
  printf '%s' "$load"
  awk -v load="$load" -v most="$(getconf _NPROCESSORS_ONLN)" 'BEGIN {exit !(load > most)}' &&
    printf 'the load average before this run is %s: other work, or the run before it\n' "$load" >&2
  return 0
}

rate_in() {
  sed -nE 's/.*(scored|parsed) in .*, ([0-9,]+) lines.*/\2/p' "$1" | tail -1 | tr -d ,
}

setting() {
  "$home/courtside" settings | awk -v name="$1" '$1 == name {print $2}'
}

# Loads as the jobs of a running program do: at their niceness, with their threads of the warehouse.
load_beside() {
  local loads=0 niceness threads
  niceness=$(setting courtside.jobs.nice)
  threads=$(setting courtside.jobs.threads)
  until [[ -e $scratch/stop ]]; do
    # Before anything is committed there is nothing to load, and it says so.
    if COURTSIDE_JAVA_OPTS='' nice -n "$niceness" "$home/courtside" load --work "$scratch/ours" \
      --set "courtside.warehouse.threads=$threads" >>"$scratch/load.out" 2>>"$scratch/load.err"; then
      loads=$((loads + 1))
    fi
    printf '%s\n' "$loads" >"$scratch/loads"
    sleep "$load_pause"
  done
}

run_ours() {
  rm -rf "$scratch/ours" "$scratch/stop" "$scratch/load.out" "$scratch/loads"
  local loader=
  if [[ $load_pause != none ]]; then
    load_beside &
    loader=$!
  fi
  "$home/courtside" score "$input" --work "$scratch/ours" >"$scratch/ours.out" 2>"$scratch/ours.err" || {
    tail -5 "$scratch/ours.err" >&2
    touch "$scratch/stop"
    fail "our scoring failed"
  }
  touch "$scratch/stop"
  ended=$(date +%s.%N)
  [[ -z $loader ]] || wait "$loader"
}

run_flink() {
  rm -rf "$scratch/flink"
  # shellcheck disable=SC2086
  "$java" "-Xmx$heap" -XX:+UseParallelGC --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED -Dlogback.configurationFile=logback-peers.xml \
    ${COURTSIDE_FLINK_OPTS:-} -cp "$peers/peers.jar:$peers/lib/*" \
    io.courtside.bench.peers.FlinkScore "$input" "$scratch/flink" "$1" "$2" \
    >"$scratch/flink.out" 2>"$scratch/flink.err" || {
    tail -5 "$scratch/flink.err" >&2
    fail "the job on Flink failed"
  }
  ended=$(date +%s.%N)
}

# One run of a side: its own rate, and that over the life of its process. Flink's runs are kept
# apart by who reads the lines.
measure() {
  local side=$1 reader=${3:-} began load own whole more=
  local kept=$side${reader:+-$reader}
  load=$(note_load)
  began=$(date +%s.%N)
  "run_$side" "${2:-}" "$reader"
  own=$(rate_in "$scratch/$side.out")
  whole=$(awk -v n="$events" -v a="$began" -v b="$ended" 'BEGIN {printf "%d", n / (b - a)}')
  if [[ $side == ours && $load_pause != none ]]; then
    more=", $(cat "$scratch/loads") loads beside, the last one perhaps after the end: $(
      sed -nE 's/^loaded ([0-9,]+) (events|scores) .*/\2 \1/p' "$scratch/load.out" | tr -d , |
        awk '{sum[$1] += $2} END {printf "%d events, %d scores", sum["events"], sum["scores"]}'
    )"
  fi
  printf '%s\n' "$own" >>"$scratch/$kept.own"
  printf '%s\n' "$whole" >>"$scratch/$kept.whole"
  say "$side${2:+ with $2 subtasks, lines read by $reader}: $own events/s, $whole over the whole process, load average before $load$more"
}

best_parallelism() {
  local best=0 tries=${parallelism//,/ } try rate
  subtasks=${tries%% *}
  [[ $tries == *' '* ]] || return 0
  for try in $tries; do
    run_flink "$try" "${readers%%,*}"
    rate=$(rate_in "$scratch/flink.out")
    say "trial: flink with $try subtasks: $rate events/s"
    if ((rate > best)); then
      best=$rate
      subtasks=$try
    fi
  done
}

median() {
  sort -n "$1" | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : int((v[NR / 2] + v[NR / 2 + 1]) / 2)}'
}

ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'
}

parse() {
  local reader cold
  for reader in ${readers//,/ }; do
    "$java" "-Xmx$heap" -XX:+UseParallelGC -cp "$peers/peers.jar:$peers/lib/*" \
      io.courtside.bench.peers.ParseOnly "$input" "$reader" >"$scratch/parse.out"
    cold=$(head -1 "$scratch/parse.out" | sed -E 's/.*, ([0-9,]+) lines.*/\1/' | tr -d ,)
    rate_in "$scratch/parse.out" >"$scratch/parse-$reader.own"
    say "parse only with $reader, one thread: $(cat "$scratch/parse-$reader.own") events/s warm, $cold cold"
  done
}

# Rates and what we are to them: of each reader's row the rate, then the ratio.
table() {
  local ours ours_whole reader rate whole
  ours=$(median "$scratch/ours.own")
  ours_whole=$(median "$scratch/ours.whole")
  say ""
  say "| median of $turns, events/s | the job itself | the whole process |"
  say "| --- | ---: | ---: |"
  say "| Courtside | $ours | $ours_whole |"
  for reader in ${readers//,/ }; do
    rate=$(median "$scratch/flink-$reader.own")
    whole=$(median "$scratch/flink-$reader.whole")
    say "| Flink, $subtasks subtasks, lines read by $reader | $rate | $whole |"
    say "| Courtside / that | $(ratio "$ours" "$rate") | $(ratio "$ours_whole" "$whole") |"
  done
  for reader in ${readers//,/ }; do
    rate=$(cat "$scratch/parse-$reader.own")
    say "| read and parse only, by $reader, warm | $rate | |"
    say "| Courtside / that | $(ratio "$ours" "$rate") | |"
  done
}

build
# The first scoring after a build prepares later starts; that is no part of a run.
"$home/courtside" score --help >/dev/null
rm -f "$scratch"/*.own "$scratch"/*.whole "$scratch/report"
say "$(date -u +%Y-%m-%d), $(getconf _NPROCESSORS_ONLN) processors, $("$java" -version 2>&1 | head -1), heap $heap each"
input=$scratch/input.jsonl
make_input
# Read once, so that no side finds the file cold.
cat "$input" >/dev/null
case $only in
  parse) parse ;;
  ours) for ((turn = 1; turn <= turns; turn++)); do measure ours; done ;;
  flink)
    best_parallelism
    for ((turn = 1; turn <= turns; turn++)); do
      for reader in ${readers//,/ }; do measure flink "$subtasks" "$reader"; done
    done
    ;;
  *)
    best_parallelism
    for ((turn = 1; turn <= turns; turn++)); do
      measure ours
      for reader in ${readers//,/ }; do measure flink "$subtasks" "$reader"; done
    done
    parse
    say "$("$java" -Xmx2g -cp "$peers/peers.jar:$peers/lib/*" \
      io.courtside.bench.peers.SameScores "$scratch/ours/scored" "$scratch/flink/scored" || true)"
    table
    ;;
esac
if [[ -n $markdown ]]; then
  {
    printf '```\n'
    sed '/^$/,$d' "$scratch/report"
    printf '```\n'
    sed -n '/^$/,$p' "$scratch/report"
  } >"$markdown"
fi
