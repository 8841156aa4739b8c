-- What a check leaves of itself in memory.
DROP TABLE IF EXISTS checked_game;
DROP TABLE IF EXISTS said;
DROP TABLE IF EXISTS never_came;
DROP TABLE IF EXISTS pair;
DROP TABLE IF EXISTS excuse;
DROP TABLE IF EXISTS credit_difference;
DROP TABLE IF EXISTS judged;
DROP TABLE IF EXISTS measure;
DROP TABLE IF EXISTS player_rank;
DROP TABLE IF EXISTS rank_correlation;
