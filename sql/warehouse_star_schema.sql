-- The warehouse: a star of facts about plays, and the dimensions they are read by.
--
-- Facts are append-only, written by one program, and can be made anew from the logs; so they have
-- no primary keys, which DuckDB would check row by row. What a row stands for (its grain) and what
-- makes it unique (its key) is said over each table; `courtside check` counts what breaks it.
-- Probabilities and impact are decimals of nine digits, just as the scored lines have them.
-- Times are UTC.

CREATE TABLE schema_version (
  version INTEGER NOT NULL,
  applied_at TIMESTAMP NOT NULL
);

-- ---------------------------------------------------------------- what was loaded

-- Grain: a piece of a log, from one byte to another, loaded in one transaction with its rows.
-- Key: load_id; kind and path and from_byte too.
CREATE TABLE load_segment (
  load_id INTEGER NOT NULL,
  kind VARCHAR NOT NULL,            -- raw, scored
  path VARCHAR NOT NULL,
  identity VARCHAR NOT NULL,        -- tells a file from another that later has its name
  from_byte BIGINT NOT NULL,
  to_byte BIGINT NOT NULL,
  print VARCHAR NOT NULL,           -- hash of the bytes before to_byte
  lines BIGINT NOT NULL,
  loaded_rows BIGINT NOT NULL,
  duplicate_rows BIGINT NOT NULL,   -- an event and revision that was there before; raw only
  bad_lines BIGINT NOT NULL,        -- no event, or no scored line
  loaded_at TIMESTAMP NOT NULL
);

-- ---------------------------------------------------------------- facts

-- Grain: an event and its revision, as the first line that had it. Key: event_id, revision.
CREATE TABLE fact_event (
  event_id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  seq INTEGER NOT NULL,             -- place in the game, 1, 2, 3, …
  ts TIMESTAMP NOT NULL,
  period INTEGER NOT NULL,
  clock_seconds DOUBLE NOT NULL,    -- left in the period
  type VARCHAR NOT NULL,
  home_team VARCHAR NOT NULL,
  away_team VARCHAR NOT NULL,
  home_score INTEGER NOT NULL,      -- after the event
  away_score INTEGER NOT NULL,
  team VARCHAR,                     -- that acted
  player_id VARCHAR,
  player VARCHAR,
  subtype VARCHAR,
  made BOOLEAN NOT NULL,
  points INTEGER NOT NULL,
  distance_ft DOUBLE,
  assist_player_id VARCHAR,
  block_player_id VARCHAR,
  steal_player_id VARCHAR,
  foul_drawn_player_id VARCHAR,
  qualifiers VARCHAR[] NOT NULL,
  season VARCHAR,                   -- this and the next three on a game's start
  season_type VARCHAR,
  game_date DATE,
  starters VARCHAR[] NOT NULL,
  load_id INTEGER NOT NULL
);

-- Grain: a line of the scored log. Key: event_id, revision; more than one is a fault of the stream.
CREATE TABLE fact_stream_score (
  event_id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  seq INTEGER NOT NULL,
  ts TIMESTAMP NOT NULL,
  type VARCHAR NOT NULL,
  home_wp DECIMAL(10, 9),
  home_wp_even DECIMAL(10, 9),
  wpa DECIMAL(10, 9),
  leverage DECIMAL(12, 6),
  model VARCHAR,
  late BOOLEAN NOT NULL,
  deferred BOOLEAN NOT NULL,        -- left out by the stream under load, to be scored by the backfill
  context_age_ms BIGINT,
  scored_at TIMESTAMP,             -- or deferred, as the stream had it
  load_id INTEGER NOT NULL
);

-- Grain: an event, as its last revision has it. Key: event_id.
CREATE TABLE fact_batch_score (
  run_id INTEGER NOT NULL,
  event_id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  seq INTEGER NOT NULL,
  ts TIMESTAMP NOT NULL,
  type VARCHAR NOT NULL,
  home_wp DECIMAL(10, 9) NOT NULL,
  home_wp_even DECIMAL(10, 9) NOT NULL,
  wpa DECIMAL(10, 9) NOT NULL,
  leverage DECIMAL(12, 6) NOT NULL,
  model VARCHAR NOT NULL
);

-- Grain: a participant's part of a scored event, as the stream said or the batch.
-- Key: source, event_id, revision, ordinal.
CREATE TABLE fact_credit (
  source VARCHAR NOT NULL,          -- stream, batch
  origin_id INTEGER NOT NULL,       -- load_id of the stream's, run_id of the batch's
  event_id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  seq INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,         -- 1, 2, 3, … within the event
  player_id VARCHAR,                -- none where the part is the team's
  team VARCHAR NOT NULL,
  role VARCHAR NOT NULL,
  impact DECIMAL(10, 9) NOT NULL
);

-- Grain: a player in a finished game, from its raw events. Key: game_id, player_id.
CREATE TABLE fact_player_game (
  run_id INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  player_id VARCHAR NOT NULL,
  team VARCHAR NOT NULL,
  court_ms BIGINT NOT NULL,         -- of the game's time
  points INTEGER NOT NULL,
  fouls INTEGER NOT NULL,
  shots INTEGER[12] NOT NULL,       -- tries by kind (rim, paint, mid-range, corner three, arc three,
                                    -- free throw), then makes
  impact DECIMAL(12, 9) NOT NULL,
  clutch_impact DECIMAL(12, 9) NOT NULL
);

-- Grain: a team in a finished game, from its raw events. Key: game_id, team.
CREATE TABLE fact_team_game (
  run_id INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  team VARCHAR NOT NULL,
  strength_micros BIGINT NOT NULL,  -- as the game began, in millionths of a point of margin
  rating_gain_micros BIGINT NOT NULL,
  starters_micros BIGINT            -- what its starters were used to scoring; none where not known
);

-- Grain: five players of a side on court together, from one play on to the next that changes it.
-- Key: game_id, team, from_seq.
CREATE TABLE fact_lineup (
  run_id INTEGER NOT NULL,
  game_id VARCHAR NOT NULL,
  team VARCHAR NOT NULL,
  from_seq INTEGER NOT NULL,        -- on court after this play
  to_seq INTEGER,                   -- up to and with this one; none where to the end
  players VARCHAR[] NOT NULL        -- in order of their ids
);

-- ---------------------------------------------------------------- dimensions

-- Grain: a player. Key: player_id. The name is the last one given.
CREATE TABLE dim_player (
  player_id VARCHAR PRIMARY KEY,
  player VARCHAR,
  first_game_date DATE,
  last_game_date DATE,
  last_team VARCHAR
);

-- Grain: a team. Key: team.
CREATE TABLE dim_team (
  team VARCHAR PRIMARY KEY
);

-- Grain: a game. Key: game_id.
CREATE TABLE dim_game (
  game_id VARCHAR PRIMARY KEY,
  season VARCHAR NOT NULL,          -- 2023-24
  season_type VARCHAR,
  game_date DATE NOT NULL,
  home_team VARCHAR NOT NULL,
  away_team VARCHAR NOT NULL,
  began_at TIMESTAMP NOT NULL,      -- time of its first event
  last_event_at TIMESTAMP NOT NULL,
  home_score INTEGER NOT NULL,      -- of its last event
  away_score INTEGER NOT NULL,
  periods INTEGER NOT NULL,
  over BOOLEAN NOT NULL,            -- its end was seen
  first_load_id INTEGER             -- no row of its events has a lower one; none where not known
);

-- Grain: a day. Key: date. All days from the first game's season on to the end of the last one's.
CREATE TABLE dim_date (
  date DATE PRIMARY KEY,
  year INTEGER NOT NULL,
  month INTEGER NOT NULL,
  month_start DATE NOT NULL,
  iso_week INTEGER NOT NULL,
  weekday INTEGER NOT NULL,         -- 1 Monday to 7 Sunday
  season VARCHAR NOT NULL
);

-- Grain: a word for what happened. Key: type.
CREATE TABLE dim_event_type (
  type VARCHAR PRIMARY KEY,
  class VARCHAR NOT NULL,           -- critical, normal, low
  description VARCHAR NOT NULL
);

-- Grain: a model that scored. Key: model.
CREATE TABLE dim_model (
  model VARCHAR PRIMARY KEY,
  document JSON                     -- the whole file, where it was at hand
);

-- ---------------------------------------------------------------- runs of the batch layer

-- Grain: a run of the backfill. Key: run_id.
CREATE TABLE batch_run (
  run_id INTEGER PRIMARY KEY,
  scope VARCHAR NOT NULL,           -- what was asked for: all games, a game, from and to
  model VARCHAR NOT NULL,
  games INTEGER NOT NULL,           -- to be scored
  started_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP,               -- none where it runs or broke off
  events BIGINT NOT NULL            -- scored so far
);

-- Grain: a game that has batch scores. Key: game_id.
CREATE TABLE batch_game (
  game_id VARCHAR PRIMARY KEY,
  run_id INTEGER NOT NULL,
  scored_at TIMESTAMP NOT NULL
);

-- Grain: a comparison of stream and batch. Key: run_id.
CREATE TABLE consistency_run (
  run_id INTEGER PRIMARY KEY,
  started_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP NOT NULL,
  scope VARCHAR NOT NULL,
  games INTEGER NOT NULL,
  breaches INTEGER NOT NULL,
  report VARCHAR                    -- path of the report
);

-- Grain: a measure of a comparison, for everything or one of its parts; and what was judged: as
-- drift the p-value of each measure, as breach what was outside of its limit.
-- Key: run_id, dimension, member, metric.
CREATE TABLE consistency_metric (
  run_id INTEGER NOT NULL,
  dimension VARCHAR NOT NULL,       -- overall, game, type, team, drift, breach
  member VARCHAR NOT NULL,
  metric VARCHAR NOT NULL,
  value DOUBLE,
  limit_value DOUBLE,               -- what it was judged by; none where it was not judged
  breached BOOLEAN NOT NULL
);

-- Grain: a run of a scheduled job. Key: run_id.
CREATE TABLE job_run (
  run_id INTEGER NOT NULL,
  job VARCHAR NOT NULL,             -- load, backfill, check, export, recalibrate, retrain
  started_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP,               -- none while it runs
  outcome VARCHAR NOT NULL,         -- runs, done, alarm, failed, broken off
  message VARCHAR
);

-- ---------------------------------------------------------------- views for the serving layer

-- An event as its last revision has it.
CREATE VIEW event AS
SELECT * FROM fact_event
QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY revision DESC) = 1;

-- What the stream says last of each event.
CREATE VIEW stream_score AS
SELECT * FROM fact_stream_score
QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY revision DESC, load_id, scored_at) = 1;

-- Each event's score: the batch's where it is there, the stream's where not yet.
CREATE VIEW score AS
SELECT 'batch' AS source, event_id, revision, game_id, seq, ts, type,
       home_wp, home_wp_even, wpa, leverage, model
FROM fact_batch_score
UNION ALL
SELECT 'stream', event_id, revision, game_id, seq, ts, type,
       home_wp, home_wp_even, wpa, leverage, model
FROM stream_score
WHERE NOT deferred AND game_id NOT IN (SELECT game_id FROM batch_game);

-- Each event's credits, likewise. What the stream said of an event's earlier revisions stays: a
-- correction only says what more it moved.
CREATE VIEW credit AS
SELECT * FROM fact_credit
WHERE source = CASE WHEN game_id IN (SELECT game_id FROM batch_game) THEN 'batch' ELSE 'stream' END;

-- ---------------------------------------------------------------- words

INSERT INTO dim_event_type VALUES
  ('game_start', 'critical', 'a game begins'),
  ('period_start', 'normal', 'a quarter or overtime begins'),
  ('shot', 'critical', 'a shot from the field, made or missed'),
  ('free_throw', 'critical', 'a free throw, made or missed'),
  ('rebound', 'normal', 'the ball is caught after a miss'),
  ('turnover', 'critical', 'the ball is lost to the other side'),
  ('steal', 'normal', 'who took the ball; beside its turnover'),
  ('block', 'normal', 'who blocked the shot; beside it'),
  ('foul', 'normal', 'a foul of any kind'),
  ('substitution', 'low', 'a player comes on or goes off'),
  ('timeout', 'low', 'a time-out'),
  ('period_end', 'critical', 'a quarter or overtime ends'),
  ('game_end', 'critical', 'a game ends'),
  ('jump_ball', 'normal', 'the ball is thrown up between two'),
  ('violation', 'normal', 'a rule is broken without a foul'),
  ('stoppage', 'low', 'play stops'),
  ('ejection', 'low', 'a player is sent off'),
  ('instant_replay', 'low', 'officials look at a play again');
