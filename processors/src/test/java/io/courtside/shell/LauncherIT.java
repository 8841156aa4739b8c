package io.courtside.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.shell.Repository.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  private static final Path TARGET = Path.of("processors/target");

  @TempDir Path directory;

  private Path home;

  @BeforeEach
  void copy_the_launcher_to_a_directory_with_a_space_in_its_name() throws Exception {
    home = Files.createDirectories(directory.resolve("my home"));
    Repository.copy(Repository.ROOT.resolve("courtside"), home.resolve("courtside"));
  }

  @Test
  void it_starts_what_is_built_through_a_link_and_from_any_directory() throws Exception {
    copyTheBuild();
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("my home/courtside"));
    Outcome first = Repository.run(Path.of("/"), Map.of(), link.toString(), "settings");
    Outcome second = Repository.run(Path.of("/"), Map.of(), link.toString(), "settings");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("courtside.batch.size");
    assertThat(second).isEqualTo(first);
    assertThat(second.err()).isEmpty();
  }

  @Test
  void an_archive_of_something_else_is_ignored_without_a_word() throws Exception {
    copyTheBuild();
    Repository.run(directory, Map.of(), home + "/courtside", "--version");
    Path jar = home.resolve(TARGET).resolve("courtside.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_600_000_000_000L));
    Outcome outcome = Repository.run(directory, Map.of(), home + "/courtside", "--version");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("courtside ").doesNotContain("[warning]");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void the_exit_code_is_the_programs() throws Exception {
    copyTheBuild();
    Outcome outcome = Repository.run(directory, Map.of(), home + "/courtside", "nonsense");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void a_heap_among_javas_options_may_be_smaller_than_the_default() throws Exception {
    copyTheBuild();
    Map<String, String> small = Map.of("COURTSIDE_JAVA_OPTS", "-Xmx300m");
    Outcome outcome = Repository.run(directory, small, home + "/courtside", "run", "--help");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Usage: courtside run");
  }

  @Test
  void without_a_build_and_a_pom_it_says_so() throws Exception {
    Outcome outcome = Repository.run(directory, Map.of(), home + "/courtside");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err().lines()).singleElement().asString().contains("neither a build");
  }

  @Test
  void a_wrong_java_home_is_named() throws Exception {
    Outcome outcome =
        Repository.run(directory, Map.of("JAVA_HOME", "/nowhere"), home + "/courtside");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEqualTo("courtside: JAVA_HOME has no bin/java: /nowhere\n");
  }

  @Test
  void a_failed_build_shows_its_end() throws Exception {
    Files.createDirectories(home.resolve("processors/src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("processors/pom.xml"), "");
    Path bin = Files.createDirectories(directory.resolve("bin"));
    Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\necho no such thing\nexit 3\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();

    String path = bin + ":" + System.getenv("PATH");
    Outcome outcome = Repository.run(directory, Map.of("PATH", path), home + "/courtside", "run");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("courtside: building"))
        .contains("no such thing")
        .last()
        .asString()
        .startsWith("courtside: the build failed");
  }

  @Test
  void the_first_start_after_a_build_keeps_away_from_the_places_that_are_set() throws Exception {
    Installation program = Installation.at(directory.resolve("program"));
    Path scored = Files.createDirectories(directory.resolve("scored"));
    Path log = Files.writeString(scored.resolve("lane-0-000001.jsonl"), "precious\n");
    Files.writeString(
        program.home().resolve("application.properties"),
        "courtside.dead-letter.directory=" + scored + "\n");

    Outcome outcome =
        Repository.run(
            directory,
            Map.of("COURTSIDE_SCORED_DIRECTORY", scored.toString()),
            program.home() + "/courtside",
            "score",
            "--help");

    assertThat(outcome.code()).isZero();
    assertThat(log).hasContent("precious\n");
    try (Stream<Path> there = Files.list(scored)) {
      assertThat(there).containsExactly(log);
    }
    try (Stream<Path> target = Files.list(program.home().resolve(TARGET))) {
      Path prepared =
          target.filter(file -> file.toString().endsWith(".prepared")).findFirst().orElseThrow();
      assertThat(Files.size(prepared)).isPositive();
    }
  }

  private void copyTheBuild() throws Exception {
    for (String part : new String[] {"courtside.jar", "lib"}) {
      Repository.copy(
          Repository.ROOT.resolve(TARGET).resolve(part), home.resolve(TARGET).resolve(part));
    }
  }
}
