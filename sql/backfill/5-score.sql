-- P(home wins) after each play, what the play moved, and how much hung on it.
--
-- In: play, ball, lineup, matchup, shooter_form; variables of the model. Out: scored.
--
-- Probabilities are rounded to billionths as soon as they are known, as the stream does.

-- P(home wins) with a lead, seconds to go to the end of regulation or of the overtime, who has the
-- ball or missed the shot it is loose from (1 home, -1 visitors, 0 nobody), free throws pending
-- (positive the home team's), and by how many points the home team is stronger; in billionths.
CREATE OR REPLACE TEMP MACRO win_scale(seconds) AS 1 / sqrt(seconds + 4);
CREATE OR REPLACE TEMP MACRO win_knot(seconds) AS
  CASE WHEN seconds >= 720 THEN 3 WHEN seconds >= 60 THEN 2 ELSE 1 END;
CREATE OR REPLACE TEMP MACRO win_above(seconds) AS
  CASE WHEN seconds >= 720 THEN (seconds - 720) / 2160
       WHEN seconds >= 60 THEN (seconds - 60) / 660 ELSE seconds / 60 END;
CREATE OR REPLACE TEMP MACRO win_sum(lead, seconds, holder, missed_by, throws) AS
  getvariable('win_bias')
  + getvariable('win_weights')[win_knot(seconds)] * (tanh(lead) * (1 - win_above(seconds)))
  + getvariable('win_weights')[win_knot(seconds) + 1] * (tanh(lead) * win_above(seconds))
  + getvariable('win_weights')[win_knot(seconds) + 4]
    * ((lead - tanh(lead)) * (1 - win_above(seconds)))
  + getvariable('win_weights')[win_knot(seconds) + 5] * ((lead - tanh(lead)) * win_above(seconds))
  + getvariable('win_weights')[9] * sqrt(seconds / 2880)
  + getvariable('win_weights')[10] * (holder * win_scale(seconds))
  + getvariable('win_weights')[11] * (missed_by * win_scale(seconds))
  + getvariable('win_weights')[12] * (throws * win_scale(seconds));
CREATE OR REPLACE TEMP MACRO win_lead(margin, seconds, points) AS
  (margin + 1.4::DOUBLE * points * seconds / 2880) * win_scale(seconds);
CREATE OR REPLACE TEMP MACRO win(margin, seconds, holder, missed_by, throws, points) AS
  greatest(1e-6, least(1 - 1e-6, 1 / (1 + exp(-win_sum(
    win_lead(margin, seconds, points), seconds, holder, missed_by, throws)))));
CREATE OR REPLACE TEMP MACRO nanos(probability) AS floor(probability * 1e9 + 0.5)::BIGINT;
CREATE OR REPLACE TEMP MACRO result(margin) AS
  CASE WHEN margin > 0 THEN 1 WHEN margin < 0 THEN 0 ELSE 0.5 END;

-- How far P(home wins) is from its mean over the ends of a possession: nothing, two points, three.
CREATE OR REPLACE TEMP MACRO possession_mean(nothing, two, three) AS
  0.505::DOUBLE * nothing + 0.365::DOUBLE * two + 0.13::DOUBLE * three;
CREATE OR REPLACE TEMP MACRO spread(nothing, two, three, mean) AS
  0.505::DOUBLE * abs(nothing - mean) + 0.365::DOUBLE * abs(two - mean)
  + 0.13::DOUBLE * abs(three - mean);

-- P(a shot goes in), from where and in what situation it is taken, and how its shooter shot before.
CREATE OR REPLACE TEMP MACRO shot_weight(feature) AS getvariable('shot_weights')[feature];
CREATE OR REPLACE TEMP MACRO kind_name(kind) AS
  ['rim', 'paint', 'mid_range', 'corner_three', 'arc_three', 'free_throw'][kind];
CREATE OR REPLACE TEMP MACRO excess(makes, tries, average, prior_tries) AS
  (makes - tries * average) / (tries + prior_tries);

-- Grain: a play; all that its score follows from, and what it was before the play.
CREATE OR REPLACE TEMP TABLE state AS
WITH after_play AS (
  SELECT p.g, p.n, p.side, p.type, p.made, p.points, p.home_score, p.away_score,
         p.home_score - p.away_score AS margin,
         greatest(0, 4 - greatest(1, p.period)) * 720
           + greatest(0, least(720, p.clock_seconds)) AS seconds,
         p.period >= 4 AND p.clock_seconds <= 300 AND abs(margin) <= 5 AS clutch,
         coalesce(b.holder, 0) AS holder, coalesce(b.missed_by, 0) AS missed_by,
         coalesce(b.shooting, 0) * coalesce(b.free_throws, 0) AS throws,
         m.points AS strength,
         bool_or(p.type = 'game_end') OVER (PARTITION BY p.g ORDER BY p.n) AS over
  FROM play p
  JOIN matchup m USING (g)
  JOIN game_order o ON o.g = p.g AND o.in_scope
  ASOF LEFT JOIN ball b ON b.g = p.g AND p.n >= b.n
)
SELECT *,
       nanos(if(over, result(margin), win(margin, seconds, holder, missed_by, throws, strength)))
         AS home,
       nanos(if(over, result(margin), win(margin, seconds, holder, missed_by, throws, 0))) AS even
FROM after_play;

-- Grain: a shot; P(it goes in).
CREATE OR REPLACE TEMP TABLE shot AS
WITH taken AS (
  SELECT p.g, p.n, p.clock_seconds, p.distance_ft, p.qualifiers, f.counts,
         shot_kind(p.type, p.subtype, p.distance_ft, p.qualifiers) AS kind,
         getvariable('shot_averages')[kind_name(kind)] AS average,
         if(kind = 1, 'rim', 'other') AS where_taken,
         CASE kind WHEN 1 THEN 'rim' WHEN 2 THEN 'paint' ELSE 'jumper' END AS break_kind
  FROM play p
  JOIN game_order o ON o.g = p.g AND o.in_scope
  LEFT JOIN shooter_form f ON f.g = p.g AND f.player_id = p.player_id
  WHERE p.type = 'shot' AND p.side <> 0
)
SELECT g, n, if(kind >= 4, 3, 2) AS worth,
       1 / (1 + exp(-getvariable('shot_bias') - (
         shot_weight(kind_name(kind))
         + shot_weight('form_' || kind_name(kind))
           * excess(coalesce(counts[kind + 6], 0), coalesce(counts[kind], 0), average,
                    [50, 100, 100, 200, 200, 30][kind])
         + CASE WHEN distance_ft IS NULL THEN 0
                WHEN kind = 2 THEN shot_weight('paint_feet') * (distance_ft - 9) / 5
                WHEN kind = 3 THEN shot_weight('mid_range_feet') * (distance_ft - 15) / 5
                WHEN kind = 5
                THEN shot_weight('arc_three_feet') * (least(distance_ft, 32) - 25) / 3
                     + if(distance_ft >= 32, shot_weight('arc_three_far'), 0)
                     + if(distance_ft >= 41, shot_weight('arc_three_heave'), 0)
                ELSE 0 END
         + (if(clock_seconds < 3, shot_weight('last_seconds'), 0)
            + if(list_contains(qualifiers, 'fastbreak'), shot_weight('fast_break_' || break_kind), 0)
            + if(list_contains(qualifiers, '2ndchance'),
                 shot_weight('second_chance_' || where_taken), 0)
            + if(list_contains(qualifiers, 'fromturnover'),
                 shot_weight('from_turnover_' || where_taken), 0))))) AS goes_in
FROM taken;

-- Grain: a play. The same, and what was before it.
CREATE OR REPLACE TEMP TABLE turn AS
SELECT s.*, n = 1 AS first,
       lag(even, 1, 0) OVER game AS even_before,
       lag(home_score, 1, 0) OVER game AS home_before,
       lag(away_score, 1, 0) OVER game AS away_before,
       lag(margin, 1, 0) OVER game AS margin_before,
       lag(seconds) OVER game AS seconds_before,
       lag(holder) OVER game AS holder_before,
       lag(missed_by) OVER game AS missed_before,
       lag(throws) OVER game AS throws_before,
       coalesce(lag(over) OVER game, false) AS over_before,
       coalesce(lag(clutch) OVER game, false) AS clutch_before,
       home_score - if(side = 1, points, 0) AS home_expected,
       away_score - if(side = -1, points, 0) AS away_expected
FROM state s
WINDOW game AS (PARTITION BY g ORDER BY n);

-- Grain: a play. Leverage before it, in millionths: how far a possession's end may move P(home
-- wins), against the mean. Where nobody has the ball, the mean of both sides' possessions.
CREATE OR REPLACE TEMP TABLE stake AS
WITH possession AS (
  SELECT g, n, margin_before AS margin, seconds_before AS seconds,
         unnest(if(holder_before = 0, [1, -1], [holder_before])) AS side
  FROM turn
  WHERE NOT first AND NOT over_before
),
possession_end AS (
  SELECT g, n,
         win(margin, seconds, -side, 0, 0, 0) AS nothing,
         win(margin + 2 * side, seconds, -side, 0, 0, 0) AS two,
         win(margin + 3 * side, seconds, -side, 0, 0, 0) AS three,
         possession_mean(nothing, two, three) AS mean
  FROM possession
)
SELECT g, n,
       floor(avg(spread(nothing, two, three, mean)) / getvariable('average_swing') * 1e6 + 0.5)
         ::BIGINT AS leverage
FROM possession_end
GROUP BY g, n;

-- Grain: a play. home, even: P(home wins) after it, in billionths, with the teams as they are and
-- evenly matched. What it moved: unseen, by points that neither it nor the state accounts for;
-- quality, by taking a shot; rest, by what came of it.
CREATE OR REPLACE TEMP TABLE scored AS
WITH moved AS (
  SELECT *, if(first, 0, even - even_before) AS wpa,
         CASE WHEN first OR (home_expected = home_before AND away_expected = away_before) THEN 0
              ELSE nanos(if(over_before, result(home_expected - away_expected),
                            win(home_expected - away_expected, seconds_before, holder_before,
                                missed_before, throws_before, 0))) - even_before
              END AS unseen
  FROM turn
)
SELECT m.g, m.n, m.home, m.even, m.wpa, m.unseen, m.clutch_before,
       CASE WHEN m.first OR m.over OR s.n IS NULL THEN 0
            WHEN m.made
            THEN floor(s.goes_in * m.even + (1 - s.goes_in)
                   * nanos(win(m.margin - m.side * m.points, m.seconds, 0, m.side, 0, 0)) + 0.5)
                 - m.even_before - m.unseen
            ELSE floor(s.goes_in
                   * nanos(win(m.margin + m.side * s.worth, m.seconds, -m.side, 0, 0, 0))
                   + (1 - s.goes_in) * m.even + 0.5) - m.even_before - m.unseen
            END::BIGINT AS quality,
       m.wpa - m.unseen - quality AS rest,
       coalesce(k.leverage, 0) AS leverage
FROM moved m
LEFT JOIN shot s USING (g, n)
LEFT JOIN stake k USING (g, n);
