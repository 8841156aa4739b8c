-- Each event with which something was wrong, by its place.
SELECT coalesce(event_id, '') AS event_id, game_id, seq, coalesce(type, '') AS type,
       if(what = 'scored', 'doubled', what) AS what
FROM judged
WHERE what <> 'scored' OR doubled > 0
ORDER BY g, seq;
