package io.courtside.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scored log as a set: what a line is known by, and what it says but for when it was said.
 *
 * @param directory its files
 */
public record ScoredLog(Path directory) {
  private static final Pattern TIMES =
      Pattern.compile(",\"context_age_ms\":[^,}]*|,\"(?:scored|deferred)_at\":\"[^\"]*\"");
  private static final Pattern EVENT_ID =
      Pattern.compile("^\\{\"event_id\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern REVISION = Pattern.compile(",\"revision\":(\\d+)");

  /** Takes a line. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Takes one.
     *
     * @param key event id and revision
     * @param line without its two time fields
     */
    void read(String key, String line);
  }

  /** Hands over every line, file after file. */
  public void forEach(Reader reader) throws IOException {
    for (Path file : LogFiles.of(directory)) {
      // One byte a character: the comparison is of bytes, whatever they say.
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          reader.read(key(line), TIMES.matcher(line).replaceAll(""));
        }
      }
    }
  }

  private static String key(String line) {
    Matcher id = EVENT_ID.matcher(line);
    if (!id.find()) {
      return "no scored line: " + line;
    }
    Matcher revision = REVISION.matcher(line);
    return id.group(1) + (revision.find() ? " revision " + revision.group(1) : "");
  }

  /** Each line's fingerprint, by its key; of a doubled one the last. */
  public Map<String, Fingerprint> fingerprints() throws IOException {
    Map<String, Fingerprint> prints = new HashMap<>();
    forEach((key, line) -> prints.put(key, Fingerprint.of(line)));
    return prints;
  }
}
