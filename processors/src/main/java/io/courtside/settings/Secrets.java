package io.courtside.settings;

import java.util.regex.Pattern;

/** Keeps passwords out of what people see: a URI's user part is shown as stars. */
final class Secrets {
  private static final Pattern USER_PART = Pattern.compile("(?<=://)[^/@]*(?=@)");

  private Secrets() {}

  static String hide(String text) {
    return USER_PART.matcher(text).replaceAll("***");
  }
}
