package io.courtside.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.courtside.simulate.Night;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the reader of everyday lines against the strict one. */
class ReadersTest {
  private static final List<String> VALUES =
      List.of(
          "null",
          "nullx",
          "true",
          "false",
          "truex",
          "falsy",
          "0",
          "-0",
          "00",
          "01",
          "1",
          "4",
          "5",
          "1.0",
          "1.",
          ".5",
          "1e0",
          "1E2",
          "+1",
          "-1",
          "20",
          "21",
          "100",
          "100.5",
          "999",
          "1000",
          "16384",
          "16385",
          "32767",
          "32768",
          "2147483648",
          "4294967297",
          "720",
          "720.0",
          "720.000000000001",
          "0.1",
          "0.30000000000000004",
          "12.3456789012345",
          "1.23456789012345",
          "123.4567890123456789",
          "0.0",
          "-0.0",
          "00.5",
          "0.000000000000001",
          "\"\"",
          "\" \"",
          "\"a\"",
          "\"Nikola Jokić\"",
          "\"Luka Dončić Щербаков 王 🏀\"",
          "\"\ufffd\"",
          "\"\u007f\"",
          "\"\u2028\"",
          "\"\\u0107\"",
          "\"\\n\"",
          "\"a\\\"b\"",
          "\"tab\there\"",
          "[]",
          "[ ]",
          "[\"a\"]",
          "[ \"a\" , \"b\" ]",
          "[\"a\",]",
          "[,]",
          "[\"a\",null]",
          "[\"\"]",
          "[1]",
          "[[\"a\"]]",
          "[\"a\" \"b\"]",
          "{}",
          "{\"seq\":1}",
          "\"2023-10-24T23:36:00Z\"",
          "\"2024-02-29T23:36:00.5Z\"",
          "\"2023-02-29T23:36:00Z\"",
          "\"0000-01-01T00:00:00Z\"",
          "\"2023-10-24T23:36:60Z\"",
          "\"2023-10-24T24:00:00Z\"",
          "\"2023-10-24T19:36:00-04:00\"",
          "\"2023-10-24t23:36:00z\"",
          "\"2023-10-24T23:36:00.1234567890Z\"",
          "\"" + "x".repeat(16) + "\"",
          "\"" + "x".repeat(17) + "\"",
          "\"" + "x".repeat(64) + "\"",
          "\"" + "x".repeat(65) + "\"",
          "\"" + "x".repeat(128) + "\"",
          "\"" + "x".repeat(129) + "\"",
          "\"" + "ć".repeat(64) + "\"",
          "\"" + "ć".repeat(65) + "\"",
          "\"" + "ć".repeat(128) + "\"",
          "[" + "\"z\",".repeat(63) + "\"z\"]",
          "[" + "\"z\",".repeat(64) + "\"z\"]");
  private static final List<String> OTHER_NAMES =
      List.of(
          "distance_ft",
          "assist_player_id",
          "block_player_id",
          "steal_player_id",
          "foul_drawn_player_id",
          "season",
          "season_type",
          "game_date",
          "starters",
          "revision",
          "unknown",
          "Seq",
          "sea",
          "teams",
          "foul_drawn_player_ids",
          "foul_drawn_xxxxxx_id");

  private final SymbolTable symbols = new SymbolTable(64);
  private final Timestamps timestamps = new Timestamps();
  private final EverydayReader everyday = new EverydayReader(symbols, timestamps);
  private final StrictReader strict = new StrictReader(symbols, timestamps);
  private final StrictReader alone = new StrictReader(new SymbolTable(64), new Timestamps());
  private final EventParser parser = new EventParser();

  private record Outcome(Event event, Refusal refusal, String message) {}

  private interface Reading {
    Event event(byte[] bytes, int from, int length) throws NotAnEvent;
  }

  private static Outcome outcome(Reading reading, byte[] line) {
    try {
      return new Outcome(reading.event(line, 0, line.length), null, null);
    } catch (NotAnEvent e) {
      return new Outcome(null, e.refusal(), e.getMessage());
    }
  }

  private Event everyday(byte[] line) {
    return everyday.event(line, 0, line.length);
  }

  /** Whether the line is read as an everyday one. */
  private boolean agreed(byte[] line) {
    Outcome expected = outcome(alone::event, line);
    Event event = everyday(line);
    if (event != null && !event.equals(expected.event())) {
      fail("read as " + event + ", not " + expected + ": " + text(line));
    }
    if (!outcome(strict::event, line).equals(expected)) {
      fail("with shared texts not " + expected + ": " + text(line));
    }
    if (!outcome(parser::parse, line).equals(expected)) {
      fail("parsed not as " + expected + ": " + text(line));
    }
    return event != null;
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }

  private static List<byte[]> linesOfANight() {
    EventWriter writer = new EventWriter();
    return Night.simulate(20, Instant.parse("2026-10-21T23:00:00Z"), 2).events().stream()
        .map(event -> Events.utf8(text(writer.line(event)).strip()))
        .toList();
  }

  @Test
  void every_line_of_simulated_games_is_an_everyday_one() {
    List<byte[]> lines = linesOfANight();
    assertThat(lines).hasSizeGreaterThan(500).allMatch(this::agreed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ć", "Щ", "王", "🏀", "O'Neal Jr. III"})
  void names_of_every_alphabet_are_everyday(String name) {
    byte[] line = Events.utf8(Events.lineWith("player", "\"Ab" + name + "cdefgh" + name + '"'));
    assertThat(agreed(line)).isTrue();
    assertThat(everyday(line).player()).isEqualTo("Ab" + name + "cdefgh" + name);
  }

  @Test
  void white_space_between_parts_and_null_are_everyday() {
    String common = Events.line().replace("\":", "\": ").replace(",\"", ", \"");
    assertThat(agreed(Events.utf8(common))).isTrue();
    assertThat(agreed(Events.utf8(common + "\r"))).isTrue();
    assertThat(agreed(Events.utf8(Events.lineWith("subtype", "null")))).isTrue();
    assertThat(agreed(Events.utf8(Events.lineWith("team", "\"A\",\"team\":null")))).isTrue();
    String wide =
        Events.line().replace(",\"", " ,\t\"").replace("{", "\r{ ").replace("}", "\n}\t ");
    assertThat(agreed(Events.utf8(wide))).isTrue();
  }

  @Test
  void fields_in_any_order_are_everyday() {
    Random random = new Random(35);
    for (int i = 0; i < 500; i++) {
      List<Map.Entry<String, String>> fields = new ArrayList<>(Events.fields().entrySet());
      Collections.shuffle(fields, random);
      assertThat(agreed(Events.utf8(line(fields)))).isTrue();
    }
  }

  private static String line(List<Map.Entry<String, String>> fields) {
    StringBuilder line = new StringBuilder("{");
    for (Map.Entry<String, String> field : fields) {
      line.append(line.length() == 1 ? "" : ",");
      line.append('"').append(field.getKey()).append("\":").append(field.getValue());
    }
    return line.append('}').toString();
  }

  @Test
  void every_value_at_every_field_means_the_same() {
    List<String> names = new ArrayList<>(Events.fields().keySet());
    names.addAll(OTHER_NAMES);
    int everyday = 0;
    for (String name : names) {
      for (String value : VALUES) {
        everyday += agreed(Events.utf8(Events.lineWith(name, value))) ? 1 : 0;
        String twice = Events.line().replace("{", "{\"" + name + "\":" + value + ",");
        everyday += agreed(Events.utf8(twice)) ? 1 : 0;
      }
    }
    assertThat(everyday).isGreaterThan(names.size() * 20);
  }

  @Test
  void what_is_no_utf_8_is_not_everyday() throws NotAnEvent {
    byte[] line = Events.utf8(Events.lineWith("player", "\"Nikola Joki??\""));
    int at = text(line).indexOf("??");
    line[at] = (byte) 0xc0;
    line[at + 1] = (byte) 0x80;
    assertThat(agreed(line)).isFalse();
    assertThat(agreed(line)).as("the second time").isFalse();
  }

  @Test
  void decimal_numbers_are_the_very_same_doubles() {
    Random random = new Random(720);
    int everyday = 0;
    for (int i = 0; i < 50_000; i++) {
      String digits = Long.toString(random.nextLong() >>> (1 + random.nextInt(60)));
      int point = random.nextInt(digits.length() + 1);
      String number = digits.substring(0, point) + "." + digits.substring(point);
      everyday += agreed(Events.utf8(Events.lineWith("clock", number))) ? 1 : 0;
    }
    assertThat(everyday).isGreaterThan(2_000);
  }

  @Test
  void hostile_lines_are_read_or_refused_alike() {
    HostileLines lines = new HostileLines(35);
    int everyday = 0;
    for (int i = 0; i < 50_000; i++) {
      everyday += agreed(lines.next()) ? 1 : 0;
    }
    assertThat(everyday).isGreaterThan(2_000);
  }

  @Test
  void lines_of_games_with_one_wound_are_read_or_refused_alike() {
    Random random = new Random(36);
    int everyday = 0;
    for (byte[] line : linesOfANight()) {
      for (int i = 0; i < 20; i++) {
        byte[] wounded = line.clone();
        int at = random.nextInt(line.length);
        wounded[at] =
            switch (random.nextInt(4)) {
              case 0 -> (byte) random.nextInt(256);
              case 1 -> (byte) (wounded[at] ^ (1 << random.nextInt(8)));
              case 2 -> (byte) "0123456789.\",:{}[] \\e-+\t\r\n".charAt(random.nextInt(26));
              default -> wounded[random.nextInt(line.length)];
            };
        everyday += agreed(wounded) ? 1 : 0;
      }
    }
    assertThat(everyday).isGreaterThan(2_000);
  }

  @Test
  void a_line_cut_anywhere_takes_nothing_from_the_line_before() {
    for (byte[] line : linesOfANight().subList(0, 15)) {
      for (int length = 0; length < line.length; length++) {
        agreed(line);
        assertThat(agreed(Arrays.copyOf(line, length))).isFalse();
      }
    }
  }

  @Test
  void a_line_longer_than_everyday_is_left_to_the_strict_reader() {
    agreed(Events.utf8(Events.line() + " ".repeat(3_000)));
    assertThat(agreed(Events.utf8(Events.line() + " ".repeat(10_000)))).isFalse();
  }
}
