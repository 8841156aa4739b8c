-- Runs that the end of the program broke off. In: variable now.
UPDATE job_run
SET ended_at = getvariable('now'), outcome = 'broken off'
WHERE ended_at IS NULL;
