package io.courtside.torture;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What every scenario works with.
 *
 * @param plan what is asked for
 * @param work directory in which each run gets a work directory of its own
 * @param program what is broken
 * @param witnesses who tells the committed books of a work directory
 * @param nanoTime monotonic time, nanoseconds
 * @param say tells a person, line by line
 */
public record Bench(
    Plan plan,
    Path work,
    ProgramImage program,
    Witness.Opener witnesses,
    LongSupplier nanoTime,
    Consumer<String> say) {

  /** A fresh work directory of that name. */
  Trial trial(String name) {
    return new Trial(work.resolve(name), program, plan.assignments(), witnesses, nanoTime);
  }

  /** Says a line. */
  void say(String format, Object... arguments) {
    say.accept(String.format(Locale.ROOT, format, arguments));
  }

  /** Runs the input through undisturbed. */
  Undisturbed undisturbed(String name, Path input, long lines)
      throws IOException, InterruptedException {
    Trial trial = trial(name);
    try {
      Life life = trial.score(input, List.of());
      life.awaitLines(1);
      long startMillis = life.millis();
      int code = life.awaitEnd();
      long millis = life.millis();
      if (code != 0) {
        throw new Failure("the undisturbed run ended with " + code + "; see " + trial.log());
      }
      Undisturbed undisturbed = new Undisturbed(input, lines, trial.outcome(), startMillis, millis);
      say(
          "undisturbed: %,d lines in %.1f s, first commit after %.1f s; %s",
          lines, millis / 1e3, startMillis / 1e3, undisturbed.outcome().books());
      return undisturbed;
    } finally {
      trial.end();
    }
  }
}
