package io.courtside.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first line of a checkpoint: what it is, for programs and for people ({@code head -1}).
 *
 * @param created when the state was as it is in the file
 * @param prefix what each key begins with
 * @param keys how many entries there are
 * @param program version of the program that made it
 * @param logs by journal, what it ends with where the state left it
 */
public record CheckpointHeader(
    Instant created, String prefix, long keys, String program, Map<String, String> logs) {
  /** What the first line names the form. */
  static final String FORM = "courtside-checkpoint";

  /** The version of the form that this program writes and reads. */
  static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  String line() {
    ObjectNode fields = JSON.createObjectNode();
    fields.put("form", FORM);
    fields.put("version", VERSION);
    fields.put("created", created.toString());
    fields.put("prefix", prefix);
    fields.put("keys", keys);
    fields.put("program", program);
    ObjectNode ends = fields.putObject("logs");
    logs.forEach(ends::put);
    return fields.toString();
  }

  /**
   * @throws BadCheckpoint where the line is no header, or of a version not known here
   */
  static CheckpointHeader of(String line) throws BadCheckpoint {
    JsonNode fields;
    try {
      fields = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadCheckpoint("is no checkpoint: it begins with another line", e);
    }
    if (!fields.path("form").asText().equals(FORM)) {
      throw new BadCheckpoint("is no checkpoint: it begins with another line");
    }
    if (fields.path("version").asInt() != VERSION) {
      throw new BadCheckpoint(
          "is a checkpoint of version "
              + fields.path("version").asText()
              + ", this program reads version "
              + VERSION);
    }
    try {
      return new CheckpointHeader(
          Instant.parse(fields.path("created").asText()),
          fields.path("prefix").asText(),
          fields.path("keys").asLong(),
          fields.path("program").asText(),
          logs(fields.path("logs")));
    } catch (DateTimeParseException e) {
      throw new BadCheckpoint("does not say when it was made", e);
    }
  }

  private static Map<String, String> logs(JsonNode fields) {
    Map<String, String> logs = new TreeMap<>();
    fields.properties().forEach(log -> logs.put(log.getKey(), log.getValue().asText()));
    return logs;
  }
}
