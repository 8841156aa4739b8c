package io.courtside.warehouse;

/**
 * The model that a backfill scores with.
 *
 * @param name what scores call it
 * @param document its whole file
 */
public record BatchModel(String name, String document) {}
