package dev.weir.smoke.harness;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one Prometheus. Immutable, thread-safe. */
public final class PromQl {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final int DAY_SECONDS = 86_400;

  private final HttpCalls prometheus;

  public PromQl(URI prometheus) {
    this.prometheus = new HttpCalls(prometheus);
  }

  /**
   * What an instant query gives; a scalar is one sample without a name.
   *
   * @throws IllegalStateException where Prometheus does not understand it
   */
  public List<Sample> samples(String promql) {
    JsonNode data = get("/api/v1/query?query=" + encoded(promql));
    return data.path("resultType").asString().equals("scalar")
        ? List.of(new Sample("", Map.of(), number(data.path("result"))))
        : stream(data.path("result")).map(PromQl::sample).toList();
  }

  /**
   * The one value that an instant query gives, if it gives any.
   *
   * @throws IllegalStateException where it gives several
   */
  public OptionalDouble value(String promql) {
    List<Sample> samples = samples(promql);
    if (samples.size() > 1) {
      throw new IllegalStateException(promql + " has several results: " + samples);
    }
    return samples.stream().mapToDouble(Sample::value).findFirst();
  }

  /**
   * The exemplars that Prometheus has stored of the series that a selector means: their labels.
   *
   * @param since in seconds since 1970
   */
  public List<Map<String, String>> exemplars(String selector, long since) {
    String range = "&start=" + since + "&end=" + (since + DAY_SECONDS);
    return stream(get("/api/v1/query_exemplars?query=" + encoded(selector) + range))
        .flatMap(series -> stream(series.path("exemplars")))
        .map(exemplar -> texts(exemplar.path("labels")))
        .toList();
  }

  /** The values of a label among the series that a selector means. */
  public List<String> labelValues(String label, String selector) {
    JsonNode data = get("/api/v1/label/" + label + "/values?match[]=" + encoded(selector));
    return stream(data).map(JsonNode::asString).toList();
  }

  /** How often each job is scraped, as Prometheus writes it: {@code 1m30s}. */
  public Map<String, String> scrapeIntervals() {
    Map<String, String> intervals = new TreeMap<>();
    stream(get("/api/v1/targets?state=active").path("activeTargets"))
        .forEach(
            target ->
                intervals.put(
                    target.path("scrapePool").asString(),
                    target.path("scrapeInterval").asString()));
    return intervals;
  }

  private JsonNode get(String path) {
    HttpCalls.Answer answer = prometheus.get(path);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " is answered with " + answer);
    }
    return JSON.readTree(answer.body()).path("data");
  }

  private static Sample sample(JsonNode result) {
    Map<String, String> labels = texts(result.path("metric"));
    String name = labels.remove("__name__");
    return new Sample(name == null ? "" : name, labels, number(result.path("value")));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
    return texts;
  }

  /** The second of {@code [time, "value"]}; Go writes infinity {@code +Inf}. */
  private static double number(JsonNode timeAndValue) {
    String text = timeAndValue.path(1).asString();
    return Double.parseDouble(text.replace("Inf", "Infinity"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
