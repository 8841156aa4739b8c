package io.courtside.settings;

import static io.courtside.settings.SettingType.bool;
import static io.courtside.settings.SettingType.choice;
import static io.courtside.settings.SettingType.cron;
import static io.courtside.settings.SettingType.decimal;
import static io.courtside.settings.SettingType.duration;
import static io.courtside.settings.SettingType.integer;
import static io.courtside.settings.SettingType.nameOrPath;
import static io.courtside.settings.SettingType.optionalInteger;
import static io.courtside.settings.SettingType.optionalUri;
import static io.courtside.settings.SettingType.path;
import static io.courtside.settings.SettingType.pathInWork;
import static io.courtside.settings.SettingType.size;
import static io.courtside.settings.SettingType.text;
import static io.courtside.settings.SettingType.uris;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of the program.
 *
 * <p>To add one, add a constant here and write the generated files again with {@code courtside
 * settings --format properties --output application.properties} and {@code courtside settings
 * --format markdown --output docs/configuration.md}; a test compares them.
 */
public final class SettingCatalog {
  private static final List<Setting<?>> LISTED = new ArrayList<>();

  private static final String TOPIC = "[A-Za-z0-9._-]{1,249}";
  private static final String TOPIC_ALLOWED =
      "1 to 249 letters, digits, dots, underscores and hyphens";

  private static final String EVENT_WORDS =
      "(WORD)(,(WORD))*|none"
          .replace(
              "WORD",
              "game_start|period_start|shot_made|shot_missed|free_throw|rebound|turnover|steal"
                  + "|block|foul|substitution|timeout|period_end|game_end|jump_ball|violation"
                  + "|stoppage|ejection|instant_replay|unknown");
  private static final String EVENT_WORDS_ALLOWED =
      "types of events with commas between them, shot_made and shot_missed for shots, or none";

  // spotless:off
  public static final Setting<Path> WORK = list("courtside.work", path(), "data",
      "Directory of everything the program keeps: inbox, scored log, dead letters, bundled Redis. Two running programs must not share one: they would score the same events twice.");

  public static final Setting<String> SOURCE = list("courtside.source", text("files|kafka|files,kafka", "files, kafka or files,kafka"), "files",
      "Where events come from: the files of courtside.source.directory, the topic courtside.kafka.events.topic, or both. What is not named is not read; what was read of it stays counted.");
  public static final Setting<Path> SOURCE_DIRECTORY = list("courtside.source.directory", pathInWork(), "inbox",
      "Directory whose *.jsonl and *.jsonl.gz files are read as they appear and grow. On a network drive new lines may be seen late.");
  public static final Setting<Long> SOURCE_LINE_MAX = list("courtside.source.line.max", size("1KiB", "16MiB"), "256KiB",
      "Longest line taken; a longer one goes to the dead letters without being held in memory. Too small refuses true events, too large lets one broken file fill the heap.");
  public static final Setting<Integer> SOURCE_BLOCK_LINES = list("courtside.source.block.lines", integer(1, 65_536), "4096",
      "Most lines that travel together. More costs latency when much comes, fewer costs throughput: each block pays for its way through the routes.");
  public static final Setting<Long> SOURCE_BLOCK_SIZE = list("courtside.source.block.size", size("1KiB", "16MiB"), "2MiB",
      "Most bytes that travel together; a longer single line travels alone. Larger blocks hold more memory in each lane's queue.");
  public static final Setting<Duration> SOURCE_POLL = list("courtside.source.poll", duration("1ms", "1m"), "1ms",
      "Pause before looking again at files that had nothing new. It is added to the latency of an event; very short pauses cost processor time while nothing comes.");

  public static final Setting<Optional<Integer>> HTTP_PORT = list("courtside.http.port", optionalInteger(1, 65_535), "",
      "Port on which events are taken by POST /events while the program runs. Empty takes none and opens nothing. What is taken lands in the inbox, so courtside.source must name files.");
  public static final Setting<String> HTTP_HOST = list("courtside.http.host", text("[A-Za-z0-9_.:-]{1,253}", "a host name or address"), "127.0.0.1",
      "Address that the port is opened on. 0.0.0.0 lets in everybody who can reach this machine: there is no password, so put a proxy with one in front.");
  public static final Setting<Long> HTTP_BODY_MAX = list("courtside.http.body.max", size("1KiB", "256MiB"), "4MiB",
      "Longest body of a request, as sent and as inflated; a longer one is answered with 413. Up to 20 requests are worked on at a time and each may hold twice that in memory.");
  public static final Setting<Long> HTTP_BACKLOG_MAX = list("courtside.http.backlog.max", size("1KiB", "1TiB"), "64MiB",
      "How much may be landed and not yet read by the pipeline before requests are answered with 429. Small turns bursts away, large lets clients run ahead of the scores.");
  public static final Setting<Duration> HTTP_TIMEOUT = list("courtside.http.timeout", duration("100ms", "10m"), "30s",
      "Longest wait for a whole body; then 408. Short turns slow lines away; long lets 20 clients that send nothing keep all others waiting.");
  public static final Setting<Long> LANDING_SEGMENT_SIZE = list("courtside.landing.segment.size", size("64KiB", "16GiB"), "64MiB",
      "Size at which the next file of the landing log is begun in the inbox. A file that is followed by another and has been read may be moved away; small ones make many files.");

  public static final Setting<String> SINK = list("courtside.sink", text("files|files,kafka", "files or files,kafka"), "files",
      "Where scored events go: the scored log, and with files,kafka the topic courtside.kafka.scores.topic as well. Then a commit waits for the brokers, and brokers that are away hold everything back.");

  public static final Setting<String> KAFKA_BROKERS = list("courtside.kafka.brokers", text("[^\\s,:]+:[0-9]{1,5}(,[^\\s,:]+:[0-9]{1,5})*", "host:port, several separated by commas"), "localhost:9092",
      "Brokers to ask for the others, where courtside.source or courtside.sink names kafka. One is enough, two or three let the program start while one is away.");
  public static final Setting<String> KAFKA_EVENTS_TOPIC = list("courtside.kafka.events.topic", text(TOPIC, TOPIC_ALLOWED), "courtside.events",
      "Topic that events are read from, one a record, the game's id as key. Without that key a game's events come over several partitions, out of order, and some of them late.");
  public static final Setting<String> KAFKA_SCORES_TOPIC = list("courtside.kafka.scores.topic", text(TOPIC, TOPIC_ALLOWED), "courtside.scores",
      "Topic that scored events are sent to, the game's id as key. The same as the events' would feed scores back as dead letters.");
  public static final Setting<String> KAFKA_GROUP = list("courtside.kafka.group", text("[A-Za-z0-9_.-]{1,128}", "1 to 128 letters, digits, dots, underscores and hyphens"), "courtside",
      "Consumer group. Another program in the same group takes partitions away, and its part of the events is not scored here.");
  public static final Setting<List<URI>> LIVE_URLS = list("courtside.live.urls", uris("http", "https"), "",
      "Addresses of play-by-play files of the NBA's live feed, a game each; its box score is looked for where the path says boxscore instead of playbyplay. Empty follows none. Each costs a request a poll: ask only for games of the day.");
  public static final Setting<Duration> LIVE_POLL = list("courtside.live.poll", duration("100ms", "5m"), "2s",
      "Pause between two looks at a game of the live feed, and the first pause after a failure. Shorter than the feed changes (a few seconds) only brings answers that nothing is new, and may get us shut out; longer is added to the latency of a play.");
  public static final Setting<Duration> LIVE_TIMEOUT = list("courtside.live.timeout", duration("100ms", "5m"), "10s",
      "Longest wait for a whole answer of the live feed. Too short gives up on a slow line, too long notices a dead server late.");
  public static final Setting<Duration> LIVE_SETTLE = list("courtside.live.settle", duration("0ms", "48h"), "3h",
      "How long a game of the live feed is looked at after its end. Too short misses corrections made afterwards, too long asks for what no longer changes.");

  public static final Setting<Optional<Integer>> THROTTLE_TOTAL = list("courtside.throttle.total", optionalInteger(10, 10_000_000), "",
      "Lines a second that are let in of all sources together; empty for as many as come. The rest waits in its files and topics. May be changed over JMX while the program runs; rounded to tens below 1,000.");
  public static final Setting<Optional<Integer>> THROTTLE_SOURCE = list("courtside.throttle.source", optionalInteger(10, 10_000_000), "",
      "The same for each source: a file, or a partition of a topic. Files that are caught up with take turns, so one that is held back delays the others by as much.");

  public static final Setting<Integer> WORKERS = list("courtside.workers", integer(1, 64), "2",
      "Lanes that score side by side; a game stays in one lane. More than processor cores brings nothing; one leaves the other cores idle. Scores do not depend on it.");
  public static final Setting<Integer> LANE_QUEUE_BLOCKS = list("courtside.lane.queue.blocks", integer(1, 65_536), "16",
      "Blocks that may wait in front of a lane before reading pauses. Too few stalls all lanes behind the slowest, too many adds latency and memory under a burst.");

  public static final Setting<Integer> LANE_QUEUE_EVENTS = list("courtside.lane.queue.events", integer(0, 65_536), "2048",
      "Events that a lane takes from its queue and sorts by class while more wait behind them and the program follows its sources; 0 sorts none. Few let critical events wait behind others, many delay all of them under a burst.");

  public static final Setting<BatchMode> BATCH_MODE = list("courtside.batch.mode", choice(BatchMode.class), "fixed",
      "How micro-batches are closed: fixed by courtside.batch.size and courtside.batch.wait, adaptive by what waits, up to 1,024 events, and by what a batch was measured to cost, within these two as limits.");
  public static final Setting<Duration> BATCH_OBJECTIVE = list("courtside.batch.objective", duration("0ms", "1m"), "0ms",
      "p99 of the added latency that adaptive micro-batches are to hold at the least cost; 0ms makes it as small as can be. Long waits to save commits, as far as courtside.batch.wait allows.");
  public static final Setting<Integer> BATCH_SIZE = list("courtside.batch.size", integer(1, 8_192), "4096",
      "Events that close a micro-batch. One batch is one commit: small batches pay a Redis round trip for few events, large ones make more work to repeat after a crash.");
  public static final Setting<Duration> BATCH_WAIT = list("courtside.batch.wait", duration("1ms", "1m"), "2ms",
      "Time since its first event after which a micro-batch closes even if not full. It is the latency an event pays when little comes; shorter makes smaller batches.");

  public static final Setting<Duration> LATENCY_OBJECTIVE = list("courtside.latency.objective", duration("10ms", "1h"), "10s",
      "Longest time that a score is to be behind its line. Beyond it events are deferred, the unimportant ones first, and an alert is raised. Short defers at every hiccup, long lets scores come when nobody waits for them any more.");
  public static final Setting<Boolean> SHED = list("courtside.shed", bool(), "true",
      "Whether events are deferred while the program follows its sources and is behind. Off scores all of them, however late. What is deferred moves its game, is marked in the scored log and is scored by the backfill; files that are scored to their end are never thinned out.");
  public static final Setting<Duration> SHED_PATIENCE = list("courtside.shed.patience", duration("10ms", "10m"), "250ms",
      "Time that one class deferred is given to show its effect before the next is deferred too; the way back takes four times as long. Short flaps, long lets the lag grow.");
  public static final Setting<String> CLASS_CRITICAL = list("courtside.class.critical", text(EVENT_WORDS, EVENT_WORDS_ALLOWED), "game_start,period_start,period_end,game_end",
      "Kinds of events that are never deferred and go first, whatever the moment. Beginnings and ends of games are whatever stands here. An everyday basket can wait for the backfill and one that decides the game cannot, which courtside.class.leverage tells apart; shot_made here lets none wait. All of them here leaves nothing to defer.");
  public static final Setting<String> CLASS_LOW = list("courtside.class.low", text(EVENT_WORDS, EVENT_WORDS_ALLOWED), "block,steal,substitution,timeout,stoppage,instant_replay,unknown",
      "Kinds of events that are deferred first and go last: those that credit no player. What is neither here nor critical is normal.");
  public static final Setting<Double> CLASS_LEVERAGE = list("courtside.class.leverage", decimal(0, 1000), "2",
      "Leverage of the moment from which on an event counts one class higher: what is normal becomes critical. 1 is an everyday possession, the last minute of a close game has more than 3; one event in 22 of a season comes at 2 or more. Low raises everything, high makes the moment count for nothing.");

  public static final Setting<Optional<Integer>> OBSERVE_PORT = list("courtside.observe.port", optionalInteger(1, 65_535), "",
      "Port that shows metrics (/observe/metrics), health (/observe/health/live, /observe/health/ready) and, if courtside.observe.jolokia says so, JMX (/observe/jolokia). Empty opens nothing. Not that of courtside.http.port.");
  public static final Setting<String> OBSERVE_HOST = list("courtside.observe.host", text("[A-Za-z0-9_.:-]{1,253}", "a host name or address"), "127.0.0.1",
      "Address that the port is opened on. 0.0.0.0 shows all of it to everybody who can reach this machine: there is no password, so put a proxy with one in front.");
  public static final Setting<JolokiaAccess> OBSERVE_JOLOKIA = list("courtside.observe.jolokia", choice(JolokiaAccess.class), "off",
      "JMX over HTTP, for Hawtio and others: read shows what Camel and the program tell, write also lets everybody who reaches the port change and call it.");
  public static final Setting<Double> ALERTS_QUEUE_SHARE = list("courtside.alerts.queue.share", decimal(0, 1), "0.9",
      "Share of a lane's queue that is taken for courtside.alerts.patience before an alert is raised; 1 raises none. A file that is read at full speed fills the queues, which is no fault.");
  public static final Setting<Double> ALERTS_DEFERRED_SHARE = list("courtside.alerts.deferred.share", decimal(0, 1), "0.01",
      "Share of deferred events among the lines of a second for courtside.alerts.patience before an alert is raised; 1 raises none.");
  public static final Setting<Double> ALERTS_DEAD_SHARE = list("courtside.alerts.dead.share", decimal(0, 1), "0.05",
      "Share of dead letters among the lines of a second for courtside.alerts.patience before an alert is raised; 1 raises none. A source that sends another form is found out by this.");
  public static final Setting<Duration> ALERTS_PATIENCE = list("courtside.alerts.patience", duration("0ms", "1h"), "10s",
      "For how long a figure is to be over its limit before an alert is raised, and under half of it before the alert ends. Short tells of every hiccup, long tells late.");

  public static final Setting<Duration> ORDER_LATENESS = list("courtside.order.lateness", duration("0ms", "1h"), "1m",
      "Event time for which events behind a gap are held for the missing one. Too short scores late events against a state that has moved on (feeds that stamp whole minutes need a minute), too long holds a game back after a loss.");
  public static final Setting<Duration> ORDER_IDLE = list("courtside.order.idle", duration("100ms", "1h"), "10s",
      "Time without news of a game, counted while its lane has nothing to do, after which its held events are let go. Too short gives up on a slow source, too long hides the last events of a game that lost one.");
  public static final Setting<Duration> EVENT_FUTURE = list("courtside.event.future", duration("0ms", "3650d"), "24h",
      "How far in the future an event may claim to be; further goes to the dead letters. Too short refuses events of a source whose clock is ahead.");

  public static final Setting<Duration> GAME_EXPIRY = list("courtside.game.expiry", duration("1h", "3650d"), "30d",
      "How long after its end, or after the program was last started on it, a game is kept in Redis. What comes later of a forgotten game is scored as a game of its own; longer takes more memory, about 20 KiB a game.");

  public static final Setting<Optional<URI>> REDIS_URI = list("courtside.redis.uri", optionalUri("redis", "rediss"), "",
      "The Redis server that keeps the context, for example redis://localhost:6379. Empty starts the bundled server with its data below the work directory. Without an append-only file a restart of the server forgets what was committed.");
  public static final Setting<Duration> REDIS_TIMEOUT = list("courtside.redis.timeout", duration("10ms", "5m"), "2s",
      "Longest wait for an answer of Redis before a commit counts as failed and is tried again. Too short repeats work on a busy server, too long notices a dead one late.");
  public static final Setting<String> REDIS_PREFIX = list("courtside.redis.prefix", text("[A-Za-z0-9_.-]{1,64}", "1 to 64 letters, digits, dots, underscores and hyphens"), "courtside",
      "First part of every key. Two programs on one server with the same prefix overwrite each other's state.");

  public static final Setting<Path> SCORED_DIRECTORY = list("courtside.scored.directory", pathInWork(), "scored",
      "Directory of the scored log. Its files belong to the program: what is changed by hand no longer matches the committed length.");
  public static final Setting<Long> SCORED_SEGMENT_SIZE = list("courtside.scored.segment.size", size("64KiB", "16GiB"), "64MiB",
      "Size at which a file of the scored log is closed and the next begun. Small ones make many files, large ones reach the batch layer late.");
  public static final Setting<Path> DEAD_LETTER_DIRECTORY = list("courtside.dead-letter.directory", pathInWork(), "dead-letter",
      "Directory of the lines that are no events, with reason, source and byte offset.");
  public static final Setting<Long> DEAD_LETTER_LINE_MAX = list("courtside.dead-letter.line.max", size("0B", "64KiB"), "1KiB",
      "How much of a refused line is kept. Less may hide what was wrong with it, more lets a broken source fill the disk.");

  public static final Setting<Duration> CHECKPOINT_INTERVAL = list("courtside.checkpoint.interval", duration("0ms", "7d"), "5m",
      "Time between two copies of all state to a file, to go back to; 0ms takes none. Commits wait while the state is read (tens of milliseconds for a season), so very often costs latency; seldom makes more to read again after a restore.");
  public static final Setting<Integer> CHECKPOINT_KEEP = list("courtside.checkpoint.keep", integer(1, 1_000), "3",
      "How many checkpoints are kept, the youngest. One leaves nothing to go back to when it is damaged, many fill the disk.");
  public static final Setting<Path> CHECKPOINT_DIRECTORY = list("courtside.checkpoint.directory", pathInWork(), "checkpoints",
      "Directory of the checkpoints. On the disk that holds Redis' own data they do not outlive that disk.");

  public static final Setting<NameOrPath> MODEL = list("courtside.model", nameOrPath(".json"), "champion",
      "Model to score with: champion (the store's, or the one that comes with the program where the store has none), shipped (that one), the name of a model in the store, or a file. Scores of different models must not be compared; each score names its model.");
  public static final Setting<Path> MODEL_DIRECTORY = list("courtside.model.directory", pathInWork(), "models",
      "Directory of the model store. Its files belong to the program: a model that is changed by hand is refused, a new one comes by 'courtside models add'.");
  public static final Setting<Duration> MODEL_CHECK_INTERVAL = list("courtside.model.check.interval", duration("0ms", "1h"), "1s",
      "Pause between two looks whether another model should score; 0ms never looks, and a new champion scores from the next start. Long lets the old champion score on for that long.");
  public static final Setting<Duration> MOMENTUM_HALF_LIFE = list("courtside.momentum.half-life", duration("1s", "24h"), "4m",
      "Event time in which a player's recent impact loses half its weight. Short follows single plays, long approaches the average over the game.");

  public static final Setting<Double> RETRAIN_MARGIN = list("courtside.retrain.margin", decimal(0, 0.1), "0.0005",
      "Gain in log-loss over the champion that a new model must be proven to have before it is promoted. 0 changes models for what nobody notices, and each change parts scores that could be compared; much keeps a worse model.");
  public static final Setting<Double> RETRAIN_CONFIDENCE = list("courtside.retrain.confidence", decimal(0.51, 0.9999), "0.95",
      "Confidence of the interval (both sides together, over whole games) whose lower bound must be above the margin. Low promotes by luck, high asks for more games than there are.");
  public static final Setting<Integer> RETRAIN_GAMES = list("courtside.retrain.games", integer(2, 100_000), "100",
      "Least games that neither model has learned from, and for recalibrate least games to correct by as well; with fewer nothing is done. A handful makes intervals that are too narrow, many put off what could be told.");
  public static final Setting<Duration> RETRAIN_HOLDOUT = list("courtside.retrain.holdout", duration("1d", "3650d"), "45d",
      "Days before the last game that are kept for the comparison where no cut-off is given. Short leaves too few games to prove anything, long trains on old ones.");
  public static final Setting<Integer> RETRAIN_SEASONS = list("courtside.retrain.seasons", integer(1, 50), "2",
      "Seasons that a new model is trained on: that of the cut-off, however far it is, and those before. One may be a few weeks only; each full season takes about 300 MiB of heap while it trains, so three want a heap of 1536m (COURTSIDE_HEAP).");

  public static final Setting<Duration> COMMIT_RETRY_DELAY = list("courtside.commit.retry.delay", duration("1ms", "1m"), "100ms",
      "Pause before a failed commit is tried again; it doubles with each failure. Too short adds load to a server in trouble.");
  public static final Setting<Duration> COMMIT_RETRY_DELAY_MAX = list("courtside.commit.retry.delay.max", duration("1ms", "10m"), "5s",
      "Longest pause between two tries of a commit, not below courtside.commit.retry.delay. It is also how late the program notices that the server is back.");
  public static final Setting<Duration> SHUTDOWN_TIMEOUT = list("courtside.shutdown.timeout", duration("1s", "1h"), "30s",
      "Time in which what has been read is scored and committed when the program is told to stop. What does not make it is read again at the next start.");

  public static final Setting<Path> ROUTES_DIRECTORY = list("courtside.routes.directory", path(), "routes",
      "Directory of the routes, *.camel.yaml; changed without a rebuild. It must hold the whole pipeline.");
  public static final Setting<Path> SQL_DIRECTORY = list("courtside.sql.directory", path(), "sql",
      "Directory of the warehouse's SQL: schema, backfill, consistency, key figures; changed without a rebuild. It must hold all of it.");

  public static final Setting<Path> WAREHOUSE_FILE = list("courtside.warehouse.file", pathInWork(), "warehouse.duckdb",
      "File of the warehouse. One program at a time holds it; on a network drive its locks may not work.");
  public static final Setting<Long> WAREHOUSE_MEMORY = list("courtside.warehouse.memory", size("128MiB", "1TiB"), "1GiB",
      "Most memory the warehouse takes, beside the Java heap; what does not fit goes to disk. A backfill of a season needs about 1 GiB to stay off the disk, less makes it slower.");
  public static final Setting<Integer> WAREHOUSE_THREADS = list("courtside.warehouse.threads", integer(1, 256), "2",
      "Threads of the warehouse for the commands load, backfill, check, export and rebuild. As many as there are cores is fastest; fewer leave cores to what runs beside it.");
  public static final Setting<Boolean> JOBS_ENABLED = list("courtside.jobs.enabled", bool(), "true",
      "Whether jobs run by their times while the program runs. Off, they run only when they are asked for.");
  public static final Setting<Integer> JOBS_THREADS = list("courtside.jobs.threads", integer(1, 256), "1",
      "Threads of the warehouse within the running program. With as many as there are cores a load is done sooner, and events wait up to half a second for their score meanwhile.");
  public static final Setting<JobsPriority> JOBS_PRIORITY = list("courtside.jobs.priority", choice(JobsPriority.class), "idle",
      "How much of the processor the jobs and the warehouse's threads get within the running program, on Linux: idle what nobody else wants, low a niceness of 5, equal as much as the stream's threads. With idle a load takes longer while the machine is busy, and the stream hardly notices.");
  public static final Setting<String> LOAD_CRON = list("courtside.load.cron", cron(), "0 * * * * ?",
      "When the logs are loaded into the warehouse. Often keeps it fresh, seldom leaves the processor to the stream; empty never.");
  public static final Setting<String> BACKFILL_CRON = list("courtside.backfill.cron", cron(), "0 0 12 * * ?",
      "When games of which events were loaded are scored anew. At noon UTC all games of an American night are over. Empty never.");
  public static final Setting<String> CHECK_CRON = list("courtside.check.cron", cron(), "0 30 12 * * ?",
      "When stream and batch are compared, after the backfill. Empty never: then nobody proves the stream right.");
  public static final Setting<String> EXPORT_CRON = list("courtside.export.cron", cron(), "0 0 13 * * ?",
      "When the days scored anew are written as Parquet. Empty never.");
  public static final Setting<String> RECALIBRATE_CRON = list("courtside.recalibrate.cron", cron(), "",
      "When the champion's probabilities are fitted to what came of them. Costs seconds, brings little where the champion is well calibrated. Empty never.");
  public static final Setting<String> RETRAIN_CRON = list("courtside.retrain.cron", cron(), "",
      "When a challenger is trained, in this program and its heap: two seasons take a minute of a core and up to 1 GiB beside what the stream needs, so raise COURTSIDE_HEAP first. Empty never; ./courtside retrain does it in a process of its own.");
  public static final Setting<Optional<URI>> ALERTS_WEBHOOK = list("courtside.alerts.webhook", optionalUri("http", "https"), "",
      "Address that alerts are posted to as JSON, beside the log. Empty posts nothing; a server that does not answer within ten seconds misses the alert.");
  public static final Setting<Boolean> BACKFILL_REPAIR = list("courtside.backfill.repair", bool(), "false",
      "Whether a backfill puts leaderboards and player context right afterwards, by what it found. Games that are played now are left alone. Off, the stream goes on with what it believed.");
  public static final Setting<Path> REPORTS_DIRECTORY = list("courtside.reports.directory", pathInWork(), "reports",
      "Directory of the reports that compare stream and batch, a page and a JSON file each. Old ones are kept.");
  public static final Setting<Integer> CHECK_TOP_PLAYERS = list("courtside.check.top.players", integer(2, 1_000), "50",
      "How many of the players who won most are compared by rank. Few show only the leaders, many are dominated by players who differ by nothing.");
  public static final Setting<Double> CHECK_DIFFERENCE = list("courtside.check.difference", decimal(0, 1), "0.000000001",
      "Difference of a probability or impact up to which stream and batch agree where nothing disturbed the stream. Scores have nine digits, so less than one billionth allows none; more hides mistakes.");
  public static final Setting<Double> CHECK_HOME_WP_MAE = list("courtside.check.home-wp.mae", decimal(0, 1), "0.002",
      "Mean difference of home_wp between stream and batch, over all events, from which on an alert is raised. It is made of what came late and what was corrected.");
  public static final Setting<Double> CHECK_IMPACT_MAE = list("courtside.check.impact.mae", decimal(0, 1), "0.002",
      "The same of impact: what an event's credits differ by in all, on average.");
  public static final Setting<Double> CHECK_SPEARMAN = list("courtside.check.spearman", decimal(-1, 1), "0.99",
      "Rank correlation of the top players between stream and batch below which an alert is raised.");
  public static final Setting<Double> CHECK_LATE_SHARE = list("courtside.check.late.share", decimal(0, 1), "0.02",
      "Share of events that may be late before an alert is raised.");
  public static final Setting<Double> CHECK_DEFERRED_SHARE = list("courtside.check.deferred.share", decimal(0, 1), "0.05",
      "Share of events that may be deferred before an alert is raised.");
  public static final Setting<Double> CHECK_MISSING_SHARE = list("courtside.check.missing.share", decimal(0, 1), "0.01",
      "Share of events that may never have come before an alert is raised. One that came and was not scored, or scored twice, always raises it.");
  public static final Setting<Double> CHECK_DRIFT_LEVEL = list("courtside.check.drift.level", decimal(0, 1), "0.05",
      "How probable it may be that a check calls anything drift where there is none. More finds drift earlier and raises more false alarms.");
  public static final Setting<Integer> CHECK_DRIFT_DAYS = list("courtside.check.drift.days", integer(1, 366), "28",
      "Days that count as this period; the scores of the games before them, in the games looked at, are the reference. Short periods have few games, in which only large drift can be told from chance.");

  public static final Setting<Path> EXPORT_DIRECTORY = list("courtside.export.directory", pathInWork(), "export",
      "Directory of the Parquet export, a directory a day in it. A day exported again takes the place of what was there.");

  public static final Setting<Integer> QUERY_ROWS = list("courtside.query.rows", integer(1, 10_000_000), "10000",
      "Most rows of an answer to a query. All of an answer is in memory, so many wide ones need a larger heap.");
  public static final Setting<Duration> QUERY_TIME = list("courtside.query.time", duration("1ms", "1h"), "30s",
      "Longest time a query may take; then it is stopped. Too long lets one person's query take the cores from the stream.");

  public static final Setting<LogLevel> LOG_LEVEL = list("courtside.log.level", choice(LogLevel.class), "info",
      "How much the program says about its own work. debug and trace cost throughput; error hides what should be looked at.");
  // spotless:on

  private SettingCatalog() {}

  /** Every setting, in the order in which they are documented. */
  public static List<Setting<?>> all() {
    return Collections.unmodifiableList(LISTED);
  }

  private static <T> Setting<T> list(
      String name, SettingType<T> type, String defaultText, String reason) {
    Setting<T> setting = new Setting<>(name, type, defaultText, reason);
    LISTED.add(setting);
    return setting;
  }
}
