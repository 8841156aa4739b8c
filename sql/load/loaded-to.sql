-- How far a log is loaded, in bytes of its content.
SELECT coalesce(max(to_byte), 0)
FROM load_segment
WHERE kind = getvariable('kind') AND path = getvariable('path')
  AND identity = getvariable('identity');
