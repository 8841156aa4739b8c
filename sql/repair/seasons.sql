-- The seasons of which finished games have batch scores.
SELECT DISTINCT season FROM dim_game WHERE over AND game_id IN (SELECT game_id FROM batch_game)
ORDER BY season;
