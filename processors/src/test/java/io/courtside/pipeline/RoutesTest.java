package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.courtside.source.LineBlocks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The route files themselves: Camel passes over keys it does not know in silence. */
class RoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static JsonSchema schema;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PipelineDriver.ROUTES)) {
      return files.sorted().toList();
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.valueToTree(new Yaml().load(Files.readString(file)));
  }

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in = RoutesTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_route_file_follows_the_schema_of_the_yaml_dsl(Path file) throws IOException {
    assertThat(schema.validate(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_entry_says_what_it_does_and_every_route_has_an_id(Path file) throws IOException {
    for (JsonNode entry : read(file)) {
      JsonNode route = entry.elements().next();
      assertThat(route.path("description").asText()).isNotBlank();
      // A route configuration with an id would hold for those routes only that name it.
      assertThat(route.path("id").asText().isBlank()).isEqualTo(entry.has("routeConfiguration"));
    }
  }

  @Test
  void a_wrong_key_would_be_found() throws IOException {
    JsonNode wrong =
        JSON.valueToTree(new Yaml().load("- route: {id: x, from: {uri: 'direct:x', stepz: []}}"));
    assertThat(schema.validate(wrong)).isNotEmpty();
  }

  @Test
  void the_rate_of_each_source_is_counted_by_source() throws Exception {
    Path file = PipelineDriver.ROUTES.resolve("2-throttle.camel.yaml");
    String key = read(file).findValue("correlationExpression").path("simple").asText();
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.disableJMX();
      camel.start();
      Exchange exchange = new DefaultExchange(camel);
      exchange.getMessage().setBody(LineBlocks.of("season", 0, "{}"));
      Expression expression = camel.resolveLanguage("simple").createExpression(key);
      expression.init(camel);
      assertThat(expression.evaluate(exchange, String.class)).isEqualTo("season");
    }
  }
}
