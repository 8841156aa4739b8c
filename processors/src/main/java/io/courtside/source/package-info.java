/**
 * The source stage: tails growing, rotated, truncated and gzipped JSONL files into blocks of whole
 * lines, each with its byte offset, from wherever the last commit left off.
 *
 * <p>Must not know what a line means, nor where positions are kept.
 */
package io.courtside.source;
