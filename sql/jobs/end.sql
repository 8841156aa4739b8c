-- The run that was begun last ends. In: variables job_run_id, now, outcome, message.
UPDATE job_run
SET ended_at = getvariable('now'), outcome = getvariable('outcome'),
    message = getvariable('message')
WHERE run_id = getvariable('job_run_id');
