-- From version 1 to 2: what the stream deferred has no score.
ALTER TABLE fact_stream_score ALTER COLUMN home_wp DROP NOT NULL;
ALTER TABLE fact_stream_score ALTER COLUMN home_wp_even DROP NOT NULL;
ALTER TABLE fact_stream_score ALTER COLUMN wpa DROP NOT NULL;
ALTER TABLE fact_stream_score ALTER COLUMN leverage DROP NOT NULL;
ALTER TABLE fact_stream_score ALTER COLUMN model DROP NOT NULL;
ALTER TABLE fact_stream_score ALTER COLUMN context_age_ms DROP NOT NULL;
