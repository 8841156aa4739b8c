package io.courtside.source;

import java.util.List;

/**
 * Where the known sources are kept between runs. The source stage reads it once at start and adds
 * to it; how far a source is done is written by whoever commits the work.
 */
public interface SourceLedger {

  /** All sources known so far; read once, when tailing starts. */
  List<KnownSource> known();

  /**
   * Takes in a new source, or the new name or longer head of a known one. Returns only when it is
   * durable: the first block of a source is handed on after this. Of a source whose id is known
   * already only {@code name}, {@code headLength} and {@code headHash} may be taken over; its
   * committed offsets and anchor stand.
   */
  void register(KnownSource source);

  /** A ledger that remembers nothing: every start reads everything from the beginning. */
  static SourceLedger forgetful() {
    return new SourceLedger() {
      @Override
      public List<KnownSource> known() {
        return List.of();
      }

      @Override
      public void register(KnownSource source) {
        // Forgetting is what this ledger is for.
      }
    };
  }
}
