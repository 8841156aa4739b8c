-- The number of the piece that is about to be loaded.
SET VARIABLE load_id = (SELECT coalesce(max(load_id), 0) + 1 FROM load_segment);
