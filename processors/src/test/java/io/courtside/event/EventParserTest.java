package io.courtside.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {
  private final EventParser parser = new EventParser();

  private Event parse(String line) throws NotAnEvent {
    byte[] bytes = Events.utf8(line);
    return parser.parse(bytes, 0, bytes.length);
  }

  private NotAnEvent refusalOf(byte[] line) {
    return catchThrowableOfType(NotAnEvent.class, () -> parser.parse(line, 0, line.length));
  }

  private void assertRefused(byte[] line, Refusal refusal, String message) {
    NotAnEvent refused = refusalOf(line);
    assertThat(refused).as("refusal of the line").isNotNull();
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(refused).hasMessageContaining(message);
  }

  private void assertRefused(String line, Refusal refusal, String message) {
    assertRefused(Events.utf8(line), refusal, message);
  }

  @Test
  void every_field_of_a_line_is_read() throws Exception {
    Event event =
        parse(
            """
            {"event_id":"g-7","game_id":"g","seq":7,"ts":"2023-10-24T23:36:07.250Z","period":5,
            "clock":12.5,"type":"free_throw","home_team":"DEN","away_team":"LAL","home_score":101,
            "away_score":99,"team":"LAL","player_id":"2544","player":"LeBron James",
            "subtype":"1 of 2","made":true,"points":1,"distance_ft":15.5,"assist_player_id":"a",
            "block_player_id":"b","steal_player_id":"s","foul_drawn_player_id":"f",
            "qualifiers":["2ndchance"],"season":"2023-24","season_type":"regular",
            "game_date":"2023-10-24","starters":["1","2"],"revision":3}""");
    assertThat(event)
        .isEqualTo(
            new Event(
                "g-7",
                "g",
                7,
                Instant.parse("2023-10-24T23:36:07.250Z").toEpochMilli(),
                5,
                12.5,
                EventType.FREE_THROW,
                "free_throw",
                "DEN",
                "LAL",
                101,
                99,
                "LAL",
                "2544",
                "LeBron James",
                "1 of 2",
                true,
                1,
                15.5,
                "a",
                "b",
                "s",
                "f",
                List.of("2ndchance"),
                "2023-24",
                "regular",
                "2023-10-24",
                List.of("1", "2"),
                3));
    assertThat(event.byAway()).isTrue();
    assertThat(event.byHome()).isFalse();
  }

  @Test
  void a_line_is_read_from_the_middle_of_a_block() throws Exception {
    byte[] line = Events.utf8(Events.line());
    byte[] block = new byte[line.length + 20];
    Arrays.fill(block, (byte) '}');
    System.arraycopy(line, 0, block, 10, line.length);
    assertThat(parser.parse(block, 10, line.length)).isEqualTo(parse(Events.line()));
  }

  @Test
  void what_a_line_does_not_have_is_absent_and_nothing_is_left_of_the_line_before()
      throws Exception {
    parse(
        Events.lineWith("revision", "9")
            .replace("\"made\"", "\"starters\":[\"1\"],\"distance_ft\":3,\"made\""));
    Event event =
        parse(
            """
            {"event_id":"e","game_id":"g","seq":1,"ts":"2023-10-24T23:36:00Z","period":1,\
            "clock":720,"type":"timeout","home_team":"DEN","away_team":"LAL","home_score":0,\
            "away_score":0}""");
    assertThat(event.team()).isNull();
    assertThat(event.playerId()).isNull();
    assertThat(event.subtype()).isNull();
    assertThat(event.made()).isFalse();
    assertThat(event.points()).isZero();
    assertThat(event.distanceFt()).isNaN();
    assertThat(event.qualifiers()).isEmpty();
    assertThat(event.starters()).isEmpty();
    assertThat(event.revision()).isEqualTo(1);
    assertThat(event.byHome()).isFalse();
    assertThat(event.byAway()).isFalse();
  }

  @Test
  void a_refused_line_leaves_nothing_for_the_line_after_it() throws Exception {
    refusalOf(Events.utf8(Events.lineWith("seq", "\"seven\"")));
    assertRefused(Events.lineWithout("event_id"), Refusal.MISSING_FIELD, "event_id is required");
    assertThat(parse(Events.line()).eventId()).isEqualTo("g-7");
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void every_type_is_known_by_its_word(EventType type) throws Exception {
    Event event = parse(Events.lineWith("type", '"' + type.wireName() + '"'));
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.typeName()).isEqualTo(type.wireName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"heave", "SHOT", "free throw", "überpass"})
  void an_unknown_type_makes_an_event_that_keeps_the_word(String word) throws Exception {
    Event event = parse(Events.lineWith("type", '"' + word + '"'));
    assertThat(event.type()).isEqualTo(EventType.UNKNOWN);
    assertThat(event.typeName()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1.5e300",
        "\"text\"",
        "true",
        "null",
        "[]",
        "[[1,{\"seq\":3}],\"]\"]",
        "{\"seq\":99,\"nested\":{\"game_id\":5,\"list\":[1,2,{}]}}",
        "\"\\u0000\"",
        "123456789012345678901234567890"
      })
  void an_unknown_field_is_passed_over_whatever_it_holds(String value) throws Exception {
    assertThat(parse(Events.lineWith("weather", value))).isEqualTo(parse(Events.line()));
  }

  @Test
  void null_counts_as_absent() throws Exception {
    assertThat(parse(Events.lineWith("subtype", "null")).subtype()).isNull();
    assertThat(parse(Events.lineWith("starters", "null")).starters()).isEmpty();
    assertRefused(Events.lineWith("game_id", "null"), Refusal.MISSING_FIELD, "game_id is required");
  }

  @Test
  void of_a_field_that_stands_twice_the_last_one_counts() throws Exception {
    assertThat(parse(Events.line().replace("\"seq\":7", "\"seq\":7,\"seq\":8")).seq()).isEqualTo(8);
  }

  @Test
  void escapes_and_every_plane_of_unicode_are_read() throws Exception {
    Event event =
        parse(Events.lineWith("player", "\"Lu\\u006b\\u0061 \\\"D\\\" 🏀 \\ud83c\\udfc0\""));
    assertThat(event.player()).isEqualTo("Luka \"D\" 🏀 🏀");
  }

  @Test
  void white_space_around_and_inside_a_line_does_not_matter() throws Exception {
    assertThat(parse(" \t" + Events.line().replace(",", " ,\t") + " \r"))
        .isEqualTo(parse(Events.line()));
  }

  @Test
  void a_byte_order_mark_before_the_first_line_does_not_matter() throws Exception {
    assertThat(parse("\ufeff" + Events.line())).isEqualTo(parse(Events.line()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r", " \t \r"})
  void a_blank_line_is_empty(String line) {
    assertRefused(line, Refusal.EMPTY_LINE, "the line is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2,3]", "[]", "7", "\"text\"", "null", "true", "[[{}]]"})
  void json_that_is_no_object_is_refused_as_such(String line) {
    assertRefused(line, Refusal.NOT_AN_OBJECT, "the line is JSON but no object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json at all",
        "{",
        "}",
        "{\"event_id\"",
        "{'event_id':'e'}",
        "{\"event_id\":\"e\",}",
        "{event_id:1}",
        "[1,2",
        "// comment",
        "\u0001"
      })
  void what_is_no_json_is_malformed(String line) {
    assertRefused(line, Refusal.MALFORMED_JSON, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "]", "1", " ,", "{\"event_id\":\"cut"})
  void a_line_with_more_after_its_end_is_malformed(String more) {
    assertRefused(Events.line() + more, Refusal.MALFORMED_JSON, "");
    assertRefused("[]" + more, Refusal.MALFORMED_JSON, "");
  }

  @Test
  void two_events_on_one_line_say_so() {
    assertRefused(
        Events.line() + Events.line(),
        Refusal.MALFORMED_JSON,
        "more follows after the end of the value");
  }

  @Test
  void a_line_cut_anywhere_is_refused() {
    byte[] line = Events.utf8(Events.line());
    for (int length = 1; length < line.length; length++) {
      NotAnEvent refused = refusalOf(Arrays.copyOf(line, length));
      assertThat(refused).as("line cut after %d bytes", length).isNotNull();
      assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED_JSON);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_id",
        "game_id",
        "seq",
        "ts",
        "period",
        "clock",
        "type",
        "home_team",
        "away_team",
        "home_score",
        "away_score"
      })
  void each_required_field_is_missed_by_name(String field) {
    assertRefused(Events.lineWithout(field), Refusal.MISSING_FIELD, field + " is required");
    assertRefused(Events.lineWith(field, "null"), Refusal.MISSING_FIELD, field + " is required");
  }

  @Test
  void an_empty_object_misses_its_first_required_field() {
    assertRefused("{}", Refusal.MISSING_FIELD, "event_id is required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "seq | \"seven\" | seq must be a whole number, not text",
        "seq | 7.0 | seq must be a whole number, not a number with a fraction",
        "seq | true | seq must be a whole number, not true or false",
        "period | [1] | period must be a whole number, not a list",
        "home_score | {} | home_score must be a whole number, not an object",
        "away_score | \"0\" | away_score must be a whole number, not text",
        "clock | \"PT11M58.00S\" | clock must be a number, not text",
        "ts | 1698190567000 | ts must be an RFC 3339 time, not a whole number",
        "event_id | 7 | event_id must be text, not a whole number",
        "game_id | [\"g\"] | game_id must be text, not a list",
        "type | false | type must be text, not true or false",
        "home_team | 1.5 | home_team must be text, not a number with a fraction",
        "away_team | {} | away_team must be text, not an object",
        "team | 1 | team must be text, not a whole number",
        "player_id | 203999 | player_id must be text, not a whole number",
        "player | [] | player must be text, not a list",
        "subtype | 2 | subtype must be text, not a whole number",
        "made | 1 | made must be true or false, not a whole number",
        "made | \"true\" | made must be true or false, not text",
        "points | \"2\" | points must be a whole number, not text",
        "distance_ft | \"3\" | distance_ft must be a number, not text",
        "assist_player_id | 1 | assist_player_id must be text, not a whole number",
        "block_player_id | 1 | block_player_id must be text, not a whole number",
        "steal_player_id | 1 | steal_player_id must be text, not a whole number",
        "foul_drawn_player_id | 1 | foul_drawn_player_id must be text, not a whole number",
        "qualifiers | \"fastbreak\" | qualifiers must be a list of texts, not text",
        "qualifiers | [1] | qualifiers must be text, not a whole number",
        "qualifiers | [null] | qualifiers must be text, not nothing",
        "qualifiers | [[\"x\"]] | qualifiers must be text, not a list",
        "starters | {} | starters must be a list of texts, not an object",
        "season | 2023 | season must be text, not a whole number",
        "season_type | 2 | season_type must be text, not a whole number",
        "game_date | 20231024 | game_date must be text, not a whole number",
        "revision | \"2\" | revision must be a whole number, not text"
      })
  void a_value_of_another_type_is_refused_with_what_was_expected(
      String field, String value, String message) {
    assertRefused(Events.lineWith(field, value), Refusal.WRONG_TYPE, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "seq | 0 | seq=0; allowed are 1 to 16384",
        "seq | -5 | seq=-5; allowed are 1 to 16384",
        "seq | 16385 | seq=16385; allowed are 1 to 16384",
        "seq | 4294967297 | seq=4294967297; allowed are 1 to 16384",
        "seq | 99999999999999999999999 | seq=99999999999999999999999; allowed are 1 to 16384",
        "period | 0 | period=0; allowed are 1 to 20",
        "period | 21 | period=21; allowed are 1 to 20",
        "clock | -0.1 | clock=-0.1; allowed are 0.0 to 720.0",
        "clock | 720.5 | clock=720.5; allowed are 0.0 to 720.0",
        "clock | 1e999 | clock=1e999; allowed are 0.0 to 720.0",
        "home_score | -1 | home_score=-1; allowed are 0 to 999",
        "away_score | 1000 | away_score=1000; allowed are 0 to 999",
        "points | 5 | points=5; allowed are 0 to 4",
        "distance_ft | 101 | distance_ft=101; allowed are 0.0 to 100.0",
        "revision | 0 | revision=0; allowed are 1 to 32767",
        "event_id | \"\" | event_id has 0 characters; allowed are 1 to 128",
        "team | \"\" | team has 0 characters; allowed are 1 to 128",
        "ts | \"\" | ts is no RFC 3339 time: ",
        "ts | \"yesterday\" | ts is no RFC 3339 time: yesterday"
      })
  void a_value_no_game_can_have_is_refused_with_what_is_allowed(
      String field, String value, String message) {
    assertRefused(Events.lineWith(field, value), Refusal.OUT_OF_RANGE, message);
  }

  @ParameterizedTest
  @CsvSource({
    "seq,1",
    "seq,16384",
    "period,20",
    "clock,0",
    "clock,720",
    "home_score,999",
    "points,4",
    "distance_ft,100"
  })
  void a_value_at_the_edge_of_what_is_allowed_is_taken(String field, String value)
      throws Exception {
    assertThat(parse(Events.lineWith(field, value)).eventId()).isEqualTo("g-7");
  }

  @Test
  void a_team_that_plays_against_itself_is_refused() {
    assertRefused(
        Events.line()
            .replaceAll("\"away_team\":\"[^\"]*\"", "\"away_team\":\"HOM\"")
            .replaceAll("\"home_team\":\"[^\"]*\"", "\"home_team\":\"HOM\""),
        Refusal.OUT_OF_RANGE,
        "home_team and away_team are both HOM");
  }

  @Test
  void texts_may_have_128_characters_and_no_more() throws Exception {
    assertThat(parse(Events.lineWith("event_id", '"' + "x".repeat(128) + '"')).eventId())
        .hasSize(128);
    assertRefused(
        Events.lineWith("event_id", '"' + "x".repeat(129) + '"'),
        Refusal.OUT_OF_RANGE,
        "event_id has 129 characters; allowed are 1 to 128");
  }

  @Test
  void lists_may_have_64_entries_and_no_more() throws Exception {
    String entries = "\"1\"" + ",\"1\"".repeat(63);
    assertThat(parse(Events.lineWith("starters", "[" + entries + "]")).starters()).hasSize(64);
    assertRefused(
        Events.lineWith("starters", "[" + entries + ",\"1\"]"),
        Refusal.OUT_OF_RANGE,
        "starters has more than 64 entries");
  }

  @Test
  void a_long_value_is_cut_in_the_message() {
    NotAnEvent refused = refusalOf(Events.utf8(Events.lineWith("ts", '"' + "9".repeat(500) + '"')));
    assertThat(refused).hasMessage("ts is no RFC 3339 time: " + "9".repeat(40) + "…");
  }

  @Test
  void a_refusal_carries_no_stack_trace() {
    assertThat(refusalOf(Events.utf8("{}")).getStackTrace()).isEmpty();
  }

  @Test
  void numbers_that_json_does_not_know_are_malformed() {
    for (String number : List.of("NaN", "Infinity", "-Infinity", "+1", "0x10", "01", ".5", "1.")) {
      assertRefused(Events.lineWith("clock", number), Refusal.MALFORMED_JSON, "");
    }
  }

  @Test
  void a_bare_nul_is_malformed() {
    byte[] line = Events.utf8(Events.line());
    byte[] nul = Arrays.copyOf(line, line.length + 1);
    nul[40] = 0;
    System.arraycopy(line, 40, nul, 41, line.length - 40);
    assertRefused(nul, Refusal.MALFORMED_JSON, "");
  }

  @Test
  void bytes_that_are_no_utf8_are_malformed() {
    String line = Events.lineWith("type", "\"\u00ff\u00fe\"");
    assertRefused(line.getBytes(StandardCharsets.ISO_8859_1), Refusal.MALFORMED_JSON, "");
  }

  @Test
  void a_huge_text_is_refused() {
    assertRefused(
        "{\"event_id\":\"" + "x".repeat(1 << 20) + "\"}",
        Refusal.OUT_OF_RANGE,
        "event_id has 1048576 characters; allowed are 1 to 128");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s%s", "{\"deep\":%s%s}"})
  void nesting_without_end_is_malformed(String form) {
    assertRefused(
        form.formatted("[".repeat(5_000), "]".repeat(5_000)),
        Refusal.MALFORMED_JSON,
        "nesting depth");
  }

  @Test
  void a_field_name_without_end_is_malformed_so_that_names_fill_no_memory() {
    assertRefused(
        Events.lineWith("n".repeat(5_000), "1"), Refusal.MALFORMED_JSON, "exceeds the maximum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void a_line_in_another_encoding_than_utf8_is_malformed(String encoding) {
    byte[] line = Events.line().getBytes(Charset.forName(encoding));
    assertRefused(line, Refusal.MALFORMED_JSON, "");
  }

  @Test
  void a_line_that_looks_like_a_broken_encoding_is_malformed() {
    assertRefused(new byte[] {0, '{', 0, 0, '}'}, Refusal.MALFORMED_JSON, "");
    assertRefused(new byte[] {0, 0, (byte) 0xff, (byte) 0xfe, '}'}, Refusal.MALFORMED_JSON, "");
    assertRefused(new byte[] {0, 0, 0, '{', 1, 2, 3, 4}, Refusal.MALFORMED_JSON, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_id", "game_id", "player", "type", "team"})
  void half_a_character_is_refused_since_it_has_no_utf8(String field) {
    assertRefused(
        Events.lineWith(field, "\"a\\ud83cb\""),
        Refusal.MALFORMED_JSON,
        field + " has half a surrogate pair");
    assertRefused(
        Events.lineWith(field, "\"a\\udfc0\""),
        Refusal.MALFORMED_JSON,
        field + " has half a surrogate pair");
    assertRefused(
        Events.lineWith(field, "\"\\ud83c\""),
        Refusal.MALFORMED_JSON,
        field + " has half a surrogate pair");
  }

  @Test
  void texts_that_come_again_are_one_string() throws Exception {
    assertThat(parse(Events.line()).homeTeam()).isSameAs(parse(Events.line()).team());
  }
}
