package io.courtside.source;

import java.time.Duration;

/**
 * How to tail.
 *
 * @param maxLineBytes longest line that is taken, in bytes without its newline; of a longer one
 *     only the beginning goes on. 1,024 to 16 MiB
 * @param blockBytes most bytes of lines in a block; a single longer line makes a block of its own
 * @param blockLines most lines in a block
 * @param lineLimit may lower that for a while
 * @param turnBlocks most blocks a live file gives before the others get their turn; too many lets
 *     one busy file delay the rest
 * @param poll how often a live file that got something lately is looked at
 * @param idlePoll how often a quiet one is; bounds the latency of the first line after a pause
 * @param listing how often the directory is listed; bounds how late a new file is seen
 * @param stopAtEnd whether to end when everything there is has been read, instead of following
 */
public record TailOptions(
    int maxLineBytes,
    int blockBytes,
    int blockLines,
    LineLimit lineLimit,
    int turnBlocks,
    Duration poll,
    Duration idlePoll,
    Duration listing,
    boolean stopAtEnd) {

  /** Checks the ranges. */
  public TailOptions {
    require(
        maxLineBytes >= 1024 && maxLineBytes <= 1 << 24,
        "maxLineBytes must be 1024 to 16777216, is " + maxLineBytes);
    require(
        blockBytes >= 1 && blockBytes <= 1 << 24,
        "blockBytes must be 1 to 16777216, is " + blockBytes);
    require(
        blockLines >= 1 && blockLines <= 1 << 16,
        "blockLines must be 1 to 65536, is " + blockLines);
    require(turnBlocks >= 1, "turnBlocks must be at least 1, is " + turnBlocks);
    require(
        poll.toNanos() > 0 && idlePoll.compareTo(poll) >= 0,
        "poll must be positive and at most idlePoll, they are " + poll + " and " + idlePoll);
    require(listing.toNanos() > 0, "listing must be positive, is " + listing);
  }

  /** 256 KiB a line, 64 KiB or 256 lines a block, 1 to 20 ms polls, follows for ever. */
  public static TailOptions ofDefaults() {
    return new TailOptions(
        1 << 18,
        1 << 16,
        256,
        LineLimit.NONE,
        64,
        Duration.ofMillis(1),
        Duration.ofMillis(20),
        Duration.ofMillis(500),
        false);
  }

  /** The same, but ending with the input. */
  public TailOptions stoppingAtEnd() {
    return new TailOptions(
        maxLineBytes, blockBytes, blockLines, lineLimit, turnBlocks, poll, idlePoll, listing, true);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
