-- How a score is spread by stream and by batch: bins of equal width from low to high.
-- In: variables score (home_wp or wpa), low, high, bins.
WITH value AS (
  SELECT if(getvariable('score') = 'home_wp', stream_wp, stream_wpa)::DOUBLE AS stream,
         if(getvariable('score') = 'home_wp', batch_wp, batch_wpa)::DOUBLE AS batch
  FROM judged
  WHERE what IN ('scored', 'late')
),
binned AS (
  SELECT least(greatest(floor((stream - getvariable('low'))
           / (getvariable('high') - getvariable('low')) * getvariable('bins')), 0),
           getvariable('bins') - 1)::INTEGER AS stream_bin,
         least(greatest(floor((batch - getvariable('low'))
           / (getvariable('high') - getvariable('low')) * getvariable('bins')), 0),
           getvariable('bins') - 1)::INTEGER AS batch_bin
  FROM value
)
SELECT i AS bin, (SELECT count(*) FROM binned WHERE stream_bin = i) AS stream,
       (SELECT count(*) FROM binned WHERE batch_bin = i) AS batch
FROM (SELECT unnest(range(getvariable('bins'))) AS i)
ORDER BY i;
