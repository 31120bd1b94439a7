package dev.weir.health;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import dev.weir.config.HealthDetail;
import java.math.BigDecimal;

/**
 * A report as JSON, telling as much as {@code health.detail} allows: messages may name hosts.
 *
 * <pre>{@code
 * {"service": "shop", "status": "degraded", "timestamp": 1790000000.123, "uptime": 42.001,
 *  "checks": {"disk": {"status": "degraded", "critical": true, "message": "9.1 % free on /", "duration": 0.000212}}}
 * }</pre>
 */
final class ReportPage {
  private final String service;
  private final HealthDetail detail;

  ReportPage(String service, HealthDetail detail) {
    this.service = service;
    this.detail = detail;
  }

  /**
   * @param uptimeMillis of the JVM
   */
  String json(Report report, long uptimeMillis) {
    JsonStringWriter json = JsonWriter.string().object();
    json.value("service", service).value("status", report.status.toString());
    if (detail != HealthDetail.STATUS) {
      json.value("timestamp", BigDecimal.valueOf(report.atMillis, 3))
          .value("uptime", BigDecimal.valueOf(uptimeMillis, 3));
      json.object("checks");
      for (Result result : report.results) {
        write(json, result);
      }
      json.end();
    }
    return json.end().done() + "\n";
  }

  private void write(JsonStringWriter json, Result result) {
    json.object(result.check.name).value("status", result.status.toString());
    if (detail == HealthDetail.FULL) {
      json.value("critical", result.check.critical)
          .value("message", result.message)
          .value("duration", BigDecimal.valueOf(result.durationNanos / 1_000, 6));
    }
    json.end();
  }
}
