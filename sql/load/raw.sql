-- Events from a piece of a raw log. Of an event and revision that comes more than once the first
-- one counts, here as in the stream.
--
-- In: variables piece, a file of lines that are events; load_id, lines, bad_lines. Out: variable
-- loaded_rows.

CREATE OR REPLACE TEMP TABLE piece AS
SELECT *, row_number() OVER () AS line
FROM read_json(getvariable('piece'), format = 'newline_delimited', columns = {
  event_id: 'VARCHAR', revision: 'INTEGER', game_id: 'VARCHAR', seq: 'INTEGER',
  ts: 'VARCHAR', period: 'INTEGER', clock: 'DOUBLE', type: 'VARCHAR',
  home_team: 'VARCHAR', away_team: 'VARCHAR', home_score: 'INTEGER', away_score: 'INTEGER',
  team: 'VARCHAR', player_id: 'VARCHAR', player: 'VARCHAR', subtype: 'VARCHAR',
  made: 'BOOLEAN', points: 'INTEGER', distance_ft: 'DOUBLE', assist_player_id: 'VARCHAR',
  block_player_id: 'VARCHAR', steal_player_id: 'VARCHAR', foul_drawn_player_id: 'VARCHAR',
  qualifiers: 'VARCHAR[]', season: 'VARCHAR', season_type: 'VARCHAR', game_date: 'VARCHAR',
  starters: 'VARCHAR[]'});

-- Rows of a game lie in no earlier load than its first. Looked for in all events there are, a load
-- would take longer the more were loaded before.
CREATE OR REPLACE TEMP TABLE piece_game AS
SELECT p.game_id,
       if(d.game_id IS NULL, getvariable('load_id'), coalesce(d.first_load_id, 0)) AS first_load_id
FROM (SELECT DISTINCT game_id FROM piece) p
LEFT JOIN dim_game d USING (game_id);

SET VARIABLE first_load_id = (SELECT min(first_load_id) FROM piece_game);

-- Grain: a line that says nothing new.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT line
FROM (SELECT line, event_id, coalesce(revision, 1) AS revision,
             row_number() OVER (PARTITION BY event_id, coalesce(revision, 1) ORDER BY line) AS time
      FROM piece)
WHERE time > 1
UNION
SELECT p.line
FROM piece p
JOIN fact_event f ON f.event_id = p.event_id AND f.revision = coalesce(p.revision, 1)
WHERE f.game_id IN (SELECT game_id FROM piece_game) AND f.load_id >= getvariable('first_load_id');

INSERT INTO fact_event
SELECT event_id, coalesce(revision, 1), game_id, seq, ts::TIMESTAMP, period, clock, type,
       home_team, away_team, home_score, away_score, team, player_id, player, subtype,
       coalesce(made, false), coalesce(points, 0), distance_ft, assist_player_id,
       block_player_id, steal_player_id, foul_drawn_player_id, coalesce(qualifiers, []),
       season, season_type, try_cast(game_date AS DATE), coalesce(starters, []),
       getvariable('load_id')
FROM piece
WHERE line NOT IN (FROM repeated);

SET VARIABLE loaded_rows = (
  SELECT getvariable('lines') - getvariable('bad_lines') - count(*) FROM repeated);

-- A game's season is what an event says, or else follows from the day: none has begun before August.
-- Of each event its last revision counts, as in the view event, which would look at all games.
INSERT OR REPLACE INTO dim_game
SELECT game_id,
       coalesce(max(season) FILTER (regexp_full_match(season, '[0-9]{4}-[0-9]{2}')),
                format('{:04d}-{:02d}', year(min(ts)) - (month(min(ts)) < 8)::INTEGER,
                       (year(min(ts)) - (month(min(ts)) < 8)::INTEGER + 1) % 100)),
       max(season_type),
       -- Evening games in America end the next day by UTC.
       coalesce(max(game_date), (min(ts) - INTERVAL 10 HOUR)::DATE),
       arg_min(home_team, seq), arg_min(away_team, seq), min(ts), max(ts),
       arg_max(home_score, seq), arg_max(away_score, seq), max(period),
       bool_or(type = 'game_end'), any_value(first_load_id)
FROM (
  SELECT * FROM fact_event JOIN piece_game USING (game_id)
  WHERE load_id >= getvariable('first_load_id')
  QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY revision DESC) = 1
)
GROUP BY game_id;

INSERT OR IGNORE INTO dim_team
SELECT DISTINCT unnest([home_team, away_team]) FROM piece;

INSERT INTO dim_player
SELECT p.player_id, arg_max(p.player, p.ts), min(g.game_date), max(g.game_date),
       arg_max(p.team, p.ts)
FROM piece p
JOIN dim_game g USING (game_id)
WHERE p.player_id IS NOT NULL
GROUP BY p.player_id
ON CONFLICT DO UPDATE SET
  player = coalesce(excluded.player, player),
  first_game_date = least(first_game_date, excluded.first_game_date),
  last_team = if(excluded.last_game_date >= last_game_date, coalesce(excluded.last_team, last_team),
                 last_team),
  last_game_date = greatest(last_game_date, excluded.last_game_date);

INSERT OR IGNORE INTO dim_date
SELECT d::DATE, year(d), month(d), date_trunc('month', d)::DATE, weekofyear(d), isodow(d),
       format('{:04d}-{:02d}', year(d) - (month(d) < 8)::INTEGER,
              (year(d) - (month(d) < 8)::INTEGER + 1) % 100)
FROM (
  SELECT unnest(generate_series(min(make_date(season[1:4]::INTEGER, 8, 1)),
                                max(make_date(season[1:4]::INTEGER + 1, 7, 31)),
                                INTERVAL 1 DAY)) AS d
  FROM dim_game
  WHERE game_id IN (SELECT game_id FROM piece_game)
);

INSERT OR IGNORE INTO dim_event_type
SELECT DISTINCT type, 'low', 'a word the event form does not know' FROM piece
WHERE type NOT IN (SELECT type FROM dim_event_type);

DROP TABLE piece;
DROP TABLE piece_game;
DROP TABLE repeated;
