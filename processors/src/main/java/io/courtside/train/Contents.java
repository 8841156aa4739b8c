package io.courtside.train;

/**
 * What was read of some events, for whoever asks what a model was made from.
 *
 * @param name what the events are called: a file's name, without its folders
 * @param sha256 digest of them as they lie there, in hexadecimal digits
 * @param events how many
 * @param games games with an end among them
 * @param refused lines that are no event
 */
public record Contents(String name, String sha256, int events, int games, int refused) {}
