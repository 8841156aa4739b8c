-- How far each log is loaded, by what was loaded last under its name.
SELECT kind, path, arg_max(identity, load_id), arg_max(to_byte, load_id), arg_max(print, load_id)
FROM load_segment
GROUP BY kind, path;
