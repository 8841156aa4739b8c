/**
 * The warehouse: a star of facts in one DuckDB file, filled from the logs and recomputed in SQL.
 *
 * <p>Owns the file and runs the SQL of the {@code sql} directory; holds no SQL of its own beyond a
 * line. It knows nothing of Camel and Redis.
 */
package io.courtside.warehouse;
