package io.courtside.redis;

import io.courtside.books.Books;
import io.courtside.context.SourceAccount;
import io.courtside.journal.JournalPosition;
import io.courtside.lane.SourcePosition;
import java.util.StringTokenizer;

/**
 * Accounts and journal positions as short texts, so that a person can read them in the store.
 *
 * <p>An account is {@code highWater anchor read dead duplicate scored deferred late} and then the
 * offsets in flight, each as the distance from the one before.
 */
final class AccountText {
  private AccountText() {}

  static String of(SourceAccount account) {
    SourcePosition position = account.position();
    Books books = account.books();
    StringBuilder text = new StringBuilder(96 + position.inFlight().length * 4);
    text.append(position.highWater());
    append(text, position.anchor());
    append(text, books.read());
    append(text, books.dead());
    append(text, books.duplicate());
    append(text, books.scored());
    append(text, books.deferred());
    append(text, books.late());
    long before = 0;
    for (long offset : position.inFlight()) {
      append(text, offset - before);
      before = offset;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long number) {
    text.append(' ').append(number);
  }

  static SourceAccount account(String text) {
    StringTokenizer numbers = new StringTokenizer(text, " ");
    long highWater = next(numbers);
    long anchor = next(numbers);
    Books books =
        new Books(
            next(numbers),
            next(numbers),
            next(numbers),
            next(numbers),
            next(numbers),
            next(numbers));
    long[] inFlight = new long[numbers.countTokens()];
    long before = 0;
    for (int i = 0; i < inFlight.length; i++) {
      before += next(numbers);
      inFlight[i] = before;
    }
    return new SourceAccount(new SourcePosition(highWater, anchor, inFlight), books);
  }

  private static long next(StringTokenizer numbers) {
    return Long.parseLong(numbers.nextToken());
  }

  static String of(JournalPosition position) {
    return position.segment() + ":" + position.length();
  }

  static JournalPosition position(String text) {
    int colon = text.indexOf(':');
    return new JournalPosition(
        Integer.parseInt(text, 0, colon, 10), Long.parseLong(text, colon + 1, text.length(), 10));
  }
}
