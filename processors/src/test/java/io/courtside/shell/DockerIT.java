package io.courtside.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.settings.Setting;
import io.courtside.settings.SettingCatalog;
import io.courtside.shell.Repository.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What can be checked of the container files where no container engine runs. */
class DockerIT {
  private static final Path DOCKER = Repository.ROOT.resolve("docker");

  /** The keys used here, all of the compose specification's service. */
  private static final Set<String> SERVICE_KEYS =
      Set.of(
          "build",
          "cap_drop",
          "command",
          "depends_on",
          "environment",
          "healthcheck",
          "image",
          "mem_limit",
          "ports",
          "profiles",
          "read_only",
          "restart",
          "security_opt",
          "stop_grace_period",
          "tmpfs",
          "volumes");

  @TempDir Path image;

  @Test
  void the_runtime_stage_starts_without_maven_in_the_layout_its_copy_lines_make() throws Exception {
    String runtime = dockerfile().substring(dockerfile().lastIndexOf("\nFROM "));
    List<String> copies = runtime.lines().filter(line -> line.startsWith("COPY ")).toList();
    assertThat(copies).isNotEmpty();
    for (String line : copies) {
      layOut(line);
    }
    assertThat(image.resolve("pom.xml")).doesNotExist();
    assertThat(runtime).contains("ENTRYPOINT [\"/opt/courtside/courtside\"]");

    Map<String, String> environment = Map.of("COURTSIDE_WORK", image.resolve("data").toString());
    String entryPoint = image.resolve("courtside").toString();
    Outcome version = Repository.run(Path.of("/"), environment, entryPoint, "--version");
    Outcome settings = Repository.run(Path.of("/"), environment, entryPoint, "settings");
    assertThat(version.code()).as(version.err()).isZero();
    assertThat(settings.out())
        .containsPattern("courtside.work +" + image.resolve("data") + " +environment");
    assertThat(settings.err()).isEmpty();
  }

  @Test
  void the_image_does_not_run_as_root_and_has_a_health_check() throws IOException {
    assertThat(dockerfile()).contains("\nUSER courtside\n").contains("\nHEALTHCHECK ");
  }

  @Test
  void every_variable_is_a_setting_or_the_launchers() throws IOException {
    String text = dockerfile() + Files.readString(DOCKER.resolve("compose.yaml"));
    Set<String> known =
        SettingCatalog.all().stream()
            .map(Setting::environmentName)
            .collect(Collectors.toCollection(TreeSet::new));
    known.add("COURTSIDE_HEAP");
    List<String> used =
        Pattern.compile("COURTSIDE_[A-Z_]+")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(used).contains("COURTSIDE_REDIS_URI").isSubsetOf(known);
  }

  @Test
  void services_have_known_keys_a_memory_limit_and_what_they_depend_on() throws IOException {
    Map<?, ?> compose = compose();
    Map<?, ?> services = (Map<?, ?>) compose.get("services");
    assertThat(services.keySet()).hasToString("[redis, kafka, courtside, prometheus, grafana]");
    services.forEach(
        (name, value) -> {
          Map<?, ?> service = (Map<?, ?>) value;
          assertThat(service.keySet().stream().map(Object::toString)).isSubsetOf(SERVICE_KEYS);
          assertThat(service.get("mem_limit")).as("memory limit of %s", name).isNotNull();
          Object needed = service.get("depends_on");
          if (needed instanceof Map<?, ?> others) {
            others.keySet().forEach(other -> assertHealthCheck((Map<?, ?>) services.get(other)));
          }
        });
    assertThat(services.toString()).contains("--appendonly, yes");
  }

  @Test
  void ports_are_open_to_this_machine_only_and_volumes_are_declared() throws IOException {
    Map<?, ?> compose = compose();
    Map<?, ?> declared = (Map<?, ?>) compose.get("volumes");
    for (Object value : ((Map<?, ?>) compose.get("services")).values()) {
      Map<?, ?> service = (Map<?, ?>) value;
      assertThat(texts(service.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
      assertThat(texts(service.get("volumes")))
          .isNotEmpty()
          .allMatch(
              volume -> {
                String source = volume.substring(0, volume.indexOf(':'));
                return source.startsWith("./")
                    ? Files.exists(DOCKER.resolve(source).normalize()) && volume.endsWith(":ro")
                    : declared.containsKey(source);
              });
    }
  }

  @Test
  void prometheus_reads_the_port_that_courtside_opens() throws IOException {
    Map<?, ?> services = (Map<?, ?>) compose().get("services");
    Map<?, ?> environment = (Map<?, ?>) ((Map<?, ?>) services.get("courtside")).get("environment");
    assertThat(Files.readString(DOCKER.resolve("observe/prometheus.yaml")))
        .contains("\"courtside:" + environment.get("COURTSIDE_OBSERVE_PORT") + "\"")
        .contains("metrics_path: /observe/metrics");
  }

  private static void assertHealthCheck(Map<?, ?> service) {
    assertThat(service.containsKey("healthcheck")).isTrue();
  }

  private static List<String> texts(Object list) {
    return list == null ? List.of() : ((List<?>) list).stream().map(Object::toString).toList();
  }

  private static Map<?, ?> compose() throws IOException {
    Load load = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) load.loadFromString(Files.readString(DOCKER.resolve("compose.yaml")));
  }

  private static String dockerfile() throws IOException {
    return Files.readString(DOCKER.resolve("Dockerfile"));
  }

  /** Does what {@code COPY [--from=build] source… target} does; both stages use the same paths. */
  private void layOut(String line) throws IOException {
    List<String> words =
        Arrays.stream(line.split(" +", -1)).skip(1).filter(w -> !w.startsWith("--")).toList();
    String target = words.get(words.size() - 1);
    for (String word : words.subList(0, words.size() - 1)) {
      Path source = Repository.ROOT.resolve(word.replace("/opt/courtside/", ""));
      assertThat(source).as(line).exists();
      Path to = image.resolve(target);
      Repository.copy(source, target.endsWith("/") ? to.resolve(source.getFileName()) : to);
    }
  }
}
