package io.courtside.bench.peers;

import io.courtside.event.NotAnEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and parses a file and does nothing else, on one thread: what no job can be faster than. */
public final class ParseOnly {
  private ParseOnly() {}

  /**
   * Reads the file twice, first with a cold JVM.
   *
   * @param args file of events, who reads the lines: courtside or jackson
   */
  public static void main(String... args) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    for (String run : new String[] {"cold", "warm"}) {
      long startedNanos = System.nanoTime();
      long lines = parse(Path.of(args[0]), LineReader.Kind.of(args[1]).make());
      double seconds = (System.nanoTime() - startedNanos) / 1e9;
      out.printf("%s: parsed in %.1f s, %,.0f lines/s%n", run, seconds, lines / seconds);
    }
  }

  private static long parse(Path file, LineReader reader) throws IOException {
    long lines = 0;
    long seqs = 0;
    try (InputStream in = Files.newInputStream(file)) {
      Lines cut = new Lines(in);
      for (byte[] line = cut.next(); line != null; line = cut.next()) {
        lines++;
        seqs += reader.event(line).seq();
      }
    } catch (NotAnEvent e) {
      throw new IOException("line " + lines + " is no event: " + e.getMessage(), e);
    }
    if (seqs < lines) {
      throw new IOException("a seq is at least 1");
    }
    return lines;
  }
}
