package io.courtside.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class SettingTypeTest {
  private static final Directories AT = new Directories(Path.of("/base"), Path.of("/work"));

  @SuppressWarnings("UnusedVariable") // read by name
  private static final List<Arguments> READ =
      List.of(
          Arguments.of(SettingType.duration("1ms", "1s"), "2ms", Duration.ofMillis(2), "2"),
          Arguments.of(SettingType.duration("1ms", "1s"), "1s", Duration.ofSeconds(1), "1000"),
          Arguments.of(SettingType.size("1B", "1MiB"), "256KiB", 262_144L, "262144"),
          Arguments.of(SettingType.integer(1, 64), "64", 64, "64"),
          Arguments.of(SettingType.wide(0, 1L << 40), "1099511627776", 1L << 40, "1099511627776"),
          Arguments.of(SettingType.decimal(0, 1), "0.25", 0.25, "0.25"),
          Arguments.of(SettingType.bool(), "true", true, "true"),
          Arguments.of(SettingType.uris("http"), "", List.of(), ""),
          Arguments.of(
              SettingType.uris("http"),
              "http://a/b, http://c/d",
              List.of(URI.create("http://a/b"), URI.create("http://c/d")),
              "http://a/b,http://c/d"),
          Arguments.of(SettingType.choice(LogLevel.class), "warn", LogLevel.WARN, "warn"),
          Arguments.of(SettingType.text("[a-z]+", "letters"), "abc", "abc", "abc"),
          Arguments.of(SettingType.path(), "a/../b", Path.of("/base/b"), "/base/b"),
          Arguments.of(SettingType.path(), "/x", Path.of("/x"), "/x"),
          Arguments.of(SettingType.pathInWork(), "inbox", Path.of("/work/inbox"), "/work/inbox"),
          Arguments.of(
              SettingType.nameOrPath(".json"),
              "wp-1",
              new NameOrPath(Optional.of("wp-1"), Optional.empty()),
              "wp-1"),
          Arguments.of(
              SettingType.nameOrPath(".json"),
              "m.json",
              new NameOrPath(Optional.empty(), Optional.of(Path.of("/base/m.json"))),
              "/base/m.json"),
          Arguments.of(
              SettingType.nameOrPath(".json"),
              "./m",
              new NameOrPath(Optional.empty(), Optional.of(Path.of("/base/m"))),
              "/base/m"),
          Arguments.of(SettingType.optionalUri("redis"), "", Optional.empty(), ""),
          Arguments.of(
              SettingType.optionalUri("redis"),
              "redis://h:1/2",
              Optional.of(URI.create("redis://h:1/2")),
              "redis://h:1/2"));

  @SuppressWarnings("UnusedVariable") // read by name
  private static final List<Arguments> REFUSED =
      List.of(
          Arguments.of(SettingType.duration("1ms", "1s"), "2", "a duration from 1ms to 1s"),
          Arguments.of(SettingType.duration("1ms", "1s"), "0ms", "a duration from 1ms to 1s"),
          Arguments.of(SettingType.duration("1ms", "1s"), "2s", "a duration from 1ms to 1s"),
          Arguments.of(SettingType.size("1KiB", "1MiB"), "64KB", "a size from 1KiB to 1MiB"),
          Arguments.of(SettingType.size("1KiB", "1MiB"), "1023B", "a size from 1KiB to 1MiB"),
          Arguments.of(SettingType.integer(1, 64), "65", "a whole number from 1 to 64"),
          Arguments.of(SettingType.integer(1, 64), "1.5", "a whole number from 1 to 64"),
          Arguments.of(SettingType.integer(1, 64), "99999999999", "a whole number from 1 to 64"),
          Arguments.of(SettingType.wide(0, 9), "10", "a whole number from 0 to 9"),
          Arguments.of(SettingType.decimal(0, 1), "1.01", "a number from 0.0 to 1.0"),
          Arguments.of(SettingType.decimal(0, 1), "NaN", "a number from 0.0 to 1.0"),
          Arguments.of(SettingType.bool(), "yes", "true or false"),
          Arguments.of(SettingType.choice(LogLevel.class), "loud", "one of error, warn, info"),
          Arguments.of(SettingType.text("[a-z]+", "letters"), "A", "letters"),
          Arguments.of(SettingType.path(), "", "a path"),
          Arguments.of(SettingType.pathInWork(), "", "a path, relative to courtside.work"),
          Arguments.of(SettingType.path(), "a\0b", "a path"),
          Arguments.of(SettingType.uris("http"), "http://a,", "http://host/path"),
          Arguments.of(SettingType.uris("http"), "file:///x", "http://host/path"),
          Arguments.of(SettingType.optionalUri("redis"), "http://h", "redis://host:port"),
          Arguments.of(SettingType.optionalUri("redis"), "h:6379", "redis://host:port"),
          Arguments.of(SettingType.optionalUri("redis"), "redis://", "redis://host:port"));

  @ParameterizedTest
  @FieldSource("READ")
  void a_value_is_read_and_handed_on(SettingType<?> type, String text, Object value, String plain) {
    assertThat(type.reader().apply(text, AT)).isEqualTo(value);
    assertThat(plainOf(type, text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void a_wrong_value_is_refused_with_what_is_allowed(
      SettingType<?> type, String text, String allowed) {
    Setting<?> setting = new Setting<>("courtside.test", type, text, "For this test.");
    assertThatThrownBy(() -> SettingSources.at(Path.of("/nowhere")).load(List.of(setting)))
        .isInstanceOfSatisfying(
            InvalidSetting.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .asString()
                    .startsWith("courtside.test = ")
                    .contains("(from default): allowed is " + allowed));
  }

  @Test
  void a_setting_needs_a_proper_name_and_a_reason() {
    assertThatThrownBy(() -> new Setting<>("courtside.Camel", SettingType.bool(), "true", "x"))
        .hasMessageContaining("courtside.word.word");
    assertThatThrownBy(() -> new Setting<>("courtside.camel", SettingType.bool(), "true", " "))
        .hasMessageContaining("reason");
  }

  private static <T> String plainOf(SettingType<T> type, String text) {
    return type.plain().apply(type.reader().apply(text, AT));
  }
}
