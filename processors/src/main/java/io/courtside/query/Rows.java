package io.courtside.query;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param columns their names
 * @param rows the values of each row: {@code null}, truth values, numbers, texts, lists of them
 * @param more whether there are further rows, beyond the limit
 */
public record Rows(List<String> columns, List<List<Object>> rows, boolean more) {}
