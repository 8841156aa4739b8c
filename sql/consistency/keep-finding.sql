-- Keeps what a check judged. In: variables run_id, dimension (breach or drift), member, metric,
-- value, limit_value, breached.
INSERT INTO consistency_metric
SELECT getvariable('run_id'), getvariable('dimension'), getvariable('member'),
       getvariable('metric'), getvariable('value'), getvariable('limit_value'),
       getvariable('breached');
