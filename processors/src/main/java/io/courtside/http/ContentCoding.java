package io.courtside.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes what the header Content-Encoding says was done to a body. */
public final class ContentCoding {
  private ContentCoding() {}

  /**
   * The body as it was before.
   *
   * @param coding value of Content-Encoding; null where the request has none
   * @param maxBytes how long the result may be
   * @throws NotTaken where it is longer, broken, or coded in another way than gzip
   */
  public static byte[] decode(byte[] body, String coding, int maxBytes) throws NotTaken {
    String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "identity", "" -> body;
      case "gzip", "x-gzip" -> inflate(body, maxBytes);
      default ->
          throw new NotTaken(
              Answer.refused(415, "Content-Encoding may be gzip or identity, not " + name));
    };
  }

  private static byte[] inflate(byte[] body, int maxBytes) throws NotTaken {
    if (body.length == 0) {
      return body;
    }
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] inflated = plain.readNBytes(maxBytes);
      if (plain.read() >= 0) {
        throw NotTaken.tooLarge(maxBytes);
      }
      return inflated;
    } catch (IOException e) {
      throw new NotTaken(Answer.refused(400, "the body is not whole gzip: " + e.getMessage()));
    }
  }
}
