-- How many pieces of another log were loaded under this name.
SELECT count(*)
FROM load_segment
WHERE kind = getvariable('kind') AND path = getvariable('path')
  AND identity <> getvariable('identity');
