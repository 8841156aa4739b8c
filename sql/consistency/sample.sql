-- About getvariable('most') values of a score, each with its game: the same ones each time.
-- In: variables score (home_wp, wpa or impact: a player's of a game), side (stream or batch),
-- first_day and last_day, most.
WITH value AS (
  SELECT game_id, event_id AS id,
         (CASE WHEN getvariable('score') = 'home_wp'
               THEN if(getvariable('side') = 'stream', stream_wp, batch_wp)
               ELSE if(getvariable('side') = 'stream', stream_wpa, batch_wpa) END)::DOUBLE AS value
  FROM judged
  WHERE getvariable('score') <> 'impact' AND what IN ('scored', 'late')
    AND type NOT IN ('game_start', 'game_end')
    AND game_date BETWEEN getvariable('first_day') AND getvariable('last_day')
  UNION ALL
  SELECT game_id, player_id, sum(impact)::DOUBLE
  FROM fact_credit
  JOIN checked_game USING (game_id)
  WHERE getvariable('score') = 'impact' AND source = getvariable('side') AND player_id IS NOT NULL
    AND game_date BETWEEN getvariable('first_day') AND getvariable('last_day')
  GROUP BY game_id, player_id
)
SELECT game_id, value
FROM value
WHERE value IS NOT NULL
QUALIFY row_number() OVER (ORDER BY hash(game_id, id)) <= getvariable('most')
ORDER BY game_id, value;
