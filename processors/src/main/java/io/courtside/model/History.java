package io.courtside.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that was ever done in the store, the latest last; which models there are and which is
 * champion follows from it.
 *
 * <p>As a file it carries its own digest, so that one damaged bit does not make another champion.
 *
 * @param events what was done
 */
record History(List<ModelEvent> events) {
  static final History NONE = new History(List.of());
  private static final ObjectMapper JSON = new ObjectMapper();

  History {
    events = List.copyOf(events);
  }

  History with(ModelEvent event) {
    List<ModelEvent> more = new ArrayList<>(events);
    more.add(event);
    return new History(more);
  }

  /** The models, in the order in which they were added. */
  List<ModelVersion> versions() {
    return events.stream()
        .filter(event -> event.kind() == ModelEvent.Kind.ADDED)
        .map(e -> new ModelVersion(e.model(), e.sha256(), e.at(), e.reason()))
        .toList();
  }

  Optional<ModelVersion> version(String name) {
    return versions().stream().filter(version -> version.name().equals(name)).findFirst();
  }

  /** Names of those that are or were champion, the latest first. */
  List<String> champions() {
    List<String> names = new ArrayList<>();
    for (ModelEvent event : events) {
      if (event.kind() == ModelEvent.Kind.PROMOTED) {
        names.remove(event.model());
        names.add(0, event.model());
      }
    }
    return names;
  }

  /** The last that was done with a model. */
  Optional<ModelEvent> last(String name) {
    return events.stream()
        .filter(event -> event.model().equals(name))
        .reduce((before, after) -> after);
  }

  /** Who is champion. */
  String champion() {
    return champions().stream().findFirst().orElse(ModelStore.SHIPPED);
  }

  byte[] bytes() {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode array = json.putArray("events");
    for (ModelEvent event : events) {
      array
          .addObject()
          .put("at", event.at().toString())
          .put("did", event.kind().name().toLowerCase(Locale.ROOT))
          .put("model", event.model())
          .put("sha256", event.sha256())
          .put("reason", event.reason());
    }
    json.put("sha256", Digest.of(json.toString()));
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws BadModel where it is something else
   */
  static History read(byte[] bytes) throws BadModel {
    try {
      if (!(JSON.readTree(bytes) instanceof ObjectNode json)) {
        throw new BadModel("is no history of models");
      }
      JsonNode digest = json.remove("sha256");
      if (digest == null || !digest.asText().equals(Digest.of(json.toString()))) {
        throw new BadModel("is damaged: its digest does not fit");
      }
      List<ModelEvent> events = new ArrayList<>();
      for (JsonNode event : json.path("events")) {
        events.add(
            new ModelEvent(
                Instant.parse(event.path("at").asText()),
                ModelEvent.Kind.valueOf(event.path("did").asText().toUpperCase(Locale.ROOT)),
                event.path("model").asText(),
                event.path("sha256").asText(),
                event.path("reason").asText()));
      }
      return new History(events);
    } catch (BadModel e) {
      throw e;
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new BadModel("is damaged: " + firstLine(e), e);
    }
  }

  static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }
}
