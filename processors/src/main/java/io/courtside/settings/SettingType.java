package io.courtside.settings;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/**
 * How the values of a setting are written, checked and handed on.
 *
 * @param <T> what the program works with
 * @param unit one or two words for the documentation, for example {@code duration}
 * @param allowed what may stand there, as it follows "allowed is "
 * @param reader reads a value; throws {@link IllegalArgumentException} for what is not allowed
 * @param plain the form in which Camel takes the value: numbers without units, absolute paths
 */
public record SettingType<T>(
    String unit,
    String allowed,
    BiFunction<String, Directories, T> reader,
    Function<T, String> plain) {

  /** A time such as {@code 2ms}, handed to Camel in milliseconds; both bounds inclusive. */
  public static SettingType<Duration> duration(String min, String max) {
    long least = UnitScale.NANOSECONDS.parse(min);
    long most = UnitScale.NANOSECONDS.parse(max);
    return of(
        "duration",
        "a duration from %s to %s with its unit (%s)"
            .formatted(min, max, UnitScale.NANOSECONDS.unitNames()),
        text -> Duration.ofNanos(within(UnitScale.NANOSECONDS.parse(text), least, most)),
        value -> Long.toString(value.toMillis()));
  }

  /** A size such as {@code 64KiB}, in bytes; both bounds inclusive. */
  public static SettingType<Long> size(String min, String max) {
    long least = UnitScale.BYTES.parse(min);
    long most = UnitScale.BYTES.parse(max);
    return of(
        "size",
        "a size from %s to %s with its unit (%s)".formatted(min, max, UnitScale.BYTES.unitNames()),
        text -> within(UnitScale.BYTES.parse(text), least, most),
        value -> Long.toString(value));
  }

  /** A whole number; both bounds inclusive. */
  public static SettingType<Integer> integer(int min, int max) {
    return of(
        "number",
        "a whole number from %d to %d".formatted(min, max),
        text -> Math.toIntExact(within(Integer.parseInt(text), min, max)),
        value -> Integer.toString(value));
  }

  /** A whole number as {@link #integer(int, int)}, or nothing. */
  public static SettingType<Optional<Integer>> optionalInteger(int min, int max) {
    return of(
        "number or empty",
        "a whole number from %d to %d or nothing".formatted(min, max),
        text ->
            text.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.toIntExact(within(Integer.parseInt(text), min, max))),
        value -> value.map(number -> Integer.toString(number)).orElse(""));
  }

  /** A large whole number; both bounds inclusive. */
  public static SettingType<Long> wide(long min, long max) {
    return of(
        "number",
        "a whole number from %d to %d".formatted(min, max),
        text -> within(Long.parseLong(text), min, max),
        value -> Long.toString(value));
  }

  /** A decimal number; both bounds inclusive. */
  public static SettingType<Double> decimal(double min, double max) {
    return of(
        "decimal",
        "a number from %s to %s".formatted(min, max),
        text -> {
          double value = Double.parseDouble(text);
          // the negation also refuses NaN
          if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException("out of range: " + text);
          }
          return value;
        },
        value -> Double.toString(value));
  }

  /** Times of a job as Quartz has them, in UTC; or nothing for never. */
  public static SettingType<String> cron() {
    return of(
        "cron or empty",
        "a cron expression of Quartz (second minute hour day-of-month month day-of-week), or nothing",
        text -> {
          if (!text.isEmpty() && !CronExpression.isValidExpression(text)) {
            throw new IllegalArgumentException("no cron expression: " + text);
          }
          return text;
        },
        text -> text);
  }

  /** Exactly {@code true} or {@code false}. */
  public static SettingType<Boolean> bool() {
    return of(
        "switch",
        "true or false",
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("neither true nor false: " + text);
            },
        value -> Boolean.toString(value));
  }

  /** One of the constants of an enum, written in lower case with hyphens. */
  public static <E extends Enum<E>> SettingType<E> choice(Class<E> of) {
    List<E> constants = List.of(of.getEnumConstants());
    return of(
        "choice",
        "one of " + constants.stream().map(SettingType::word).collect(Collectors.joining(", ")),
        text ->
            constants.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such choice: " + text)),
        SettingType::word);
  }

  /** A text that matches a regular expression; {@code allowed} says in words what that is. */
  public static SettingType<String> text(String regex, String allowed) {
    return of(
        "text",
        allowed,
        text -> {
          if (!text.matches(regex)) {
            throw new IllegalArgumentException("does not match " + regex + ": " + text);
          }
          return text;
        },
        Function.identity());
  }

  /** A path, relative to the home or the current directory. */
  public static SettingType<Path> path() {
    return new SettingType<>(
        "path",
        "a path",
        (text, at) -> at.base().resolve(present(text)).normalize(),
        Path::toString);
  }

  /** A path, relative to the work directory. */
  public static SettingType<Path> pathInWork() {
    return new SettingType<>(
        "path in work",
        "a path, relative to courtside.work",
        (text, at) -> at.work().resolve(present(text)).normalize(),
        Path::toString);
  }

  /** A name, or a path as {@link #path()}: what ends in {@code suffix} or has a slash is a path. */
  public static SettingType<NameOrPath> nameOrPath(String suffix) {
    return new SettingType<>(
        "name or path",
        "a name, or a path with a slash in it or %s at its end".formatted(suffix),
        (text, at) ->
            text.endsWith(suffix) || text.contains("/") || text.contains(File.separator)
                ? new NameOrPath(Optional.empty(), Optional.of(at.base().resolve(text).normalize()))
                : new NameOrPath(Optional.of(present(text)), Optional.empty()),
        NameOrPath::toString);
  }

  /** An address with a host and one of the schemes, or nothing. */
  public static SettingType<Optional<URI>> optionalUri(String... schemes) {
    return of(
        "URI or empty",
        Arrays.stream(schemes).map(s -> s + "://host:port").collect(Collectors.joining(" or "))
            + " or nothing",
        text -> text.isEmpty() ? Optional.empty() : Optional.of(uri(text, schemes)),
        value -> value.map(URI::toString).orElse(""));
  }

  /** Addresses with a host and one of the schemes, with commas between them, or nothing. */
  public static SettingType<List<URI>> uris(String... schemes) {
    return of(
        "URIs or empty",
        Arrays.stream(schemes).map(s -> s + "://host/path").collect(Collectors.joining(" or "))
            + ", several with commas between them, or nothing",
        text ->
            Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(uri -> !text.isBlank())
                .map(uri -> uri(uri, schemes))
                .toList(),
        value -> value.stream().map(URI::toString).collect(Collectors.joining(",")));
  }

  private static <T> SettingType<T> of(
      String unit, String allowed, Function<String, T> reader, Function<T, String> plain) {
    return new SettingType<>(unit, allowed, (text, at) -> reader.apply(text), plain);
  }

  private static long within(long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException("out of range: " + value);
    }
    return value;
  }

  private static String present(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no path");
    }
    return text;
  }

  private static URI uri(String text, String... schemes) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || !List.of(schemes).contains(uri.getScheme())) {
        throw new IllegalArgumentException("no host or another scheme");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
