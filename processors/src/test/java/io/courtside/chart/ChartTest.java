package io.courtside.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {
  private static Curve curve(Curve.Style style, double... ys) {
    List<Curve.Point> points = new ArrayList<>();
    for (int i = 0; i < ys.length; i++) {
      points.add(new Curve.Point(i + 1, ys[i]));
    }
    return new Curve("a < b", style, points);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static Document drawn(boolean logarithmic, Curve... curves) throws Exception {
    Panel panel = new Panel("ms & more", logarithmic, List.of(curves));
    return parsed(Chart.of("title", "x", false, List.of(panel)).svg());
  }

  @Test
  void a_chart_is_well_formed_whatever_its_names() throws Exception {
    Document svg = drawn(false, curve(Curve.Style.MARKED, 1, 2, 3));
    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(1);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
  }

  @Test
  void a_missing_value_breaks_the_line() throws Exception {
    Document svg = drawn(false, curve(Curve.Style.LINE, 1, Double.NaN, 3, 4));
    String path =
        svg.getElementsByTagName("path").item(0).getAttributes().getNamedItem("d").getNodeValue();
    assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
    assertThat(path.chars().filter(c -> c == 'L').count()).isEqualTo(1);
  }

  @Test
  void an_axis_by_factors_leaves_out_nothing_and_less() throws Exception {
    Document svg = drawn(true, curve(Curve.Style.DOTS, 0, 10, 1000));
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
  }

  @Test
  void charts_without_points_or_with_one_can_be_drawn() throws Exception {
    drawn(true, curve(Curve.Style.LINE));
    drawn(false, curve(Curve.Style.LINE));
    drawn(true, curve(Curve.Style.LINE, 5));
    drawn(false, curve(Curve.Style.LINE, 0));
  }

  @Test
  void an_axis_by_factors_has_equal_factors_equally_far_apart() {
    Axis axis = new Axis(1, 100, true, 0, 200);
    assertThat(axis.at(10)).isCloseTo(100, within(1e-9));
    assertThat(axis.at(1000)).isEqualTo(200);
    assertThat(axis.ticks()).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    assertThat(new Axis(0.5, 5000, true, 0, 1).ticks()).containsExactly(1.0, 10.0, 100.0, 1000.0);
  }

  @Test
  void a_plain_axis_has_about_five_round_values() {
    assertThat(new Axis(0, 47, false, 0, 1).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    assertThat(Axis.label(125_000)).isEqualTo("125k");
    assertThat(Axis.label(2_500_000)).isEqualTo("2.5M");
    assertThat(Axis.label(0.05)).isEqualTo("0.05");
    assertThat(Axis.label(0.00001)).isEqualTo("1e-5");
    assertThat(Axis.label(0)).isEqualTo("0");
    assertThatThrownBy(() -> new Axis(0, 5, true, 0, 1)).hasMessageContaining("above 0");
  }
}
