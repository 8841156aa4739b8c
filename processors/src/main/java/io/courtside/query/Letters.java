package io.courtside.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Queries and answers as they go through the door. */
final class Letters {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private Letters() {}

  /** What comes back. Either the answer or why there is none. */
  private record Reply(
      List<String> columns, List<List<Object>> rows, boolean more, String failure) {}

  static byte[] of(Query query) throws IOException {
    return MAPPER.writeValueAsBytes(Map.of("sql", query.sql(), "variables", query.variables()));
  }

  static Query query(byte[] letter) throws IOException {
    Map<String, Object> fields = MAPPER.readValue(letter, new TypeReference<>() {});
    Map<String, Object> variables =
        MAPPER.convertValue(fields.getOrDefault("variables", Map.of()), new TypeReference<>() {});
    variables.replaceAll(
        (name, value) ->
            value instanceof Number number && !(value instanceof Long)
                ? (Object) number.doubleValue()
                : value);
    return new Query(String.valueOf(fields.get("sql")), variables);
  }

  static byte[] of(Rows rows) throws IOException {
    return MAPPER.writeValueAsBytes(new Reply(rows.columns(), rows.rows(), rows.more(), null));
  }

  static byte[] ofFailure(String reason) throws IOException {
    return MAPPER.writeValueAsBytes(new Reply(List.of(), List.of(), false, reason));
  }

  /** The answer in a letter. */
  static Rows rows(byte[] letter) throws IOException {
    Reply reply = MAPPER.readValue(letter, Reply.class);
    return new Rows(reply.columns(), reply.rows(), reply.more());
  }

  /** The reason in a letter that has no answer. */
  static String failure(byte[] letter) throws IOException {
    return MAPPER.readValue(letter, Reply.class).failure();
  }
}
