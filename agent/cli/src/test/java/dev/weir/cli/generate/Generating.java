package dev.weir.cli.generate;

import dev.weir.cli.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code generate} over a configuration in a folder, into that folder's {@code out}. */
record Generating(Path folder) {
  static final String GATE =
      """
      service: Plan API
      rules:
        - name: feature_gate
          match: {class: com.acme.Gate, method: isAllowed}
          success: return
          success_values: ["True", "False"]
          labels: {tenant: arg0}
          metrics:
            - {name: gate_total, type: counter, help: Checks, labels: {allowed: success}, const_labels: {kind: 'a "b"'}}
            - {name: gate_duration_ms, type: histogram, buckets: [1, 10, 250]}
      """;

  Asked dashboards(String yaml, Object... more) throws IOException {
    return generate("dashboards", yaml, more);
  }

  Asked alerts(String yaml, Object... more) throws IOException {
    return generate("alerts", yaml, more);
  }

  private Asked generate(String what, String yaml, Object... more) throws IOException {
    Path config = Files.writeString(folder.resolve("weir.yaml"), yaml);
    List<Object> words = new ArrayList<>(List.of("generate", what, "--config", config));
    words.addAll(List.of("--out", out()));
    words.addAll(List.of(more));
    return Asked.of(words.toArray());
  }

  Path out() {
    return folder.resolve("out");
  }

  String text(String file) throws IOException {
    return Files.readString(out().resolve(file));
  }
}
