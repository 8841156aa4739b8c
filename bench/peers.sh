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
  --load-every S      each how many seconds, 1 to 59, our program loads its warehouse beside the
                      scoring, default 1; 'none' for no warehouse
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
load_every=1
markdown=
scratch=
while (($# > 0)); do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --events | --turns | --only | --readers | --parallelism | --load-every | --markdown | --scratch)
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
[[ $load_every =~ ^([1-9]|[1-5][0-9]|none)$ ]] ||
  fail "--load-every must be 1 to 59 whole seconds or none, not $load_every" 2

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
heap=${COURTSIDE_HEAP:-1g}
# Our program would take what is left in the environment for a setting that it does not know.
flink_options=${COURTSIDE_FLINK_OPTS:-}
unset COURTSIDE_FLINK_OPTS
peers=$home/bench/peers/target

given_scratch=$scratch
program=
clean_up() {
  [[ -z $program ]] || { kill "$program" && wait "$program"; } 2>/dev/null || true
  [[ -n $given_scratch ]] || rm -rf "$scratch"
}
trap clean_up EXIT
if [[ -n $scratch ]]; then
  mkdir -p "$scratch"
else
  scratch=$(mktemp -d)
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

# Lets the disk have what the run before wrote, then says whether the machine is busy otherwise.
note_load() {
  local load
  sync
  load=$(load_average)
  printf '%s' "$load"
  awk -v load="$load" -v most="$(getconf _NPROCESSORS_ONLN)" 'BEGIN {exit !(load > most)}' &&
    printf 'the load average before this run is %s: other work, or the run before it\n' "$load" >&2
  return 0
}

rate_in() {
  sed -nE 's/.*(scored|parsed) in .*, ([0-9,]+) lines.*/\2/p' "$1" | tail -1 | tr -d ,
}

# Size of our scored log, and when it was last written to, seconds since the epoch.
scored_log() {
  find "$scratch/ours/scored" -name '*.jsonl' -printf '%s %T@\n' 2>/dev/null |
    awk '{size += $1; if ($2 > last) last = $2} END {printf "%d %.6f\n", size, last}'
}

# Events and scores of each load so far.
our_loads() {
  sed -nE 's/.* load: loaded ([0-9,]+) events and ([0-9,]+) scores.*/\1 \2/p' "$scratch/ours.err" | tr -d ,
}

# What the first so many loads held.
sum_of_loads() {
  our_loads | head -n "$1" |
    awk '{events += $1; scores += $2} END {printf "%d events, %d scores", events, scores}'
}

run_ours() {
  local cron= given asked size=0 before=-1 last quiet=0 loads=0 waited read
  [[ $load_every == none ]] || cron="*/$load_every * * * * ?"
  rm -rf "$scratch/ours"
  mkdir -p "$scratch/ours/inbox"
  "$home/courtside" run --work "$scratch/ours" --set courtside.shed=false \
    --set "courtside.load.cron=$cron" >"$scratch/ours.out" 2>"$scratch/ours.err" &
  program=$!
  until grep -q '^courtside: following' "$scratch/ours.out"; do
    kill -0 "$program" 2>/dev/null || ours_failed "our program did not start"
    sleep 0.1
  done
  given=$(date +%s.%N)
  ln "$input" "$scratch/ours/inbox/input.jsonl"
  # All is scored once nothing more is written; the books say whether that was all. The time is the
  # log's own, so that looking seldom, which takes less of the processor, costs nothing.
  while ((size == 0 || quiet < 2)); do
    kill -0 "$program" 2>/dev/null || ours_failed "our program ended before all was scored"
    sleep 1
    read -r size last < <(scored_log)
    quiet=$((quiet + 1))
    if ((size != before)); then
      before=$size
      quiet=0
      loads=$(our_loads | wc -l)
    fi
  done
  # The load that was under way then belongs to those beside.
  if [[ $load_every != none ]]; then
    for ((waited = 0; waited < 60; waited++)); do
      (($(our_loads | wc -l) <= loads)) || break
      sleep 1
    done
    beside="ended meanwhile: $(sum_of_loads "$loads"), begun: $(sum_of_loads "$((loads + 1))")"
  fi
  asked=$(date +%s.%N)
  kill "$program"
  wait "$program" || true # it says by its code that it was asked to end
  program=
  ended=$(awk -v now="$(date +%s.%N)" -v asked="$asked" -v last="$last" 'BEGIN {printf "%.3f", now - (asked - last)}')
  read=$(sed -nE 's/.*books: read ([0-9,]+) .*/\1/p' "$scratch/ours.err" | tail -1 | tr -d ,)
  ((${read:-0} == events)) || ours_failed "our program read ${read:-0} of $events events"
  own=$(awk -v n="$events" -v a="$given" -v b="$last" 'BEGIN {printf "%d", n / (b - a)}')
}

ours_failed() {
  tail -5 "$scratch/ours.err" >&2
  fail "$1"
}

run_flink() {
  rm -rf "$scratch/flink"
  # shellcheck disable=SC2086
  "$java" "-Xmx$heap" -XX:+UseParallelGC --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED -Dlogback.configurationFile=logback-peers.xml \
    $flink_options -cp "$peers/peers.jar:$peers/lib/*" \
    io.courtside.bench.peers.FlinkScore "$input" "$scratch/flink" "$1" "$2" \
    >"$scratch/flink.out" 2>"$scratch/flink.err" || {
    tail -5 "$scratch/flink.err" >&2
    fail "the job on Flink failed"
  }
  ended=$(date +%s.%N)
  own=$(rate_in "$scratch/flink.out")
}

# One run of a side: its own rate, and that over the life of its process. Flink's runs are kept
# apart by who reads the lines.
measure() {
  local side=$1 reader=${3:-} began load whole more=
  local kept=$side${reader:+-$reader}
  load=$(note_load)
  began=$(date +%s.%N)
  "run_$side" "${2:-}" "$reader"
  whole=$(awk -v n="$events" -v a="$began" -v b="$ended" 'BEGIN {printf "%d", n / (b - a)}')
  if [[ $side == ours && $load_every != none ]]; then
    more=", loads $beside"
  fi
  printf '%s\n' "$own" >>"$scratch/$kept.own"
  printf '%s\n' "$whole" >>"$scratch/$kept.whole"
  say "$side${2:+ with $2 subtasks, lines read by $reader}: $own events/s, $whole over the whole process, load average before $load$more"
}

best_parallelism() {
  local best=0 tries=${parallelism//,/ } try
  subtasks=${tries%% *}
  [[ $tries == *' '* ]] || return 0
  for try in $tries; do
    run_flink "$try" "${readers%%,*}"
    say "trial: flink with $try subtasks: $own events/s"
    if ((own > best)); then
      best=$own
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
# The first run after a build prepares later starts; that is no part of a run.
"$home/courtside" run --help >/dev/null
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
