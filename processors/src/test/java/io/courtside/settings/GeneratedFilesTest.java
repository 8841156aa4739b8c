package io.courtside.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void application_properties_is_what_the_catalog_says() throws IOException {
    assertThat(ROOT.resolve("application.properties"))
        .as("courtside settings --format properties --output application.properties")
        .content()
        .isEqualTo(SettingDocument.properties());
  }

  @Test
  void the_configuration_page_is_what_the_catalog_says() throws IOException {
    assertThat(ROOT.resolve("docs/configuration.md"))
        .as("courtside settings --format markdown --output docs/configuration.md")
        .content()
        .isEqualTo(SettingDocument.markdown());
  }

  @Test
  void application_properties_changes_nothing_but_camel() throws IOException {
    Settings settings = SettingSources.at(ROOT).load();
    assertThat(SettingCatalog.all())
        .allSatisfy(s -> assertThat(settings.provenance(s)).isEqualTo(Provenance.BUILT_IN));
    assertThat(settings.asProperties()).containsEntry("camel.main.name", "courtside");
  }

  @Test
  void every_default_may_be_uncommented(@TempDir Path home) throws IOException {
    Settings byDefault = SettingSources.at(home).load();
    String uncommented = SettingDocument.properties().replaceAll("(?m)^#(courtside\\.)", "$1");
    Files.writeString(home.resolve(SettingSources.FILE_NAME), uncommented);
    assertThat(SettingSources.at(home).load().asProperties())
        .containsAllEntriesOf(byDefault.asProperties());
  }

  @Test
  void names_and_variables_are_unique() {
    assertThat(SettingCatalog.all()).extracting(Setting::name).doesNotHaveDuplicates();
    assertThat(SettingCatalog.all()).extracting(Setting::environmentName).doesNotHaveDuplicates();
  }
}
