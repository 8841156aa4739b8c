package io.courtside.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes lines that were valid once and then suffered; the same ones for the same seed. */
public final class HostileLines {
  private static final List<String> VALUES =
      List.of(
          "null",
          "NaN",
          "-Infinity",
          "-1",
          "1e400",
          "1e-400",
          "99999999999999999999",
          "7.5",
          "true",
          "\"\"",
          "\"\\ud83c\"",
          "\"\\udfc0x\"",
          "\"\\u0000\"",
          "\"\\x\"",
          "\"+999999999-12-31T23:59:59-18:00\"",
          "\"2023-02-30T00:00:00Z\"",
          "[]",
          "[[[[]]]]",
          "{\"seq\":{}}",
          "\"" + "y".repeat(300) + "\"",
          "\"2023-10-24T23:36:00.0000000000000000000🏀\"",
          "[" + "\"z\",".repeat(70) + "\"z\"]");
  private static final byte[][] SPLINTERS = {
    {0},
    {0, 0, (byte) 0xff, (byte) 0xfe},
    {0, '{', 0, 0},
    {(byte) 0xff, (byte) 0xfe},
    {(byte) 0xfe, (byte) 0xff, 0, 0},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xc0, (byte) 0x80},
    {(byte) 0xf8, (byte) 0x88},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {'\\', 'u', 'd', '8', '0', '0'},
    {'"'},
    {'{'},
    {'}'},
    {'['},
    {','},
    {':'},
    {'\r'},
    {(byte) 0xf0, (byte) 0x9f, (byte) 0x8f, (byte) 0x80}
  };

  private final Random random;
  private final List<String> names = new ArrayList<>(Events.fields().keySet());

  /** Hostile lines from a seed. */
  public HostileLines(long seed) {
    random = new Random(seed);
    names.addAll(List.of("starters", "distance_ft", "revision", "season", "unknown"));
  }

  /** The next line. */
  public byte[] next() {
    byte[] line = Events.utf8(Events.line());
    if (random.nextInt(3) == 0) {
      line = Events.utf8(Events.lineWith(oneOf(names), oneOf(VALUES)));
    }
    for (int wounds = random.nextInt(4); wounds > 0 && line.length > 0; wounds--) {
      line = wound(line);
    }
    return line;
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private byte[] wound(byte[] line) {
    int at = random.nextInt(line.length);
    int to = Math.min(line.length, at + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(line, at);
      case 1 -> splice(line, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, to));
      case 2 -> splice(line, at, SPLINTERS[random.nextInt(SPLINTERS.length)], at);
      case 3 -> splice(line, 0, SPLINTERS[random.nextInt(SPLINTERS.length)], 0);
      case 4 -> splice(line, at, new byte[0], to);
      case 5 -> splice(line, at, Arrays.copyOfRange(line, at, to), at);
      case 6 -> splice(line, at, Events.utf8(oneOf(VALUES)), to);
      default ->
          new String(line, StandardCharsets.UTF_8)
              .replace('"' + oneOf(names) + '"', '"' + oneOf(names) + '"')
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] splice(byte[] line, int from, byte[] middle, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(line, 0, from);
    out.writeBytes(middle);
    out.write(line, to, line.length - to);
    return out.toByteArray();
  }
}
