package io.courtside.source;

import io.courtside.failure.Failure;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of event lines that is whole, read from its beginning once: for tools, not for the tail.
 */
public final class TextFile {
  private static final int BUFFER = 1 << 16;

  private TextFile() {}

  /**
   * Opens it.
   *
   * @param file UTF-8, plain, or gzipped where its name ends in {@code .gz}
   * @return its lines; the caller's to close
   * @throws Failure where it is no gzip file though its name says so
   */
  public static BufferedReader lines(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
    } catch (ZipException | EOFException e) {
      raw.close();
      throw new Failure(file + " is no gzip file, though its name says so", e);
    }
  }
}
