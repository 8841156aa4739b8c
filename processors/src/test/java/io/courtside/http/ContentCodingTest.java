package io.courtside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentCodingTest {
  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static int refusal(byte[] body, String coding) {
    return catchThrowableOfType(NotTaken.class, () -> ContentCoding.decode(body, coding, 100))
        .answer()
        .status();
  }

  @Test
  void a_plain_body_stays_as_it_is() throws Exception {
    byte[] body = {1, 2};
    assertThat(ContentCoding.decode(body, null, 100)).isSameAs(body);
    assertThat(ContentCoding.decode(body, " Identity", 100)).isSameAs(body);
  }

  @Test
  void gzip_is_inflated_up_to_the_limit() throws Exception {
    byte[] hundred = new byte[100];
    assertThat(ContentCoding.decode(gzip(hundred), "GZIP", 100)).isEqualTo(hundred);
    assertThat(refusal(gzip(new byte[101]), "gzip")).isEqualTo(413);
    assertThat(refusal(gzip(new byte[10_000_000]), "gzip")).isEqualTo(413);
  }

  @Test
  void what_is_no_whole_gzip_is_refused() throws Exception {
    byte[] whole = gzip(new byte[50]);
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 9), "gzip")).isEqualTo(400);
    assertThat(refusal(new byte[] {'{', '}'}, "gzip")).isEqualTo(400);
  }

  @Test
  void other_codings_are_not_understood() {
    assertThat(refusal(new byte[] {1}, "br")).isEqualTo(415);
  }
}
