package io.courtside.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DependencyReasonsTest {
  @Test
  void every_dependency_has_its_reason_and_every_reason_its_dependency() throws IOException {
    String pom = Files.readString(Repository.ROOT.resolve("processors/pom.xml"));
    Path page = Repository.ROOT.resolve("docs/decisions/002-dependencies.md");
    List<String> dependencies =
        found("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)<", pom);
    List<String> reasons =
        found("(?m)^\\| `([^`]+)` \\| .{20,} \\| .+ \\|$", Files.readString(page));
    assertThat(dependencies).isNotEmpty();
    assertThat(reasons).containsExactlyInAnyOrderElementsOf(dependencies);
  }

  private static List<String> found(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
