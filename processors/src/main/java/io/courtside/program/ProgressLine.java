package io.courtside.program;

import io.courtside.books.Books;
import io.courtside.demo.Terminal;
import io.courtside.source.TailProgress;
import java.io.PrintWriter;
import java.time.Duration;

/** One line that tells how far a job with an end is; redrawn in place on a terminal. */
final class ProgressLine {
  private static final String REDRAW = "\r\u001b[K";

  private final Books before;
  private final long startedNanos;
  private final PrintWriter out;
  private final boolean terminal = Terminal.ofStandardOutput().interactive();

  /**
   * @param before the books when the job began
   * @param startedNanos monotonic time at which it began, nanoseconds
   */
  ProgressLine(Books before, long startedNanos, PrintWriter out) {
    this.before = before;
    this.startedNanos = startedNanos;
    this.out = out;
  }

  /** Shows how far the job is at {@code nowNanos}. */
  void show(Books books, TailProgress progress, long nowNanos) {
    String line = text(books, progress, nowNanos);
    if (terminal) {
      out.print(REDRAW + line);
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** How far the job is, in words: lines, rate, share and time left. */
  String text(Books books, TailProgress progress, long nowNanos) {
    long lines = books.read() - books.inFlight() - before.read();
    double seconds = (nowNanos - startedNanos) / 1e9;
    double share =
        progress.totalBytes() == 0 ? 0 : (double) progress.readBytes() / progress.totalBytes();
    String line = String.format("%,d lines, %,.0f/s, %.0f%%", lines, lines / seconds, share * 100);
    if (share <= 0 || share > 1) {
      return line;
    }
    Duration left = Duration.ofSeconds(Math.round(seconds * (1 - share) / share));
    return String.format("%s, %d:%02d left", line, left.toMinutes(), left.toSecondsPart());
  }

  /** Takes the line away. */
  void clear() {
    if (terminal) {
      out.print(REDRAW);
      out.flush();
    }
  }
}
