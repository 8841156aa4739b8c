-- question: What becomes of the lines that come in: how many are events, new, on time, scored, and scored as the batch scores them?
-- row: a step; of_received and of_step_before are shares, from 0 to 1
-- param tolerance = 0.000000001: how far apart two figures may be and still agree

WITH segment AS (
  SELECT coalesce(sum(lines), 0) AS received, coalesce(sum(lines - bad_lines), 0) AS valid
  FROM load_segment
  WHERE kind = 'raw'
),
-- Grain: an event, as its last revision has it, beside what the stream says last of it.
fate AS (
  SELECT e.event_id,
         s.event_id IS NOT NULL AND NOT s.late AS on_time,
         on_time AND NOT s.deferred AS scored,
         scored AND abs(s.home_wp - b.home_wp) <= getvariable('tolerance')
           AND abs(s.wpa - b.wpa) <= getvariable('tolerance') AS agreed
  FROM event e
  LEFT JOIN stream_score s USING (event_id)
  LEFT JOIN fact_batch_score b ON b.event_id = e.event_id AND b.revision = s.revision
),
step(n, step, lines) AS (
  SELECT 1, 'received', received FROM segment
  UNION ALL SELECT 2, 'valid', valid FROM segment
  UNION ALL SELECT 3, 'unique', count(*) FROM fate
  UNION ALL SELECT 4, 'on time', count(*) FILTER (on_time) FROM fate
  UNION ALL SELECT 5, 'scored', count(*) FILTER (scored) FROM fate
  UNION ALL SELECT 6, 'agreed by batch', count(*) FILTER (agreed) FROM fate
)
SELECT step, lines::BIGINT AS lines,
       round(lines / nullif(first_value(lines) OVER (ORDER BY n), 0), 6) AS of_received,
       round(lines / nullif(lag(lines) OVER (ORDER BY n), 0), 6) AS of_step_before
FROM step
ORDER BY n;
