package io.courtside.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.compare.LogFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Dead letters by what they say, whatever file the line came from and when it was refused.
 *
 * @param directory its files
 */
record DeadLetterLog(Path directory) {
  /** The fields that must be the same where the input is the same file. */
  static final List<String> SAME_FILE =
      List.of("reason", "detail", "offset_bytes", "length_bytes", "line");

  /** The fields that must be the same where the same lines came in other files. */
  static final List<String> SAME_LINES = List.of("reason", "length_bytes", "line");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How often each letter is there. */
  Map<String, Integer> letters(List<String> fields) throws IOException {
    Map<String, Integer> letters = new TreeMap<>();
    for (Path file : LogFiles.of(directory)) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          letters.merge(letter(line, fields), 1, Integer::sum);
        }
      }
    }
    return letters;
  }

  private static String letter(String line, List<String> fields) throws IOException {
    JsonNode all = JSON.readTree(line);
    ObjectNode some = JSON.createObjectNode();
    fields.forEach(field -> some.set(field, all.path(field)));
    return JSON.writeValueAsString(some);
  }
}
