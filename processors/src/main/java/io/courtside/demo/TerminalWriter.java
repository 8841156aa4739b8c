package io.courtside.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Puts snapshots on the output: redrawn in place on a terminal, elsewhere one plain line every few
 * seconds. Not thread safe.
 *
 * <p>A terminal shows the screen on its alternate buffer; {@link #close()} gives back what was
 * there before and leaves the last screen below it.
 */
public final class TerminalWriter implements AutoCloseable {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l";
  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final String HOME = "\u001b[H";
  private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintStream out;
  private final Terminal terminal;
  private final LongSupplier nanoClock;
  private final long plainEveryNanos;
  private boolean shown;
  private long lastPlainNanos;
  private List<String> last = List.of();

  /**
   * A writer that has written nothing yet.
   *
   * @param plainEvery least time between two plain lines where the output is no terminal
   * @param nanoClock nanoseconds since some fixed moment
   */
  public TerminalWriter(
      PrintStream out, Terminal terminal, Duration plainEvery, LongSupplier nanoClock) {
    this.out = out;
    this.terminal = terminal;
    this.plainEveryNanos = plainEvery.toNanos();
    this.nanoClock = nanoClock;
  }

  /** Shows the snapshot, on a terminal at once, elsewhere if it is time for a line. */
  public void show(Snapshot snapshot, String books) {
    if (terminal.interactive()) {
      redraw(snapshot, books);
    } else {
      long now = nanoClock.getAsLong();
      if (!shown || now - lastPlainNanos >= plainEveryNanos) {
        lastPlainNanos = now;
        out.println(TerminalScreen.plainLine(snapshot, books));
        out.flush();
      }
    }
    shown = true;
  }

  /** Ends the show; on a terminal the last screen stays to be read. */
  @Override
  public void close() {
    if (terminal.interactive() && shown) {
      shown = false;
      out.print(LEAVE);
      last.forEach(out::println);
      out.flush();
    }
  }

  private void redraw(Snapshot snapshot, String books) {
    last =
        TerminalScreen.render(
            snapshot, books, terminal.columns(), terminal.rows(), terminal.colour());
    StringBuilder screen = new StringBuilder(8192).append(shown ? "" : ENTER).append(HOME);
    for (int i = 0; i < last.size(); i++) {
      screen.append(i == 0 ? "" : "\r\n").append(last.get(i)).append(CLEAR_TO_END_OF_LINE);
    }
    out.print(screen.append(CLEAR_BELOW));
    out.flush();
  }
}
