-- Notes that the piece is loaded, in the transaction of its rows.
INSERT INTO load_segment
SELECT getvariable('load_id'), getvariable('kind'), getvariable('path'), getvariable('identity'),
       getvariable('from_byte'), getvariable('to_byte'), getvariable('print'), getvariable('lines'),
       getvariable('loaded_rows'),
       getvariable('lines') - getvariable('bad_lines') - getvariable('loaded_rows'),
       getvariable('bad_lines'), getvariable('now');
