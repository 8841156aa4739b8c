package io.courtside.torture;

import io.courtside.books.Books;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** {@link Scenario#INBOX}: {@code run} follows a file that is rotated, truncated and so on. */
final class InboxScenario {
  private static final int TERMINATED = 128 + 15;
  private static final int MOST_PIECE = 64 << 10;
  private static final int MOST_PAUSE_MILLIS = 5;
  private static final int LISTED_AFTER_MILLIS = 2_000;
  private static final int EACH_SO_OFTEN = 3;
  private static final Duration QUIET = Duration.ofMillis(1500);
  private static final Duration END_LIMIT = Duration.ofSeconds(60);

  /** What is done to the file. */
  private enum Turn {
    ROTATE,
    COMPRESS,
    REWRITE,
    TRUNCATE,
    REPLACE_IN_PLACE,
    RECREATE;

    /** Whether unread lines would be gone for good, so that the reader must be given its time. */
    boolean destroys() {
      return this == TRUNCATE || this == REPLACE_IN_PLACE || this == RECREATE;
    }
  }

  private final Bench bench;
  private final Undisturbed undisturbed;
  private final Trial trial;
  private final Random random;
  private final List<String> problems = new ArrayList<>();
  private final Map<Turn, Integer> turns = new EnumMap<>(Turn.class);

  InboxScenario(Bench bench, Undisturbed undisturbed, Trial trial) {
    this.bench = bench;
    this.undisturbed = undisturbed;
    this.trial = trial;
    this.random = new Random(bench.plan().seed() + 4);
  }

  List<String> run() throws IOException, InterruptedException {
    Path inbox = trial.work().resolve("inbox");
    Life life = trial.begin(List.of("run"));
    try (FileStory story = new FileStory(undisturbed.input(), inbox)) {
      tell(story, life);
    }
    awaitAll(life);
    life.terminate();
    if (!life.awaitEnd(END_LIMIT) || life.exitCode() != TERMINATED) {
      problems.add("the program did not end in order when told to");
    }
    bench.say("     %s; %s", turns, trial.witness().booksAtRest());
    problems.addAll(Comparison.ofSameLines(undisturbed.outcome(), trial.outcome()).lines());
    return problems;
  }

  private void tell(FileStory story, Life life) throws IOException, InterruptedException {
    List<Turn> order = new ArrayList<>();
    for (int i = 0; i < EACH_SO_OFTEN; i++) {
      order.addAll(List.of(Turn.values()));
    }
    Collections.shuffle(order, random);
    // Before it reads, nothing can be taken away from it that it has read.
    story.append(MOST_PIECE);
    life.awaitLines(1);
    long part = story.left() / (order.size() + 1);
    for (int i = 0; i < order.size(); i++) {
      appendUntil((i + 1) * part, story);
      turn(order.get(i), story, life);
    }
    appendUntil(Long.MAX_VALUE, story);
  }

  private void appendUntil(long given, FileStory story) throws IOException, InterruptedException {
    while (story.given() < given && story.left() > 0) {
      story.append(1 + random.nextInt(MOST_PIECE));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_PAUSE_MILLIS));
    }
  }

  private void turn(Turn turn, FileStory story, Life life)
      throws IOException, InterruptedException {
    if (turn.destroys()) {
      life.awaitQuiet(QUIET);
    }
    turns.merge(turn, 1, Integer::sum);
    switch (turn) {
      case ROTATE -> story.rotate();
      case COMPRESS -> compress(story);
      case REWRITE -> story.rewrite();
      case TRUNCATE -> story.truncate();
      case REPLACE_IN_PLACE -> story.replaceInPlace();
      case RECREATE -> story.recreate();
    }
  }

  /** One that is gone before it was ever listed is read late, when its gzip file is: no test. */
  private static void compress(FileStory story) throws IOException, InterruptedException {
    Path rotated = story.rotate();
    story.append(MOST_PIECE);
    TimeUnit.MILLISECONDS.sleep(LISTED_AFTER_MILLIS);
    story.compress(rotated);
  }

  private void awaitAll(Life life) throws InterruptedException {
    Books all = undisturbed.outcome().books();
    long before;
    do {
      before = life.look();
      // Longer than a game at rest holds what it waits for.
      life.awaitQuiet(Duration.ofSeconds(12));
    } while (life.isAlive() && life.committed() != before);
    if (life.committed() < all.read()) {
      problems.add("only %,d of %,d lines were read".formatted(life.committed(), all.read()));
    }
  }
}
