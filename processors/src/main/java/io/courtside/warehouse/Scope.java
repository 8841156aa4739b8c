package io.courtside.warehouse;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which games a run of the batch layer is about.
 *
 * @param gameId one game; all of them where empty
 * @param from first day, by the games' calendar; none where empty
 * @param to last day, included; none where empty
 */
public record Scope(Optional<String> gameId, Optional<LocalDate> from, Optional<LocalDate> to) {
  /** All games. */
  public static final Scope EVERYTHING =
      new Scope(Optional.empty(), Optional.empty(), Optional.empty());

  /** Says that the days are in order. */
  public Scope {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException(
          "the first day must not be after the last: " + from.get() + ", " + to.get());
    }
  }

  /** The games from a day on. */
  public static Scope since(LocalDate day) {
    return new Scope(Optional.empty(), Optional.of(day), Optional.empty());
  }

  /** Tells the SQL that follows: variables {@code game}, {@code from_date}, {@code to_date}. */
  public void tell(Warehouse warehouse) throws SQLException {
    warehouse.let("game", gameId.orElse(null));
    warehouse.let("from_date", from.orElse(null));
    warehouse.let("to_date", to.orElse(null));
  }

  /** The scope in words, for example {@code from 2024-01-01 to 2024-01-31}. */
  @Override
  public String toString() {
    String days =
        from.map(day -> "from " + day).orElse("")
            + (from.isPresent() && to.isPresent() ? " " : "")
            + to.map(day -> "to " + day).orElse("");
    String game = gameId.map(id -> "game " + id).orElse("");
    String both = game.isEmpty() || days.isEmpty() ? game + days : game + " " + days;
    return both.isEmpty() ? "all games" : both;
  }
}
