package io.courtside.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void statements_end_with_a_semicolon_or_with_the_text() {
    assertThat(SqlScript.statements("SELECT 1; SELECT 2")).containsExactly("SELECT 1", " SELECT 2");
    assertThat(SqlScript.statements("SELECT 1;\n;\n")).containsExactly("SELECT 1");
  }

  @Test
  void a_semicolon_in_a_text_a_name_or_a_comment_ends_nothing() {
    for (String whole :
        new String[] {
          "SELECT 'a;b''c;d'", "SELECT 1 AS \"a;b\"", "-- one; two\nSELECT 1", "SELECT /* ; */ 1"
        }) {
      assertThat(SqlScript.statements(whole + ";")).containsExactly(whole);
    }
  }

  @Test
  void what_only_comments_is_no_statement() {
    assertThat(SqlScript.statements("-- nothing; here\n/* nor; here */ \n")).isEmpty();
    assertThat(SqlScript.statements("SELECT 1; -- the end")).containsExactly("SELECT 1");
    assertThat(SqlScript.statements("SELECT 'open; ")).containsExactly("SELECT 'open; ");
  }
}
