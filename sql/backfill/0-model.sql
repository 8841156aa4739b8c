-- The numbers of the model that scores, and what it knows of teams and players to begin with.
--
-- In: variable document, the model's file. Out: variables of the model; known_season, known_team,
-- known_player.

SET VARIABLE win_bias = (SELECT (getvariable('document')::JSON ->> '$.bias')::DOUBLE);
SET VARIABLE average_swing = (SELECT (getvariable('document')::JSON ->> '$.average_swing')::DOUBLE);
SET VARIABLE win_weights = (
  SELECT (getvariable('document')::JSON ->> '$.features[*].weight')::DOUBLE[]);
SET VARIABLE shot_bias = (SELECT (getvariable('document')::JSON ->> '$.shot_value.bias')::DOUBLE);
SET VARIABLE shot_weights = (
  SELECT map(getvariable('document')::JSON ->> '$.shot_value.features[*].name',
             (getvariable('document')::JSON ->> '$.shot_value.features[*].weight')::DOUBLE[]));
SET VARIABLE shot_averages = (
  SELECT json_transform(getvariable('document')::JSON -> '$.shot_value.averages',
                        '"MAP(VARCHAR, DOUBLE)"'));

-- Grain: one row. The season at whose end the next two tables stand.
CREATE OR REPLACE TEMP TABLE known_season AS
SELECT coalesce(getvariable('document')::JSON ->> '$.seed.season', '0000-01') AS season;

-- Grain: a team. Rating in millionths of a point.
CREATE OR REPLACE TEMP TABLE known_team AS
SELECT key AS team, value::BIGINT AS rating
FROM json_each(coalesce(getvariable('document')::JSON -> '$.seed.rating_micros', '{}'::JSON));

-- Grain: a player. scoring: points a game, in millionths. counts: tries by kind of shot, then makes.
CREATE OR REPLACE TEMP TABLE known_player AS
SELECT key AS player_id, (value::BIGINT[])[1] AS scoring, (value::BIGINT[])[2:13] AS counts
FROM json_each(coalesce(getvariable('document')::JSON -> '$.seed.players', '{}'::JSON));
