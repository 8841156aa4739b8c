-- Keeps what a check found. In one transaction; variables run_id, began, now, scope, breaches,
-- report.
INSERT INTO consistency_run
SELECT getvariable('run_id'), getvariable('began'), getvariable('now'), getvariable('scope'),
       (SELECT count(*) FROM checked_game), getvariable('breaches'), getvariable('report');
INSERT INTO consistency_metric
SELECT getvariable('run_id'), dimension, member, metric, value, NULL, false
FROM (UNPIVOT (SELECT dimension, member, COLUMNS(* EXCLUDE (dimension, member))::DOUBLE FROM measure)
      ON COLUMNS(* EXCLUDE (dimension, member)) INTO NAME metric VALUE value);
