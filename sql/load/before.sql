-- What was loaded last under this name. In: variables kind, path.
SELECT identity, to_byte, print
FROM load_segment
WHERE kind = getvariable('kind') AND path = getvariable('path')
ORDER BY load_id DESC
LIMIT 1;
