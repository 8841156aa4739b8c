-- What was said of home wins, in twenty bins of probability, and how often they came.
-- In: variable side (stream or batch).
WITH won AS (
  SELECT game_id, (home_score > away_score)::INTEGER AS home_won
  FROM dim_game
  WHERE over AND home_score <> away_score
),
said_of AS (
  SELECT if(getvariable('side') = 'stream', stream_wp, batch_wp)::DOUBLE AS wp, home_won
  FROM judged
  JOIN won USING (game_id)
  WHERE what IN ('scored', 'late') AND type <> 'game_end'
)
SELECT avg(wp) AS predicted, avg(home_won) AS happened, count(*) AS events
FROM said_of
GROUP BY least(floor(wp * 20), 19)
ORDER BY predicted;
