package io.courtside.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The health of a running program as a file, for other processes: {@code {"state":"up"}}, or {@code
 * degraded} with the troubles.
 *
 * <p>On a disk without room it cannot be written, and what it said before stays.
 */
public final class HealthFile {
  private static final Logger LOG = LoggerFactory.getLogger(HealthFile.class);
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;

  /**
   * @param work the work directory it lies in
   */
  public HealthFile(Path work) {
    this.file = work.resolve("health.json");
  }

  /** Writes what is wrong now; whoever reads sees the whole file or the one before. */
  public void write(List<Trouble> troubles) {
    try {
      Path aside = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(aside, text(troubles));
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", file, e.toString());
    }
  }

  private static String text(List<Trouble> troubles) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("state", troubles.isEmpty() ? "up" : "degraded");
      json.writeArrayFieldStart("troubles");
      for (Trouble trouble : troubles) {
        json.writeStartObject();
        json.writeStringField("part", trouble.part());
        json.writeStringField("what", trouble.what());
        json.writeBooleanField("alarm", trouble.alarm());
        json.writeStringField("since", trouble.since().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /**
   * What the program last said is wrong; empty where it said nothing.
   *
   * @throws IOException where the file is there and cannot be read
   */
  public List<Trouble> read() throws IOException {
    List<Trouble> troubles = new ArrayList<>();
    if (!Files.exists(file)) {
      return troubles;
    }
    try (JsonParser json = JSON.createParser(Files.readString(file))) {
      String[] values = new String[3];
      boolean alarm = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
          alarm = token == JsonToken.VALUE_TRUE;
        } else if (token == JsonToken.VALUE_STRING) {
          switch (json.currentName()) {
            case "part" -> values[0] = json.getText();
            case "what" -> values[1] = json.getText();
            case "since" -> {
              values[2] = json.getText();
              troubles.add(new Trouble(values[0], values[1], Instant.parse(values[2]), alarm));
            }
            default -> {
              // the state follows from the troubles
            }
          }
        }
      }
    }
    return troubles;
  }
}
