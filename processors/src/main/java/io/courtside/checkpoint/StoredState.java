package io.courtside.checkpoint;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that is kept over restarts, seen as entries without a meaning.
 *
 * <p>Throws {@link io.courtside.context.StoreUnavailable} where it cannot be reached.
 */
public interface StoredState {

  /** Hands out entries one after the other. */
  @FunctionalInterface
  interface Entries {
    /**
     * The next entry; null after the last.
     *
     * @throws IOException where it cannot be read
     */
    StateEntry next() throws IOException;
  }

  /** All entries there are now, each as it is when its turn comes: commits may go on. */
  List<StateEntry> dump();

  /**
   * All entries there are now. Consistent only while nothing is committed.
   *
   * @param earlier what an earlier look found
   * @param changedGames which games may have changed since; entries of others are taken from there
   */
  List<StateEntry> dump(List<StateEntry> earlier, Predicate<String> changedGames);

  /**
   * Makes {@code entries} all there is. Either all of them are there afterwards, or what was there
   * before still is.
   *
   * @return how many entries there are now
   * @throws IOException where the entries cannot be read, or the store does not take one of them
   */
  long replaceBy(Entries entries) throws IOException;

  /**
   * Forgets all entries.
   *
   * @return how many there were
   */
  long forget();
}
