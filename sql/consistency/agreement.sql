-- The measures of the parts of a dimension, as counts and differences.
-- In: variable dimension.
SELECT if(dimension = 'overall', 'overall', member) AS key,
       coalesce(g.away_team || ' at ' || g.home_team || ', ' || g.game_date::VARCHAR, '') AS label,
       events AS expected,
       round(scored_share * events)::BIGINT AS scored,
       round(late_share * events)::BIGINT AS late,
       round(deferred_share * events)::BIGINT AS deferred,
       round((missing_share + never_came_share) * events)::BIGINT AS missing,
       round(doubled_share * events)::BIGINT AS doubled,
       home_wp_mae, home_wp_rmse, home_wp_max, impact_mae, impact_rmse, impact_max
FROM measure
LEFT JOIN checked_game g ON dimension = 'game' AND g.game_id = member
WHERE dimension = getvariable('dimension')
ORDER BY greatest(home_wp_max, impact_max) DESC, late + deferred + missing + doubled DESC, key;
