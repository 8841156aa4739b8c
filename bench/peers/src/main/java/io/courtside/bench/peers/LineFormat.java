package io.courtside.bench.peers;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;

/**
 * Lines as bytes. Flink's own text format makes a {@code String} of each, which the parser would
 * have to turn back.
 */
final class LineFormat extends SimpleStreamFormat<byte[]> {
  private static final long serialVersionUID = 1;

  @Override
  public Reader<byte[]> createReader(Configuration config, FSDataInputStream stream) {
    Lines lines = new Lines(stream);
    return new StreamFormat.Reader<>() {
      @Override
      public byte[] read() throws IOException {
        return lines.next();
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public TypeInformation<byte[]> getProducedType() {
    return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
  }
}
