package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.settings.JobsPriority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
class BackgroundTest {

  /** What Linux says of a thread: its niceness and its policy, 0 as any other, 5 idle. */
  private record Standing(int nice, int policy) {
    static Standing ofThisThread() throws Exception {
      String stat = Files.readString(Path.of("/proc/thread-self/stat"));
      List<String> afterName = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
      return new Standing(Integer.parseInt(afterName.get(16)), Integer.parseInt(afterName.get(38)));
    }
  }

  @ParameterizedTest
  @CsvSource({"IDLE, 0, 5", "LOW, 5, 0", "EQUAL, 0, 0"})
  void gives_its_thread_and_what_that_starts_the_priority(
      JobsPriority priority, int nice, int policy) throws Exception {
    Standing expected = new Standing(nice, policy);

    inThreadOfItsOwn(
        () -> {
          new Background(priority).giveWay();

          assertThat(Standing.ofThisThread()).isEqualTo(expected);
          inThreadOfItsOwn(() -> assertThat(Standing.ofThisThread()).isEqualTo(expected));
        });
  }

  @Test
  void leaves_other_threads_alone() throws Exception {
    Standing before = Standing.ofThisThread();

    inThreadOfItsOwn(() -> new Background(JobsPriority.IDLE).giveWay());

    assertThat(Standing.ofThisThread()).isEqualTo(before);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static void inThreadOfItsOwn(Step step) throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Future<Object> done =
          one.submit(
              () -> {
                step.run();
                return null;
              });
      done.get();
    } finally {
      one.shutdownNow();
    }
  }
}
