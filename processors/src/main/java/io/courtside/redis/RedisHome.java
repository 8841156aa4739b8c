package io.courtside.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import redis.embedded.core.ExecutableProvider;

/**
 * The directory of a bundled Redis server: its data, configuration, log and executable, and by
 * which port and process it is found again.
 *
 * @param directory absolute
 */
record RedisHome(Path directory) {
  private static final String PORT_FILE = "redis.port";
  private static final String PID_FILE = "redis.pid";
  private static final String LOG_FILE = "redis.log";
  private static final String EXECUTABLE = "redis-server";

  static RedisHome in(Path directory) {
    return new RedisHome(directory.toAbsolutePath().normalize());
  }

  /** The port that a server was last given here. */
  OptionalInt port() {
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(file(PORT_FILE)).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Makes a port known, before a server uses it: whoever comes next has to find it. */
  void announce(int port) throws IOException {
    Files.deleteIfExists(file(PID_FILE));
    Files.writeString(file(PORT_FILE), Integer.toString(port));
  }

  void forgetPort() throws IOException {
    Files.deleteIfExists(file(PORT_FILE));
  }

  /** The server's process, where it lives. */
  Optional<ProcessHandle> process() {
    try {
      long pid = Long.parseLong(Files.readString(file(PID_FILE)).strip());
      // A number may have gone to another program since.
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return process.info().command().map(Path::of).map(Path::getFileName).stream()
        .anyMatch(name -> name.toString().equals(EXECUTABLE));
  }

  /** Whether the server has said who it is: from then on a missing process is a dead server. */
  boolean hasPid() {
    return Files.exists(file(PID_FILE));
  }

  /** Writes the configuration of a server on {@code port} of {@code host}. */
  Path configuration(String host, int port) throws IOException {
    return Files.write(
        file("redis.conf"),
        List.of(
            "bind " + host,
            "port " + port,
            "pidfile \"" + file(PID_FILE) + "\"",
            "dir \"" + directory + "\"",
            "logfile \"" + log() + "\"",
            "save \"\"",
            "appendonly yes",
            "appendfsync everysec",
            // The program has it rewritten sooner, when the stream has time for that; this is for a
            // stream that never has.
            "auto-aof-rewrite-min-size 1gb",
            "maxmemory-policy noeviction"));
  }

  Path log() {
    return file(LOG_FILE);
  }

  String lastLogLine() throws IOException {
    List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
    return lines.isEmpty() ? "its log is empty" : lines.get(lines.size() - 1);
  }

  /** The executable, brought here: the shipped one goes away with this process. */
  Path executable() throws IOException {
    Path shipped = ExecutableProvider.newJarResourceProvider().get().toPath();
    Path executable = file(EXECUTABLE);
    try {
      if (!Files.exists(executable) || Files.size(executable) != Files.size(shipped)) {
        Path aside = file(EXECUTABLE + ".tmp");
        Files.copy(shipped, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(aside, executable, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      // It was unpacked into a temporary directory of its own, where a kill would leave it.
      Files.deleteIfExists(shipped);
      Files.deleteIfExists(shipped.getParent());
    }
    return executable;
  }

  private Path file(String name) {
    return directory.resolve(name);
  }
}
