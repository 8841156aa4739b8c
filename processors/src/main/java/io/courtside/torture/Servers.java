package io.courtside.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The bundled Redis servers that run on a work directory, as the process table has them: known by
 * their executable, which lies in that directory.
 */
final class Servers {
  private static final long LOOK_MILLIS = 2;
  private static final long DIES_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Path redis;

  Servers(Path work) {
    this.redis = work.toAbsolutePath().normalize().resolve("redis");
  }

  /** Those that run; a server's own helper, which writes its file anew, is none. */
  List<ProcessHandle> running() {
    List<ProcessHandle> all = ProcessHandle.allProcesses().filter(this::isOurs).toList();
    Set<Long> pids = all.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    return all.stream()
        .filter(server -> server.parent().map(p -> !pids.contains(p.pid())).orElse(true))
        .toList();
  }

  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).startsWith(redis))
        .orElse(false);
  }

  /** Kills all of them and waits until they are gone. */
  void kill() throws InterruptedException {
    for (ProcessHandle server : running()) {
      server.destroyForcibly();
      awaitDeath(server);
    }
  }

  /** Looks itself: the platform, asked about what is no child of its own, looks twice a second. */
  private static void awaitDeath(ProcessHandle server) throws InterruptedException {
    long since = System.nanoTime();
    while (server.isAlive()) {
      if (System.nanoTime() - since > DIES_WITHIN_NANOS) {
        throw new IllegalStateException("Redis " + server.pid() + " does not die");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
