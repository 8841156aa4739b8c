-- A run of a job begins. In: variables job, now. Out: variable job_run_id.
SET VARIABLE job_run_id = (SELECT coalesce(max(run_id), 0) + 1 FROM job_run);
INSERT INTO job_run
SELECT getvariable('job_run_id'), getvariable('job'), getvariable('now'), NULL, 'runs', NULL;
