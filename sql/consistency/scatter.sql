-- Each event's score by stream against that by batch, counted in a square grid.
-- In: variables score (home_wp or wpa), low, high, bins.
WITH value AS (
  SELECT if(getvariable('score') = 'home_wp', stream_wp, stream_wpa)::DOUBLE AS stream,
         if(getvariable('score') = 'home_wp', batch_wp, batch_wpa)::DOUBLE AS batch
  FROM judged
  WHERE what IN ('scored', 'late')
)
SELECT least(greatest(floor((batch - getvariable('low'))
         / (getvariable('high') - getvariable('low')) * getvariable('bins')), 0),
         getvariable('bins') - 1)::INTEGER AS batch_bin,
       least(greatest(floor((stream - getvariable('low'))
         / (getvariable('high') - getvariable('low')) * getvariable('bins')), 0),
         getvariable('bins') - 1)::INTEGER AS stream_bin,
       count(*) AS events
FROM value
GROUP BY ALL
ORDER BY ALL;
