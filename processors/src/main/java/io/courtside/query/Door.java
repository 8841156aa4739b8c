package io.courtside.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where a running program answers queries: a port of this machine, and the word that opens it. Who
 * may read the work directory's files of the program may ask.
 *
 * @param port on the loopback address
 * @param token the word
 * @param warehouse the file that is asked behind it
 */
record Door(int port, String token, Path warehouse) {
  private static final String FILE = "warehouse.door";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The door of a work directory; none where no program has opened one. */
  static Optional<Door> of(Path work) throws IOException {
    Path file = work.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode door = MAPPER.readTree(Files.readAllBytes(file));
    return Optional.of(
        new Door(
            door.path("port").asInt(),
            door.path("token").asText(),
            Path.of(door.path("warehouse").asText())));
  }

  /** Whether {@code file} is what is asked behind it, by whatever path. */
  boolean leadsTo(Path file) throws IOException {
    return whole(file).equals(whole(warehouse));
  }

  private static Path whole(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
  }

  /** Tells others, but only those who may read the owner's files. */
  void tell(Path work) throws IOException {
    Path file = work.resolve(FILE);
    Path fresh = work.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(fresh);
    }
    Files.write(
        fresh,
        MAPPER.writeValueAsBytes(
            MAPPER
                .createObjectNode()
                .put("port", port)
                .put("token", token)
                .put("warehouse", whole(warehouse).toString())),
        StandardOpenOption.WRITE);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes the door away. */
  static void forget(Path work) throws IOException {
    Files.deleteIfExists(work.resolve(FILE));
  }
}
