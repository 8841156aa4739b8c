package io.courtside.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.courtside.deadletter.DeadLetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes dead letters as the lines of the dead-letter log. Not thread safe. */
public final class DeadLetterLines {
  private final LineBuffer lines = new LineBuffer();
  private final TimeText refusedTime = new TimeText("", "");

  /**
   * Appends {@code letters} to a journal.
   *
   * @param atMillis when they were refused, milliseconds since the epoch
   * @param committed position after which they are written
   * @return the position after them
   * @throws IOException where they could not be written; nothing counts as appended then
   */
  public JournalPosition append(
      List<DeadLetter> letters, long atMillis, Journal journal, JournalPosition committed)
      throws IOException {
    lines.clear();
    for (DeadLetter letter : letters) {
      lines.line(json -> write(letter, atMillis, json));
    }
    lines.flush();
    return journal.append(lines.array(), lines.length(), committed);
  }

  private void write(DeadLetter letter, long atMillis, JsonGenerator json) throws IOException {
    json.writeStringField("reason", letter.reason());
    json.writeStringField("detail", wholeCharacters(letter.detail()));
    json.writeStringField("source", letter.sourceName());
    json.writeStringField("source_id", letter.source());
    json.writeNumberField("offset_bytes", letter.offset());
    json.writeNumberField("length_bytes", letter.length());
    // What is no UTF-8 is shown as the replacement character: the offset leads to the bytes.
    json.writeStringField("line", new String(letter.line(), StandardCharsets.UTF_8));
    json.writeStringField(
        "refused_at", new String(refusedTime.of(atMillis), StandardCharsets.US_ASCII));
  }

  /** The text with a question mark for each half of a surrogate pair, which readers refuse. */
  private static String wholeCharacters(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
