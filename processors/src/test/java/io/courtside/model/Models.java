package io.courtside.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Makes model files that differ in their names. */
final class Models {
  private Models() {}

  /** The shipped model under another name. */
  static ObjectNode document(String name) throws IOException {
    ObjectNode document = ModelSource.shipped().load().document().deepCopy();
    document.put("name", name);
    return document;
  }

  static byte[] bytes(String name) throws IOException {
    return document(name).toString().getBytes(StandardCharsets.UTF_8);
  }
}
